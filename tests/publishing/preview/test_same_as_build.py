"""Once all is quiet, a preview shows what a build would publish."""

from __future__ import annotations

import queue

import pytest
from bs4 import BeautifulSoup

from handbook.publishing.preview.changes import sort_changes
from handbook.publishing.preview.messages import Outdated, PreviewJob, Settled, Trouble
from handbook.publishing.preview.supervisor import Supervisor

INDEX = 'locale/nb/LC_MESSAGES/index.po'
WELCOME = 'msgid "Welcome"\nmsgstr "{}"\n\nmsgid "A first sentence."\nmsgstr "{}"\n'
LIST = '# Welcome\n\nA first sentence.\n\n```{{toctree}}\n{}\n```\n'
# Seconds after which a test gives up; nothing depends on how long it really takes.
PATIENCE = 120

# What somebody saves, one file after another; None deletes the file.
EDITS: dict[str, dict[str, str | None]] = {
    'nothing': {},
    'message': {INDEX: WELCOME.format('Velkommen', 'Noe ganske annet.')},
    'title': {INDEX: WELCOME.format('God dag', 'En første setning.')},
    'message, then the title of another page': {
        INDEX: WELCOME.format('Velkommen', 'Noe ganske annet.'),
        'source/second.md': '# Another\n',
    },
    'damage': {INDEX: WELCOME.format('God dag', 'En "første setning.')},
    'first catalog': {'locale/nb/LC_MESSAGES/second.po': 'msgid "Second"\nmsgstr "Den andre"\n'},
    'guide': {'source/second.md': '# Another\n\nWith a word nobody else has: zebra.\n'},
    'new guide': {'source/index.md': LIST.format('second\nthird'), 'source/third.md': '# Third\n'},
    'guide gone': {'source/index.md': '# Welcome\n', 'source/second.md': None},
    'interface': {'locale/nb/LC_MESSAGES/sphinx.po': 'msgid "Search"\nmsgstr "Let"\n'},
}


def without_additions(content: bytes) -> str:
    """Return a page without what only a preview adds."""
    page = BeautifulSoup(content, 'html.parser')
    for added in page.select('[data-preview]'):
        added.decompose()
    for passage in page.select('[data-message]'):
        del passage['data-message']
    return '\n'.join(line for line in str(page).splitlines() if line.strip())


@pytest.fixture
def edit(project):
    """Start the preview of a language, save files, and return the folder that browsers see."""
    supervisors = []

    def run(language: str, files: dict[str, str | None]):
        heard: queue.Queue = queue.Queue()
        work = project.build_dir / 'preview'
        output = work / language
        job = PreviewJob(
            project_dir=project.folder, language=language, output=output, work=work / '.work'
        )
        supervisors.append(Supervisor(job, heard.put))
        supervisors[-1].start()
        wait(heard, supervisors[-1])
        for name, text in files.items():
            path = project.folder / name
            path.unlink() if text is None else path.write_text(text, encoding='utf-8')
            supervisors[-1].apply(sort_changes(project, (language, 'nb', 'en'), [path]))
        if files:
            wait(heard, supervisors[-1])
        return output

    yield run
    for each in supervisors:
        each.stop()


def wait(heard: queue.Queue, supervisor: Supervisor) -> None:
    """Wait until all is quiet; where a new start is asked for, start."""
    while not isinstance(event := heard.get(timeout=PATIENCE), Settled):
        assert not isinstance(event, Trouble), event
        if isinstance(event, Outdated):
            supervisor.start()


@pytest.mark.parametrize('files', EDITS.values(), ids=EDITS)
@pytest.mark.parametrize('language', ['nb', 'nn'])
def test_the_preview_is_what_a_build_publishes(
    edit, build, site, contents, files, language
) -> None:
    shown = contents(edit(language, files))
    build(language, formats=('html',))
    published = contents(site / language)
    assert shown.keys() == published.keys()
    for name, content in published.items():
        if name.endswith('.html'):
            assert without_additions(shown[name]) == without_additions(content), name
        else:
            assert shown[name] == content, name
