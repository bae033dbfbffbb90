"""A small handbook in three languages, in a folder of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from handbook.publishing.build import build_handbook
from handbook.publishing.project import Project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handbook.publishing.build import Report


@pytest.fixture
def project(copy_root, project_dir: Path) -> Project:
    folder = copy_root('publishing')
    shutil.copytree(project_dir / '_templates', folder / '_templates')
    return Project.read(folder)


@pytest.fixture
def site(project: Project) -> Path:
    """The folder in which the fixture ``build`` publishes."""
    return project.folder / 'site'


@pytest.fixture
def build(project: Project, site: Path) -> Callable[..., dict[str, Report]]:
    """Build some languages, or all."""

    def run(*codes: str, output: Path = site, **options: object) -> dict[str, Report]:
        # The languages may have changed since the project was read.
        now = Project.read(project.folder)
        reports = build_handbook(now, now.choose(codes), output, at_once=2, **options)
        return {report.language.code: report for report in reports}

    return run


@pytest.fixture
def cause(project: Project) -> Callable[[str, str], None]:
    """Make a language fail: with an ``error``, a ``crash``, a ``bug`` or its ``death``.

    An ``interrupt`` and a ``kill`` hit the whole build; ``pdf error``, ``pdf panic`` and
    ``pdf warning`` only the PDF of the language.
    """

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
