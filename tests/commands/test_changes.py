"""The command writes the pages for reviewers, and says what it cannot compare."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from handbook.commands.changes import changes

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(copy_root, monkeypatch) -> Path:
    folder = copy_root('publishing')
    shutil.copytree(PROJECT / '_templates', folder / '_templates')
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def repository(folder) -> Path:
    (folder / '.gitignore').write_text('/build/\n')
    git = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org']
    for command in (['init', '--quiet'], ['add', '.'], ['commit', '--quiet', '--message=first']):
        subprocess.run([*git, *command], check=True, capture_output=True)
    return folder


def test_the_pages_are_written_and_counted(repository) -> None:
    catalog = repository / 'locale' / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text('msgid "Welcome"\nmsgstr "Hei"\n')
    result = CliRunner().invoke(changes, ['HEAD'])
    assert (result.exit_code, result.output.splitlines()) == (
        *(0, ['nn     1 changed', 'build/changes/index.html shows each passage']),
    )
    written = {path.name for path in (repository / 'build' / 'changes').glob('*.html')}
    assert written == {'index.html', 'nn.html'}


def test_nothing_changed_is_no_failure(repository) -> None:
    result = CliRunner().invoke(changes, ['HEAD', '-o', 'pages'])
    assert result.exit_code == 0
    assert 'nothing changed' in result.output
    assert Path('pages/index.html').is_file()


def test_a_commit_that_is_not_here_is_told(repository) -> None:
    result = CliRunner().invoke(changes, ['nowhere'])
    assert result.exit_code == 1
    assert "since 'nowhere' cannot be found" in result.output


def test_outside_of_git_there_is_nothing_to_compare(folder) -> None:
    result = CliRunner().invoke(changes, ['HEAD'])
    assert result.exit_code == 1
    assert 'not a git repository' in result.output


def test_outside_of_a_handbook_the_remedy_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(changes, ['HEAD'])
    assert result.exit_code == 1
    assert 'there is no conf.py here' in result.output


def scripts(job: dict) -> list[str]:
    return [*job.get('script', ()), *(step.get('run', '') for step in job.get('steps', ()))]


@pytest.mark.parametrize('name', ['.github/workflows/site.yml', '.gitlab-ci.yml'])
def test_the_services_call_it_as_it_wants_to_be_called(name) -> None:
    data = yaml.safe_load((PROJECT / name).read_text('utf-8'))
    job = data.get('jobs', data)['changes']
    (script,) = [each for each in scripts(job) if 'handbook changes' in each]
    _, _, *arguments = shlex.split(script)
    context = changes.make_context('changes', arguments)
    assert context.params['output'].as_posix() in yaml.safe_dump(job)
    assert 'merge_request' in str(job) or 'pull_request' in job['if']
