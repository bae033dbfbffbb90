"""The commands of a publisher whose translators work on a platform."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from handbook.__main__ import main

GIT = ('git', '-c', 'user.name=A publisher', '-c', 'user.email=publisher@example.org')


@pytest.fixture
def project_folder(copy_root, project_dir, monkeypatch):
    folder = copy_root('publishing')
    shutil.copytree(project_dir / '_templates', folder / '_templates')
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str):
    return CliRunner().invoke(main, arguments)


def git(*arguments: str) -> None:
    subprocess.run([*GIT, *arguments], check=True, capture_output=True)


def test_templates_have_the_english_of_every_catalog_and_are_always_the_same(
    project_folder,
) -> None:
    result = run('update', '--templates', 'build/templates')
    assert result.exit_code == 0, result.output
    folder = project_folder / 'build' / 'templates'
    first = {path: path.read_bytes() for path in sorted(folder.rglob('*.pot'))}
    assert result.output == f'build/templates: {len(first)} template catalogs\n'
    run('update', 'nb')
    catalogs = project_folder / 'locale' / 'nb' / 'LC_MESSAGES'
    for path, data in first.items():
        with path.open('rb') as file:
            template = read_po(file)
        with (catalogs / path.relative_to(folder)).with_suffix('.po').open('rb') as file:
            catalog = read_po(file)
        assert [m.id for m in template if m.id] == [m.id for m in catalog if m.id]
        assert not any(map(any, (m.string for m in template if m.id and m.string)))
        for sample in (b'EMAIL@ADDRESS', b'YEAR', b'LL@li.org', b'#, fuzzy', b'/tmp'):
            assert sample not in data
    run('update', '--templates', 'build/templates')
    assert {path: path.read_bytes() for path in first} == first


def test_templates_leave_the_catalogs_alone(project_folder) -> None:
    catalogs = sorted((project_folder / 'locale').rglob('*.po'))
    before = [path.read_bytes() for path in catalogs]
    run('update', '--templates', 'build/templates')
    assert [path.read_bytes() for path in catalogs] == before


@pytest.mark.skipif(not shutil.which('git'), reason='git is not installed')
def test_what_a_platform_dropped_is_taken_back_from_the_last_commit(project_folder) -> None:
    run('update', 'nb')
    catalog = project_folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    text = catalog.read_text('utf-8')
    catalog.write_text(text + '\n# keep me\n#~ msgid "Old"\n#~ msgstr "Gammel"\n', 'utf-8')
    before = catalog.read_bytes()
    git('init')
    git('add', '-A')
    git('commit', '-m', 'Before the platform')
    catalog.write_text(text, 'utf-8')
    result = run('update', 'nb', '--from-platform')
    assert result.exit_code == 0, result.output
    assert catalog.read_bytes() == before
    assert run('update', 'nb', '--from-platform').output == 'nb: nothing to change\n'


def test_without_a_commit_there_is_nothing_to_take_back(project_folder, monkeypatch) -> None:
    monkeypatch.setenv('GIT_CEILING_DIRECTORIES', str(project_folder.parent))
    result = run('update', 'nb', '--from-platform')
    assert result.exit_code == 1
    assert 'there is no last commit to take anything back from' in result.output


def test_a_new_language_and_a_new_page_reach_the_settings_of_the_platforms(project_folder) -> None:
    (project_folder / '.tx').mkdir()
    transifex, crowdin = project_folder / '.tx' / 'config', project_folder / 'crowdin.yml'
    transifex.write_text(
        '[main]\nhost = https://app.transifex.com\n\n'
        '[o:us:p:book:r:index]\nsource_file = build/templates/index.pot\n',
        'utf-8',
    )
    crowdin.write_text('languages_mapping:\n  two_letters_code:\n', 'utf-8')
    result = run('add', 'pt_BR')
    assert '.tx/config: pages and languages brought in step\n' in result.output
    assert 'crowdin.yml: pages and languages brought in step\n' in result.output
    assert '    pt-BR: pt_BR\n' in crowdin.read_text('utf-8')
    assert '[o:us:p:book:r:sphinx]' in transifex.read_text('utf-8')
    assert 'brought in step' not in run('update', 'pt_BR').output
