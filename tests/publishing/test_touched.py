"""A change touches the languages into which its files go."""

from __future__ import annotations

import subprocess

import pytest

from handbook.publishing.project import Project, ProjectError
from handbook.publishing.touched import list_touched


@pytest.fixture
def git(project):
    """Run git in the project, which is a repository with one commit."""

    def run(*arguments: str) -> str:
        command = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org', *arguments]
        return subprocess.run(
            command, cwd=project.folder, check=True, capture_output=True, text=True
        ).stdout

    run('init', '--quiet', '--initial-branch=main')
    (project.folder / '.gitignore').write_text('/build/\n')
    run('add', '.')
    run('commit', '--quiet', '--message=first')
    return run


def touched(project, base: str = 'main') -> list[str]:
    return [language.code for language in list_touched(Project.read(project.folder), base)]


def test_nothing_is_touched_by_nothing(project, git) -> None:
    assert touched(project) == []


@pytest.mark.parametrize(
    ('name', 'codes'),
    [
        ('locale/nn/LC_MESSAGES/second.po', ['nn']),
        ('locale/nb/LC_MESSAGES/index.po', ['nb', 'nn']),
        ('locale/sv/LC_MESSAGES/index.po', ['sv']),
        ('source/new.md', ['en', 'nb', 'nn']),
        ('requirements.lock', ['en', 'nb', 'nn']),
        ('locale/README.md', []),
        ('build/site/nb/index.html', []),
    ],
)
@pytest.mark.parametrize('committed', [True, False])
def test_a_file_touches_the_languages_it_goes_into(project, git, name, codes, committed) -> None:
    path = project.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('# x\n', encoding='utf-8')
    if committed:
        git('switch', '--quiet', '--create=change')
        git('add', '.')
        git('commit', '--quiet', '--allow-empty', '--message=second')
    assert touched(project) == codes


def test_a_deleted_guide_and_a_moved_catalog_count(project, git) -> None:
    git('mv', 'locale/nn/LC_MESSAGES/index.po', 'locale/nn/LC_MESSAGES/moved.po')
    assert touched(project) == ['nn']
    git('rm', '--quiet', 'source/second.md')
    assert touched(project) == ['en', 'nb', 'nn']


def test_what_others_did_meanwhile_is_not_ours(project, git) -> None:
    git('switch', '--quiet', '--create=change')
    git('switch', '--quiet', 'main')
    (project.source_dir / 'new.md').write_text('# x\n')
    git('add', '.')
    git('commit', '--quiet', '--message=theirs')
    git('switch', '--quiet', 'change')
    assert touched(project) == []


@pytest.mark.parametrize('base', ['nowhere', '--output=x', ''])
def test_a_commit_that_is_not_here_is_told_with_the_remedy(project, git, base) -> None:
    with pytest.raises(ProjectError, match=r'cannot be found \(.*\); name a commit that is here'):
        touched(project, base)


def test_outside_of_git_there_is_nothing_to_compare(project) -> None:
    with pytest.raises(ProjectError, match='not a git repository') as raised:
        touched(project)
    assert 'run this command in a clone' in str(raised.value)
    assert 'unshallow' not in str(raised.value)


def test_without_git_the_remedy_is_to_install_it(project, monkeypatch) -> None:
    monkeypatch.setenv('PATH', str(project.folder))
    with pytest.raises(ProjectError, match=r'git is not installed.*; install git'):
        touched(project)
