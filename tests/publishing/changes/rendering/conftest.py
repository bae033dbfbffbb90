"""A small handbook in a repository with one commit."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from handbook.publishing.changes.collect import collect_changes
from handbook.publishing.changes.rendering.links import BuiltSite
from handbook.publishing.changes.rendering.run import render_changes
from handbook.publishing.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(copy_root, project_dir: Path) -> Path:
    folder = copy_root('changed-passages')
    shutil.copytree(project_dir / '_templates', folder / '_templates')
    (folder / '.gitignore').write_text('/build/\n')
    return folder


@pytest.fixture
def commit(folder: Path) -> Callable[[], None]:
    """Commit all that is in the folder; the first time, make it a repository."""

    def run() -> None:
        git = ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.org']
        for command in (['init', '--quiet'], ['add', '.'], ['commit', '--quiet', '--message=x']):
            subprocess.run([*git, *command], cwd=folder, check=True, capture_output=True)

    return run


@pytest.fixture
def repository(folder: Path, commit: Callable[[], None]) -> Path:
    commit()
    return folder


@pytest.fixture
def edit(folder: Path) -> Callable[..., None]:
    """Replace texts in a file; a catalog is named by its language and page."""

    def run(name: str, *pairs: tuple[str, str]) -> None:
        code, _, page = name.partition(':')
        path = folder / (f'locale/{code}/LC_MESSAGES/{page}.po' if page else name)
        text = path.read_text('utf-8')
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, 'utf-8')

    return run


@pytest.fixture
def answers(folder: Path) -> Callable:
    """Render what changed since the last commit."""

    def run(site: BuiltSite | None = None) -> dict:
        project = Project.read(folder)
        site = site or BuiltSite(folder / 'nowhere', '../site/')
        return render_changes(project, collect_changes(project, 'HEAD'), site, 2)

    return run


@pytest.fixture
def only(answers) -> Callable:
    """Return the one passage of a language that changed, both states parsed."""

    def run(code: str, site: BuiltSite | None = None) -> tuple:
        answer = answers(site)[code]
        assert answer.failures == ()
        (seen,) = answer.found.values()
        return seen, *(BeautifulSoup(html, 'html.parser') for html in (seen.before, seen.now))

    return run
