"""Whatever decides what a language looks like decides whether it is built."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from handbook.publishing.inputs import Record, describe_languages, digest_inputs
from handbook.publishing.project import Project

if TYPE_CHECKING:
    from pathlib import Path


def digest(project: Project, code: str = 'nb') -> str:
    now = Project.read(project.folder)
    known: dict[Path, bytes] = {}
    return digest_inputs(now, now.choose([code])[0], describe_languages(now, known), known)


def set_in_conf(project: Project, line: str) -> None:
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write(f'\n{line}\n')


def test_the_same_inputs_have_the_same_digest_wherever_the_project_stands(project) -> None:
    before = digest(project)
    copy = shutil.copytree(project.folder, project.folder.with_name('copy'))
    assert digest(Project.read(copy)) == before


def test_a_moved_guide_counts_as_a_change(project) -> None:
    before = digest(project)
    (project.source_dir / 'how-to').mkdir()
    (project.source_dir / 'second.md').rename(project.source_dir / 'how-to' / 'second.md')
    assert digest(project) != before


def test_a_moved_catalog_counts_as_a_change(project) -> None:
    before = digest(project, 'nn')
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    (catalog.parent / 'how-to').mkdir()
    catalog.rename(catalog.parent / 'how-to' / 'index.po')
    assert digest(project, 'nn') != before


@pytest.mark.parametrize(
    ('setting', 'name'),
    [
        ('catalog_dir', 'words/nb/LC_MESSAGES/index.po'),
        ('templates_path', 'words/page.html'),
        ('html_static_path', 'words/logo.svg'),
    ],
)
def test_a_folder_elsewhere_is_looked_into(project, setting: str, name: str) -> None:
    shutil.copytree(project.catalog_dir, project.folder / 'words')
    place = "'words'" if setting == 'catalog_dir' else "['words']"
    set_in_conf(project, f'{setting} = {place}')
    before = digest(project)
    (project.folder / name).write_text('msgid "Welcome"\nmsgstr "Hei"\n', encoding='utf-8')
    assert digest(project) != before


def test_a_campaign_elsewhere_is_looked_into(project) -> None:
    set_in_conf(project, "extensions.append('handbook.campaign')\ncampaign_file = 'week.toml'")
    before = digest(project)
    (project.folder / 'week.toml').write_text('year = 2026\n', encoding='utf-8')
    assert digest(project) != before


def test_how_far_another_language_is_counts_and_its_words_do_not(project) -> None:
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    before = digest(project)
    text = catalog.read_text(encoding='utf-8')
    catalog.write_text(text.replace('Velkomen', 'Vel møtt'), encoding='utf-8')
    assert digest(project) == before
    catalog.write_text(f'{text}\nmsgid "A first sentence."\nmsgstr ""\n', 'utf-8')
    assert digest(project) != before


def test_what_another_language_shows_of_an_older_english_counts(project) -> None:
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    old, new = (f'A sentence of which only the wording has changed{end}' for end in (', too.', '.'))
    words = 'Berre orda er endra.'
    stale = f'#, fuzzy\n#| msgid "{old}"\nmsgid "{new}"\nmsgstr "{words}"\n'
    catalog.write_text(f'{stale}\n#~ msgid "{old}"\n#~ msgstr "{words}"\n', encoding='utf-8')
    before = digest(project)
    catalog.write_text(stale, encoding='utf-8')
    assert digest(project) != before


def test_another_language_that_cannot_be_read_stops_nobody(project) -> None:
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.unlink()
    catalog.symlink_to(catalog)
    assert digest(project)


def test_problems_are_remembered_for_each_format(tmp_path) -> None:
    record = Record(tmp_path, tmp_path / 'site', 'nb')
    record.keep('1', {'html': ('a.md:1: x',), 'pdf': ('b.md:2: y',)})
    record.keep('2', {'html': ()}, 'Norsk bokmål')
    again = Record(tmp_path, tmp_path / 'site', 'nb')
    assert again.found(['html', 'pdf']) == {'html': (), 'pdf': ('b.md:2: y',)}
    assert (again.is_current('html', '2'), again.is_current('pdf', '2')) == (True, False)
    assert again.name == 'Norsk bokmål'


@pytest.mark.parametrize(
    'text', ['', '[]', '{"digests": 3}', '{"digests": {"html": "1"}, "found": []}']
)
def test_a_damaged_record_counts_as_a_change(tmp_path, text: str) -> None:
    Record(tmp_path, tmp_path / 'site', 'nb').keep('1', {'html': ()})
    (path,) = (tmp_path / 'build' / 'inputs').rglob('*.json')
    path.write_text(text, encoding='utf-8')
    record = Record(tmp_path, tmp_path / 'site', 'nb')
    assert not record.is_current('html', '1')
