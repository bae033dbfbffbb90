"""Find the languages that a change touches, to build and show only these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.publishing.history import History
from handbook.publishing.inputs import input_places

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.languages import Language
    from handbook.publishing.project import Project

PACKAGES = ('pyproject.toml', 'requirements.lock')
"""What decides the versions of packages, beside ``conf.py``."""


def list_touched(project: Project, base: str) -> list[Language]:
    """Return the languages that differ since the work parted from the commit ``base``.

    A language differs if a file differs that goes into it: a catalog of its own or of a language it
    falls back to, a guide, a setting, a template. Work that is not committed counts. Raises
    ProjectError if git cannot compare.
    """
    changed = History(project.folder, base).changed_files()
    everyone = [project.folder / name for name in PACKAGES]
    return [
        language
        for language in project.languages()
        if _any_below(changed, [*everyone, *input_places(project, language.chain)])
    ]


def _any_below(paths: Iterable[Path], places: Iterable[Path]) -> bool:
    resolved = [place.resolve() for place in places]
    return any(path.is_relative_to(place) for path in paths for place in resolved)
