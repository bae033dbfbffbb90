"""A small handbook in three languages, in a folder of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from handbook.publishing.build import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def project(copy_root, project_dir: Path) -> Project:
    folder = copy_root('publishing')
    shutil.copytree(project_dir / '_templates', folder / '_templates')
    return Project.read(folder)


@pytest.fixture
def cause(project: Project) -> Callable[[str, str], None]:
    """Make a language fail: with an ``error``, a ``crash``, its ``death`` or an ``interrupt``."""

    def write(language: str, kind: str) -> None:
        path = project.folder / 'accidents' / language
        path.parent.mkdir(exist_ok=True)
        path.write_text(kind, encoding='utf-8')

    return write


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """Read all files below a folder."""

    def read(folder: Path) -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob('*'))
            if path.is_file()
        }

    return read
