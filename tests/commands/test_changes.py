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


def test_passages_are_rendered_and_lead_to_the_built_site(repository, parse_page) -> None:
    built = repository / 'build' / 'site' / 'nn' / 'index.html'
    built.parent.mkdir(parents=True)
    built.touch()
    catalog = repository / 'locale' / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text('msgid "Welcome"\nmsgstr "*Hei*"\n')
    CliRunner().invoke(changes, ['HEAD'])
    page = parse_page(repository / 'build' / 'changes' / 'nn.html')
    assert [each.text for each in page.select('.seen dt')] == [
        'English',
        'Readers saw',
        'Readers see',
    ]
    (link,) = [each['href'] for each in page.select('.changes a')]
    assert link == '../site/nn/index.html#welcome'
    assert (repository / 'build' / 'changes' / link.partition('#')[0]).is_file()


def test_an_address_may_stand_for_the_built_site(repository, parse_page) -> None:
    catalog = repository / 'locale' / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text('msgid "Welcome"\nmsgstr "Hei"\n')
    CliRunner().invoke(changes, ['HEAD', '--site', 'https://example.org/7'])
    page = parse_page(repository / 'build' / 'changes' / 'nn.html')
    assert page.select_one('.changes a')['href'] == 'https://example.org/7/nn/index.html#welcome'


def test_without_rendering_the_texts_are_there(repository, parse_page) -> None:
    catalog = repository / 'locale' / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text('msgid "Welcome"\nmsgstr "Hei"\n')
    assert CliRunner().invoke(changes, ['HEAD', '--text']).exit_code == 0
    page = parse_page(repository / 'build' / 'changes' / 'nn.html')
    assert page.select('.seen, details') == []
    assert page.select_one('ins').contents[-1] == 'Hei'


def test_a_language_that_fails_is_told_and_its_texts_are_shown(repository, parse_page) -> None:
    (repository / 'accidents').mkdir()
    (repository / 'accidents' / 'nn').write_text('error')
    for code in ('nb', 'nn'):
        catalog = repository / 'locale' / code / 'LC_MESSAGES' / 'index.po'
        catalog.write_text('msgid "Welcome"\nmsgstr "Hei"\n')
    result = CliRunner().invoke(changes, ['HEAD'])
    assert result.exit_code == 0
    assert [line for line in result.stderr.splitlines() if 'font is missing' in line]
    pages = {
        code: parse_page(repository / 'build' / 'changes' / f'{code}.html') for code in ('nb', 'nn')
    }
    assert 'the font is missing' in pages['nn'].main.text
    assert pages['nn'].select('.seen') == []
    assert pages['nn'].select('.texts')
    assert pages['nb'].select('.seen')


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
