"""A preview shows what a build would publish, page by page, with its notes on the passages."""

from __future__ import annotations

import multiprocessing

import pytest
from bs4 import BeautifulSoup
from sphinx.errors import ExtensionError

from handbook.languages import UnknownLanguageError
from handbook.publishing.preview.messages import Looking, PreviewJob, Trouble
from handbook.publishing.preview.worker import work

INDEX = 'locale/nb/LC_MESSAGES/index.po'
SECOND = 'locale/nb/LC_MESSAGES/second.po'
WELCOME = 'msgid "Welcome"\nmsgstr "{}"\n\nmsgid "A first sentence."\nmsgstr "{}"\n'


def note_of(preview, docname, source):
    """Return the note on the passage with this English, and the passage."""
    page = BeautifulSoup((preview.output / f'{docname}.html').read_bytes(), 'html.parser')
    for note in page.select('[data-note]'):
        if note.select_one('.preview-english').get_text() == source:
            return note, page.select_one(f'[data-message="{note["data-note"]}"]')
    raise LookupError(source)


def save_message(preview):
    preview.save(INDEX, WELCOME.format('Velkommen', 'Noe ganske annet.'))


def save_title(preview):
    preview.save(INDEX, WELCOME.format('God dag', 'En første setning.'))


def save_damage(preview):
    preview.save(INDEX, WELCOME.format('God dag', 'En "første setning.'))


def test_a_build_has_nothing_of_a_preview(build, site) -> None:
    build('nb', formats=('html',))
    for path in (site / 'nb').rglob('*.html'):
        page = BeautifulSoup(path.read_bytes(), 'html.parser')
        assert not page.select('[data-preview], [data-message]')


def test_a_message_of_the_text_writes_its_page_alone(start) -> None:
    preview = start('nb')
    preview.settle()
    save_message(preview)
    preview.settle()
    assert preview.written == ['index']


def test_a_title_writes_its_page_first_then_all_that_show_it(start) -> None:
    preview = start('nb')
    preview.settle()
    preview.save('source/second.md', '# Another\n')
    preview.settle()
    assert preview.written == ['second', 'index']


def test_a_guide_that_is_deleted_before_its_page_is_written_stops_nothing(start, project) -> None:
    preview = start('nb')
    (project.folder / 'source' / 'second.md').unlink()
    preview.settle()
    assert preview.written == ['index']
    preview.tell('source/second.md')
    preview.settle()
    assert preview.pages.must_restart


def test_the_page_that_is_looked_at_comes_first(start) -> None:
    preview = start('nb')
    preview.pages.take(Looking(('second',)))
    preview.settle()
    assert preview.written == ['second', 'index']


def test_a_saved_message_of_the_next_language_is_shown_where_the_own_one_is_missing(start) -> None:
    preview = start('nn')
    preview.save(INDEX, WELCOME.format('Velkommen', 'Fra bokmål.'))
    preview.settle()
    _, passage = note_of(preview, 'index', 'A first sentence.')
    assert (passage.get_text(), passage['lang']) == ('Fra bokmål.', 'nb')


def test_a_broken_message_says_at_its_passage_what_is_wrong_and_where(start) -> None:
    preview = start('nb')
    preview.save(INDEX, WELCOME.format('Velkommen', 'En **første setning.'))
    preview.settle()
    note, passage = note_of(preview, 'index', 'A first sentence.')
    assert note['data-state'] == 'broken'
    assert 'two stars (**) show in the text' in note.get_text()
    assert note.select_one('code').get_text() == f'{INDEX}:5'
    assert passage.get_text() == 'A first sentence.'


def test_a_missing_quotation_mark_shows_at_its_passage_while_somebody_types(start) -> None:
    preview = start('nb')
    preview.save(INDEX, WELCOME.format('Velkommen', 'En første').removesuffix('"\n'))
    preview.settle()
    note, _ = note_of(preview, 'index', 'A first sentence.')
    assert note['data-state'] == 'broken'
    assert 'the quotation mark (") at the end of the line is missing' in note.get_text()


def test_what_is_mended_loses_its_mark(start) -> None:
    preview = start('nb')
    save_damage(preview)
    preview.settle()
    save_title(preview)
    preview.settle()
    note, passage = note_of(preview, 'index', 'A first sentence.')
    assert (note['data-state'], passage.get_text()) == ('done', 'En første setning.')


def test_what_belongs_to_no_passage_stands_above_the_page(start) -> None:
    preview = start('nb')
    preview.save(INDEX, '<<<<<<< mine\n' + WELCOME.format('Velkommen', 'En setning.'))
    preview.settle()
    page = BeautifulSoup((preview.output / 'index.html').read_bytes(), 'html.parser')
    box = page.select_one('.preview-bar > .preview-note')
    assert 'never merged' in box.get_text()
    assert box.select_one('code').get_text().startswith(f'{INDEX}:')


def test_what_says_how_to_treat_a_page_is_no_passage(start) -> None:
    preview = start('nb')
    preview.save('source/second.md', '---\norphan: true\n---\n\n# Second\n')
    preview.settle()
    page = BeautifulSoup((preview.output / 'second.html').read_bytes(), 'html.parser')
    assert [each.get_text() for each in page.select('.preview-english')] == ['Second']


def test_a_warning_of_sphinx_is_told_with_its_page(start) -> None:
    preview = start('nb')
    preview.settle()
    preview.save('source/second.md', '# Second\n\n[](/nowhere.md)\n')
    preview.settle()
    [written] = [event for event in preview.events if getattr(event, 'docname', '') == 'second']
    assert [line.partition(': ')[0] for line in written.warnings] == ['source/second.md:3']


def test_a_guide_that_has_gone_asks_for_a_new_start(start, project) -> None:
    preview = start('nb')
    preview.settle()
    (project.source_dir / 'second.md').unlink()
    preview.tell('source/second.md')
    preview.settle()
    assert preview.pages.must_restart


def test_a_first_catalog_of_a_page_asks_for_a_new_start(start) -> None:
    preview = start('nb')
    preview.settle()
    preview.save(SECOND, 'msgid "Second"\nmsgstr "Den andre"\n')
    assert not preview.pages.must_restart
    preview.settle()
    assert preview.pages.must_restart


def test_a_catalog_that_an_editor_puts_in_place_again_asks_for_no_new_start(start, project) -> None:
    preview = start('nb')
    preview.settle()
    text = (project.folder / INDEX).read_text(encoding='utf-8')
    (project.folder / INDEX).unlink()
    preview.tell(INDEX)
    preview.save(INDEX, text)
    preview.settle()
    assert not preview.pages.must_restart


@pytest.fixture
def first_words(project):
    """Return what a new worker says first."""

    def run() -> object:
        build = project.build_dir
        job = PreviewJob(
            project_dir=project.folder, language='nb', output=build / 'nb', work=build / '.nb'
        )
        ours, theirs = multiprocessing.Pipe()
        work(job, theirs)
        return ours.recv()

    return run


def test_settings_that_cannot_be_read_are_told_in_plain_words(project, first_words) -> None:
    (project.folder / 'conf.py').write_text('project = (\n', encoding='utf-8')
    assert first_words() == Trouble("conf.py:1: '(' was never closed; correct this line")


def test_a_folder_that_is_no_language_is_told_in_plain_words(
    project, first_words, monkeypatch
) -> None:
    def raise_as_sphinx_does(*args: object) -> None:
        (project.catalog_dir / 'norsk' / 'LC_MESSAGES').mkdir(parents=True)
        try:
            project.languages()
        except UnknownLanguageError as error:
            raise ExtensionError('Handler <function> threw an exception', error) from error

    monkeypatch.setattr('handbook.publishing.preview.worker.Pages', raise_as_sphinx_does)
    said = first_words()
    assert isinstance(said, Trouble)
    assert said.text.startswith('the folder ')
    assert said.text.endswith('rename the folder, or move it away')


def test_an_error_of_an_extension_names_the_extension(first_words, monkeypatch) -> None:
    def raise_as_sphinx_does(*args: object) -> None:
        raise ExtensionError('Handler <function> threw an exception', KeyError('x'))

    monkeypatch.setattr('handbook.publishing.preview.worker.Pages', raise_as_sphinx_does)
    assert 'Handler' in str(first_words())
