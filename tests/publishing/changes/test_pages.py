"""Reviewers see each passage that a change touches, and where it stands."""

from __future__ import annotations

import dataclasses
import json
import subprocess

import pytest

from handbook.policy import POLICY
from handbook.publishing.changes.collect import collect_changes
from handbook.publishing.changes.pages import write_changes
from handbook.publishing.changes.rendering.pair import Answer, Pair, Seen
from handbook.publishing.output import OutputError
from handbook.publishing.project import ProjectError

BROKEN = 'msgid "Welcome"\nmsgstr "Velkommen <script>alert(1)</script>"\n'


@pytest.fixture
def git(project):
    """Run git in the project, which is a repository with one commit."""

    def run(*arguments: str) -> None:
        command = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org', *arguments]
        subprocess.run(command, cwd=project.folder, check=True, capture_output=True)

    run('init', '--quiet', '--initial-branch=main')
    (project.folder / '.gitignore').write_text('/build/\n')
    run('add', '.')
    run('commit', '--quiet', '--message=first')
    return run


@pytest.fixture
def catalog(project):
    return project.catalog_dir / 'nb' / 'LC_MESSAGES' / 'index.po'


@pytest.fixture
def write(project, git, tmp_path, parse_page):
    """Write the pages since ``main`` and return them by their names."""

    def run(base: str = 'main', answers: dict | None = None) -> dict:
        output = tmp_path / 'changes'
        write_changes(project, collect_changes(project, base), base, output, answers)
        return {path.stem: parse_page(path) for path in output.glob('*.html')}

    return run


def kinds(page) -> list[str]:
    return [each.text for each in page.select('.changes .key')]


def test_a_change_is_shown_with_its_place_and_both_texts(write, catalog) -> None:
    catalog.write_text(catalog.read_text('utf-8').replace('En første', 'Den første'), 'utf-8')
    page = write()['nb']
    assert kinds(page) == ['Changed']
    assert page.select_one('.changes small').text == 'locale/nb/LC_MESSAGES/index.po:5'
    texts = [(each['lang'], each['dir']) for each in page.select('dd')]
    assert texts == [('en', 'ltr'), ('nb', 'ltr'), ('nb', 'ltr')]
    assert page.select_one('ins').contents[-1] == 'Den'


def test_a_broken_translation_is_told_in_words_and_stays_text(write, catalog) -> None:
    catalog.write_text(BROKEN + '\nmsgid "A first sentence."\nmsgstr "En"\n', 'utf-8')
    page = write()['nb']
    assert kinds(page) == ['Broken', 'Changed']
    assert 'is not in the English; remove it' in page.select('.changes li p')[1].text
    assert page.select('script') == []
    assert '<script>alert(1)</script>' in page.select('dd')[2].text


def test_an_entry_that_gettext_would_refuse_is_told(write, catalog) -> None:
    catalog.write_text(catalog.read_text('utf-8').replace('Velkommen"', 'Velkommen'), 'utf-8')
    page = write()['nb']
    assert kinds(page) == ['Broken']
    assert 'quotation mark' in page.select('.changes li p')[1].text


def test_a_deleted_catalog_and_a_deleted_language_are_removed(project, write, git) -> None:
    git('rm', '-r', '--quiet', 'locale/nb')
    page = write()['nb']
    assert kinds(page) == ['Removed'] * 3
    assert 'Line' not in page.text


def test_a_new_language_from_right_to_left_is_shown(project, write, catalog) -> None:
    target = project.catalog_dir / 'ar' / 'LC_MESSAGES' / 'index.po'
    target.parent.mkdir(parents=True)
    target.write_text('msgid "Welcome"\nmsgstr "مرحبًا"\n', 'utf-8')
    page = write()['ar']
    assert kinds(page) == ['New']
    assert [(each['lang'], each['dir'], each.text) for each in page.select('dd')] == [
        ('en', 'ltr', 'Welcome'),
        ('ar', 'rtl', 'مرحبًا'),
    ]
    assert (page.h1.span['lang'], page.h1.span['dir']) == ('ar', 'rtl')


def test_a_guide_is_compared_text_by_text(project, write) -> None:
    (project.source_dir / 'index.md').write_text('# Welcome\n\nA first\nsentence now.\n')
    (project.source_dir / 'second.md').unlink()
    page = write()['en']
    places = [each.text.split(',')[0] for each in page.select('.changes small')]
    assert kinds(page) == ['Changed', 'Removed', 'Removed']
    assert places == ['source/index.md:3', 'source/second.md', 'source/second.md']
    assert page.select_one('ins').contents[-1] == 'sentence now.'


def test_a_text_that_is_only_wrapped_elsewhere_did_not_change(project, write) -> None:
    guide = project.source_dir / 'index.md'
    guide.write_text(guide.read_text().replace('first sentence', 'first\nsentence'))
    assert list(write()) == ['index']


def test_a_file_that_nobody_can_read_is_told(project, write, catalog) -> None:
    catalog.write_bytes(b'x' * 5_000_001)
    page = write()['nb']
    assert 'larger than 5 MB' in page.select_one('section p .key').parent.text


def test_the_overview_counts_and_leads_to_each_language(project, write, catalog) -> None:
    catalog.write_text(BROKEN, 'utf-8')
    index = write()['index']
    assert [each.text for each in index.select('tbody th')] == ['Norsk bokmål']
    assert index.select_one('tbody a')['href'] == 'nb.html'
    heads = [each.text for each in index.select('thead th')][1:]
    counts = [each.text for each in index.select('tbody td')]
    assert {head: number for head, number in zip(heads, counts, strict=True) if number != '0'} == {
        'Broken': '1',
        'Removed': '1',
    }


def test_nothing_changed_is_a_page_too(write) -> None:
    pages = write()
    assert list(pages) == ['index']
    assert 'Nothing changed' in pages['index'].main.text
    assert pages['index'].select('table') == []


def test_the_pages_keep_to_the_policy_and_need_no_script(write, catalog) -> None:
    catalog.write_text(BROKEN, 'utf-8')
    for page in write().values():
        assert page.meta['content'] == POLICY
        assert page.select('script, style, [style]') == []


def test_every_file_of_a_page_is_there(project, git, catalog, tmp_path, parse_page) -> None:
    assets = project.folder / 'assets'
    assets.mkdir()
    for name in ('handbook.css', 'logo.svg'):
        (assets / name).write_text('')
    catalog.write_text(BROKEN, 'utf-8')
    project = dataclasses.replace(project, assets=(assets,))
    write_changes(project, collect_changes(project, 'main'), 'main', tmp_path / 'out')
    for path in (tmp_path / 'out').glob('*.html'):
        for link in parse_page(path).select('a, link'):
            assert (path.parent / link['href']).is_file(), link


def test_the_pages_of_an_earlier_comparison_go_away(write, catalog, tmp_path) -> None:
    before = catalog.read_bytes()
    catalog.write_text(BROKEN, 'utf-8')
    assert set(write()) == {'index', 'nb'}
    catalog.write_bytes(before)
    assert set(write()) == {'index'}


@pytest.mark.parametrize('name', ['notes.txt', 'written.json'])
def test_what_was_not_written_here_is_never_replaced(write, tmp_path, name) -> None:
    folder = tmp_path / 'changes'
    folder.mkdir()
    (folder / name).write_text('mine')
    with pytest.raises(OutputError, match='choose another folder with -o'):
        write()
    assert [path.name for path in folder.iterdir()] == [name]


def test_a_note_that_names_files_elsewhere_deletes_none(write, tmp_path) -> None:
    other = tmp_path / 'other.txt'
    other.write_text('mine')
    (tmp_path / 'changes').mkdir()
    (tmp_path / 'changes' / 'written.json').write_text(json.dumps(['../other.txt', str(other)]))
    write()
    assert other.is_file()


@pytest.mark.parametrize('base', ['nowhere', '--output=x', ''])
def test_a_commit_that_is_not_here_is_told_with_the_remedy(write, base) -> None:
    with pytest.raises(ProjectError, match='name a commit that is here'):
        write(base)


def test_a_folder_that_is_no_language_is_left_to_the_check(project, write) -> None:
    path = project.catalog_dir / 'klingon' / 'LC_MESSAGES' / 'index.po'
    path.parent.mkdir(parents=True)
    path.write_text('msgid "Welcome"\nmsgstr "x"\n')
    assert list(write()) == ['index']


RENDERED = Seen('<p>En <strong>første</strong></p>', '<p lang="en">A first</p>', 'en')


def test_a_broken_passage_is_shown_as_readers_see_it_above_its_texts(write, catalog) -> None:
    catalog.write_text(BROKEN, 'utf-8')
    pair = Pair('index', 'Welcome', 'Welcome')
    page = write(answers={'nb': Answer(found={pair: RENDERED})})['nb']
    broken = page.select_one('.changes li')
    assert [each.text for each in broken.select('.seen dt')] == ['Readers saw', 'Readers see']
    assert broken.select_one('.seen strong').text == 'første'
    assert broken.select('details[open] .texts')
    assert 'They see the passage in English.' in broken.text
    assert [(each['lang'], each['dir']) for each in broken.select('.seen dd')] == [
        ('nb', 'ltr')
    ] * 2


def test_texts_fold_away_behind_a_passage_and_stand_open_without(write, catalog) -> None:
    text = catalog.read_text('utf-8')
    catalog.write_text(text.replace('En første', 'Den').replace('Velkommen', 'Hei'), 'utf-8')
    pair = Pair('index', 'Welcome', 'Welcome')
    page = write(answers={'nb': Answer(found={pair: RENDERED}, failures=('No room.',))})['nb']
    seen, unseen = page.select('.changes li')
    assert seen.select('details:not([open]) .texts')
    assert unseen.select('details') == []
    assert len(unseen.select('.texts')) == 1
    assert 'No room.' in page.main.text


def test_pages_that_came_and_went_are_listed(project, write) -> None:
    (project.source_dir / 'third.md').write_text('# Third\n')
    (project.source_dir / 'empty.md').write_text('')
    (project.source_dir / 'second.md').unlink()
    pages = write()
    lists = {each.text: each.find_next('ul') for each in pages['index'].select('h2')}
    assert {name: [item.code.text for item in found('li')] for name, found in lists.items()} == {
        'New pages': ['source/empty.md', 'source/third.md'],
        'Pages that are gone': ['source/second.md'],
    }
    contents = [each.text for each in pages['en'].select('.contents li')]
    assert contents == ['empty (0, new)', 'Third (1, new)', 'second (2, gone)']


def test_very_many_changes_go_on_in_further_files(project, write, tmp_path) -> None:
    guide = project.source_dir / 'index.md'
    guide.write_text(guide.read_text() + ''.join(f'\nText {number}.\n' for number in range(150)))
    pages = write()
    names = ['en', 'en.2', 'en.3']
    assert sorted(pages) == [*names, 'index']
    assert [len(pages[name].select('.changes > li')) for name in names] == [60, 60, 30]
    for name in names:
        links = pages[name].select('.sheets a')
        assert [each['href'] for each in links] == [f'{each}.html' for each in names]
        assert [each.text for each in links if 'aria-current' in each.attrs] == [
            name.removeprefix('en.').replace('en', '1')
        ]
