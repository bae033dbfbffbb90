"""Refuse an output folder where publishing would harm what people made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import handbook
from handbook.publishing.output import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.publishing.project import Project

GENERATED = ('catalogs', 'doctrees', 'gettext', 'inputs', 'preview', 'static')


def check_place(project: Project, output: Path) -> None:
    """Raise OutputError if ``output`` is, contains or lies in a folder that is no output."""
    place = output.resolve()
    for folder in _own_folders(project):
        if place.is_relative_to(folder) or folder.is_relative_to(place):
            raise OutputError(_refusal(output, folder))
    for folder in _generated_folders(project):
        # The folder around them may be the output: the languages stand beside them there.
        if place.is_relative_to(folder):
            raise OutputError(_refusal(output, folder))


def _own_folders(project: Project) -> Iterable[Path]:
    package = Path(handbook.__file__).parent
    own = (project.source_dir, project.catalog_dir, *project.templates, *project.assets)
    names = ('_templates', 'handbook')
    return (path.resolve() for path in (*own, package, *(project.folder / name for name in names)))


def _generated_folders(project: Project) -> Iterable[Path]:
    generated = (project.build_dir / name for name in GENERATED)
    return (path.resolve() for path in (project.catalog_build, *generated))


def _refusal(output: Path, folder: Path) -> str:
    return (
        f'{output} cannot take the result, because it would mix with {folder}; '
        'choose another folder with -o'
    )
