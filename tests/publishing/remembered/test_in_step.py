"""An update with nothing to do knows it without reading anything, and is never wrong about it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from handbook.__main__ import main
from handbook.catalogs.updates import update
from handbook.publishing.remembered import digests

NOTHING = 'nb: nothing to change\nnn: nothing to change\n'


@pytest.fixture
def folder(project, monkeypatch) -> Path:
    """A handbook whose catalogs are in step, and known to be."""
    monkeypatch.chdir(project.folder)
    run('update')
    assert run('update') == NOTHING
    return project.folder


@pytest.fixture
def extracted(monkeypatch) -> list[object]:
    """What was extracted since: the guides are, when an update has to look."""
    seen, original = [], update.extract_templates

    def extract_templates(*arguments):
        seen.append(arguments)
        return original(*arguments)

    monkeypatch.setattr(update, 'extract_templates', extract_templates)
    return seen


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def append(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open('a', encoding='utf-8') as file:
        file.write(text)


def test_where_nothing_changed_nothing_is_extracted(folder, extracted) -> None:
    assert run('update') == NOTHING
    assert run('update', 'nn') == 'nn: nothing to change\n'
    assert extracted == []


@pytest.mark.parametrize(
    ('name', 'text', 'said'),
    [
        ('source/index.md', '\nOne more.\n', 'nn/LC_MESSAGES/index.po: 1 new'),
        ('locale/nn/LC_MESSAGES/index.po', '\n\n', 'nn/LC_MESSAGES/index.po: no message'),
        ('_templates/more.html', '{{ _("Something new") }}', 'nn/LC_MESSAGES/sphinx.po: 1 new'),
        ('conf.py', "\nproject = 'Another'\n", 'nn/LC_MESSAGES/sphinx.po: 1 new'),
        ('locale/nn/terms.toml', '["event"]\nuse = ["hending"]\n', 'nn: nothing'),
        ('crowdin.yml', 'languages_mapping:\n  two_letters_code:\n    x: y\n', 'crowdin.yml: '),
    ],
)
def test_what_changed_is_seen(folder, extracted, name: str, text: str, said: str) -> None:
    append(name, text)
    output = run('update')
    assert said in output
    assert extracted
    # What the update itself wrote is looked at once more.
    assert run('update') == NOTHING
    extracted.clear()
    assert run('update') == NOTHING
    assert extracted == []


def test_a_catalog_of_one_language_leaves_the_other_alone(folder, extracted, monkeypatch) -> None:
    append('locale/nn/LC_MESSAGES/index.po', '\n\n')
    merged, original = [], update.update_language

    def update_language(extraction, code, **options):
        merged.append(code)
        return original(extraction, code, **options)

    monkeypatch.setattr(update, 'update_language', update_language)
    output = run('update')
    assert output.startswith('nb: nothing to change\nlocale/nn/LC_MESSAGES/index.po: ')
    assert merged == ['nn']


def test_a_deleted_catalog_is_started_again(folder) -> None:
    Path('locale/nn/LC_MESSAGES/second.po').unlink()
    assert 'nn/LC_MESSAGES/second.po: ' in run('update')
    assert Path('locale/nn/LC_MESSAGES/second.po').is_file()


def test_another_program_looks_again(folder, extracted, monkeypatch) -> None:
    monkeypatch.setattr(digests, 'digest_program', lambda: 'a later version')
    assert run('update') == NOTHING
    assert extracted


@pytest.mark.parametrize('loss', ['damaged', 'deleted'])
def test_without_what_it_knew_it_looks_again(folder, extracted, loss: str) -> None:
    if loss == 'deleted':
        shutil.rmtree('build')
    else:
        Path('build/results/project.json').write_text('{"oops')
    assert run('update') == NOTHING
    assert extracted


def test_each_option_is_known_for_itself(folder, extracted) -> None:
    append('locale/nn/LC_MESSAGES/index.po', '\n#~ msgid "Old"\n#~ msgstr "Gamal"\n')
    run('update')
    run('update')
    extracted.clear()
    assert 'index.po' in run('update', 'nn', '--prune')
    assert '"Old"' not in Path('locale/nn/LC_MESSAGES/index.po').read_text('utf-8')


def test_it_can_be_made_to_look(folder, extracted) -> None:
    assert run('update', '--force') == NOTHING
    assert extracted


def test_what_cannot_be_read_is_told_each_time(folder) -> None:
    append('locale/nn/LC_MESSAGES/index.po', '<<<<<<< mine\n')
    for _ in range(2):
        result = CliRunner().invoke(main, ['update'])
        assert (result.exit_code, 'left as it is' in result.output) == (1, True)


def test_what_somebody_saves_during_an_update_is_looked_at(folder, extracted, monkeypatch) -> None:
    path, original = Path('locale/nn/LC_MESSAGES/index.po'), update.update_language
    text = path.read_text('utf-8')

    def save_meanwhile(extraction, code, **options):
        merges = original(extraction, code, **options)
        if code == 'nn':
            append(str(path), '\n\n')
        return merges

    with monkeypatch.context() as patch:
        patch.setattr(update, 'update_language', save_meanwhile)
        run('update', '--force')
    assert 'nn/LC_MESSAGES/index.po: ' in run('update')
    assert path.read_text('utf-8') == text


def test_warnings_about_the_guides_are_told_again(folder) -> None:
    append('source/second.md', '\n[nowhere](nowhere.md)\n')
    shutil.rmtree('build')
    run('update')
    shutil.rmtree('build')
    told = run('update')
    assert 'nowhere' in told
    assert run('update') == told
