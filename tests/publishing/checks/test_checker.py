"""A check finds the same as if it were the first one, and looks only at what changed."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from handbook.catalogs.report import as_json
from handbook.publishing.checks.checker import Checker
from handbook.publishing.checks.finder import Finder
from handbook.publishing.checks.targets import find_catalogs
from handbook.publishing.project import Project
from handbook.publishing.remembered import digests

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KINDS = ('writing', 'english', 'catalog', 'terms', 'waiting', 'notes', 'compare')
GLOSSARY = '# Words\n\n```{glossary}\nEvent\n  Something large.\n```\n'
CAMPAIGN = (
    'year = 2026\nreleased = 2026-11-20\nhashtags.default = ["#x"]\n'
    'links.signup.default = "https://example.org"\n'
)
OF_A_CATALOG = ['catalog', 'compare', 'notes', 'waiting']
OLD = (
    'msgid ""\nmsgstr "Language: nb\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    '#, fuzzy\n#| msgid "A first sentense."\nmsgid "A first sentence."\nmsgstr "En setning."\n\n'
    'msgid "Welcome"\nmsgstr "7. Velkommen"\n\n'
    '#~ msgid "A first sentense."\n#~ msgstr "En setning."\n'
)


@pytest.fixture
def folder(project, save_catalog) -> Path:
    """A handbook with terms, a campaign, and something to say about each language."""
    folder = project.folder
    with (folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write("\ncatalog_terms = 'words'\nextensions.append('handbook.campaign')\n")
    (folder / 'source' / 'words.md').write_text(GLOSSARY)
    (folder / 'campaign.toml').write_text(CAMPAIGN)
    (folder / 'locale/nb/LC_MESSAGES/index.po').write_text(OLD, 'utf-8')
    save_catalog(folder / 'locale', 'nb/words', {'Event': 'Arrangement'})
    save_catalog(folder / 'locale', 'nb/gone', {'Two events.': 'To møter.'})
    save_catalog(folder / 'locale', 'nn/index', {'Welcome': '7. Velkomen', 'Two': 'To  to'})
    return folder


def run(folder: Path, *targets: str, force: bool = False) -> list[object]:
    """Return all that ``handbook check`` would say."""
    project = Project.read(folder)
    checker, paths = Checker(project, force=force), find_catalogs(project, targets)
    codes = [target for target in targets if not target.endswith('.po')]
    found = checker.check_catalogs(paths)
    if not targets:
        found = checker.check_writing() + found
    if codes or not targets:
        found += checker.check_templates(codes)
    told = [as_json(found), checker.count_waiting(paths), as_json(checker.list_notes(paths))]
    checker.save()
    return told


@pytest.fixture
def looked_at(monkeypatch) -> Callable[..., list[tuple[str, str]]]:
    """Run a check, and return what it looked at: the kind, and the language with the file if any."""
    seen: list[tuple[str, str]] = []

    def watch(kind: str) -> None:
        original = getattr(Finder, kind)

        def method(self, *arguments):
            about = arguments[0] if arguments else ''
            name = about if isinstance(about, str) else f'{about.parts[-3]}/{about.name}'
            seen.append((kind, name))
            return original(self, *arguments)

        monkeypatch.setattr(Finder, kind, method)

    for kind in KINDS:
        watch(kind)

    def look(folder: Path, *targets: str) -> list[tuple[str, str]]:
        seen.clear()
        told = run(folder, *targets)
        looked = sorted(seen)
        assert told == run(folder, *targets, force=True)
        return looked

    return look


def of(*names: str) -> list[tuple[str, str]]:
    """Return what a check of some catalogs looks at."""
    return sorted((kind, name) for kind in OF_A_CATALOG for name in names)


NB = ('nb/gone.po', 'nb/index.po', 'nb/sphinx.po', 'nb/words.po')
ALL = (*NB, 'nn/index.po')
WRITTEN_ONCE = [('english', ''), ('writing', '')]
TERMS = [('terms', ''), ('terms', 'nb'), ('terms', 'nn')]


def test_the_first_check_looks_at_everything_and_finds_something_everywhere(
    folder, looked_at
) -> None:
    assert looked_at(folder) == sorted([*of(*ALL), *WRITTEN_ONCE, *TERMS])
    text, waiting, notes = run(folder)
    for word in ('nb/LC_MESSAGES/gone.po', 'term_missing', 'nn/LC_MESSAGES'):
        assert word in text
    older = [each['line'] for each in json.loads(notes) if each['problem'] == 'older']
    assert (waiting.fuzzy, older) == (1, [7])


def test_the_second_check_says_the_same_and_looks_at_nothing(folder, looked_at) -> None:
    looked_at(folder)
    assert looked_at(folder) == []
    assert looked_at(folder, 'nn') == []
    assert looked_at(folder, str(folder / 'locale/nb/LC_MESSAGES/index.po')) == []


def append(name: str, text: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open('a', encoding='utf-8') as file:
            file.write(text)

    return change


MESSAGE = '\nmsgid "Two  words"\nmsgstr "To  ord."\n'


@pytest.mark.parametrize(
    ('change', 'expected'),
    [
        (append('locale/nn/LC_MESSAGES/index.po', MESSAGE), of('nn/index.po')),
        (append('locale/nn/LC_MESSAGES/second.po', MESSAGE), of('nn/second.po')),
        (append('locale/nb/LC_MESSAGES/words.po', MESSAGE), [*of(*NB), ('terms', 'nb')]),
        (
            append('locale/nb/terms.toml', '["event"]\nnever = ["To"]\n'),
            [*of(*NB), ('terms', 'nb')],
        ),
        (append('locale/nn/terms.toml', 'oops'), [*of('nn/index.po'), ('terms', 'nn')]),
        (append('source/second.md', '\nOne more.\n'), WRITTEN_ONCE),
        (
            append('source/index.md', '\nOne [more](#welcome).\n'),
            [*WRITTEN_ONCE, ('compare', 'nb/index.po'), ('compare', 'nn/index.po')],
        ),
        (append('campaign.toml', '# another year\n'), WRITTEN_ONCE),
        (
            append('_templates/more.html', '{{ _("Something new") }}'),
            [*WRITTEN_ONCE, ('compare', 'nb/sphinx.po')],
        ),
        (append('source/words.md', '\nMore.\n'), [*of(*ALL), *WRITTEN_ONCE, *TERMS]),
        (append('conf.py', '\nmyst_heading_anchors = 2\n'), [*of(*ALL), *WRITTEN_ONCE, *TERMS]),
    ],
    ids=[
        *(
            'a catalog',
            'a new catalog',
            'the glossary of a language',
            'its terms',
            'terms of another',
        ),
        *('a guide without catalogs', 'a guide', 'the campaign', 'a template', 'the glossary'),
        'the settings',
    ],
)
def test_a_change_costs_what_it_changes(folder, looked_at, change, expected) -> None:
    looked_at(folder)
    change(folder)
    assert looked_at(folder) == sorted(expected)
    assert looked_at(folder) == []


def test_what_is_gone_is_not_told_any_more(folder, looked_at) -> None:
    looked_at(folder)
    (folder / 'locale/nb/LC_MESSAGES/gone.po').unlink()
    shutil.rmtree(folder / 'locale/nn')
    assert looked_at(folder) == []
    assert 'gone.po' not in run(folder)[0]


def test_another_program_looks_at_everything(folder, looked_at, monkeypatch) -> None:
    looked_at(folder)
    monkeypatch.setattr(digests, 'digest_program', lambda: 'a later version')
    assert looked_at(folder) == sorted([*of(*ALL), *WRITTEN_ONCE, *TERMS])


def test_without_the_folder_of_results_or_with_a_damaged_file_it_is_looked_at_again(
    folder, looked_at
) -> None:
    looked_at(folder)
    (folder / 'build' / 'results' / 'nn.json').write_text('{"oops"')
    assert looked_at(folder) == of('nn/index.po')
    shutil.rmtree(folder / 'build')
    assert looked_at(folder) == sorted([*of(*ALL), *WRITTEN_ONCE, *TERMS])


def test_a_moved_handbook_names_its_files_where_they_are_now(folder, looked_at) -> None:
    looked_at(folder)
    moved = folder.rename(folder.with_name('moved'))
    assert looked_at(moved) == sorted([*of(*ALL), *WRITTEN_ONCE, *TERMS])
    assert str(folder) + '/' not in run(moved)[0]


def test_a_catalog_that_lies_elsewhere_is_looked_at_each_time(folder, looked_at) -> None:
    path = shutil.copy(folder / 'locale/nb/LC_MESSAGES/index.po', folder / 'letter.po')
    for _ in range(2):
        found = looked_at(folder, str(path))
        assert [kind for kind, _ in found if kind != 'terms'] == ['catalog', 'notes', 'waiting']


def test_what_somebody_saves_during_the_check_is_looked_at_the_next_time(
    folder, looked_at, monkeypatch
) -> None:
    path, original = folder / 'locale/nn/LC_MESSAGES/index.po', Finder.catalog
    before = path.read_bytes()

    def save_meanwhile(self, about):
        if about == path:
            append('locale/nn/LC_MESSAGES/index.po', MESSAGE)(folder)
        return original(self, about)

    with monkeypatch.context() as patch:
        patch.setattr(Finder, 'catalog', save_meanwhile)
        run(folder)
    # As it was at the start, the file would have the checksum of what was never looked at.
    path.write_bytes(before)
    assert looked_at(folder) == of('nn/index.po')


def test_guides_that_cannot_be_read_are_tried_again(folder, looked_at) -> None:
    (folder / 'accidents').mkdir()
    accident = folder / 'accidents' / 'en'
    accident.write_text('error')
    assert 'no_page' not in run(folder)[0]
    accident.unlink()
    assert ('english', '') in looked_at(folder)
    assert 'no_page' in run(folder)[0]


def test_a_mistake_in_the_campaign_is_told_until_it_is_corrected(folder, looked_at) -> None:
    looked_at(folder)
    append('campaign.toml', 'yaer = 2026\n')(folder)
    for _ in range(2):
        looked_at(folder)
        assert 'yaer' in run(folder)[0]
    (folder / 'campaign.toml').write_text(CAMPAIGN)
    looked_at(folder)
    assert 'yaer' not in run(folder)[0]


def test_to_check_all_anew_looks_at_everything(folder, looked_at, monkeypatch) -> None:
    run(folder)
    seen = []
    monkeypatch.setattr(Finder, 'catalog', lambda self, path: seen.append(path.name) or [])
    run(folder, force=True)
    assert len(seen) == len(ALL)
