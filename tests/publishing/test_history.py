"""What a commit has can be laid out beside the work, which stays as it is."""

from __future__ import annotations

import subprocess

import pytest

from handbook.publishing.history import History
from handbook.publishing.project import ProjectError


@pytest.fixture
def git(tmp_path):
    """Run git in a repository with one commit, whose handbook lies in a folder of it."""
    top = tmp_path / 'top'

    def run(*arguments: str, cwd=top) -> str:
        command = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org', *arguments]
        done = subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True)
        return done.stdout

    (top / 'book').mkdir(parents=True)
    (top / 'book' / 'ærlig.md').write_text('# One\n')
    (top / '.gitattributes').write_text('*.md export-ignore\n')
    run('init', '--quiet', '--initial-branch=main')
    run('add', '.')
    run('commit', '--quiet', '--message=first')
    return run


@pytest.fixture
def book(git, tmp_path):
    return tmp_path / 'top' / 'book'


def test_the_files_of_the_commit_are_laid_out(book, tmp_path) -> None:
    (book / 'ærlig.md').write_text('# Two\n')
    history = History(book, 'main')
    history.lay_out(tmp_path / 'before')
    folder = history.place_in(tmp_path / 'before', book)
    assert (folder / 'ærlig.md').read_text() == '# One\n'


def test_what_is_about_to_be_committed_stays(git, book, tmp_path) -> None:
    (book / 'ærlig.md').write_text('# Two\n')
    git('add', '.')
    before = git('status', '--porcelain')
    History(book, 'main').lay_out(tmp_path / 'before')
    assert git('status', '--porcelain') == before
    assert (book / 'ærlig.md').read_text() == '# Two\n'


def test_a_shallow_clone_says_how_to_get_more(git, book, tmp_path) -> None:
    (book / 'ærlig.md').write_text('# Two\n')
    git('commit', '--all', '--quiet', '--message=second')
    clone = tmp_path / 'clone'
    git('clone', '--quiet', '--depth=1', book.parent.as_uri(), str(clone), cwd=tmp_path)
    with pytest.raises(ProjectError, match='git fetch --unshallow'):
        History(clone / 'book', 'HEAD^1')
    git('fetch', '--quiet', '--unshallow', cwd=clone)
    History(clone / 'book', 'HEAD^1').lay_out(tmp_path / 'before')
    assert (tmp_path / 'before' / 'book' / 'ærlig.md').read_text() == '# One\n'
