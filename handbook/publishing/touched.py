"""Find the languages that a change touches, to build and show only these."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.publishing.inputs import input_places
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    changed = _changed_files(project.folder, base)
    everyone = [project.folder / name for name in PACKAGES]
    return [
        language
        for language in project.languages()
        if _any_below(changed, [*everyone, *input_places(project, language.chain)])
    ]


def _any_below(paths: Iterable[Path], places: Iterable[Path]) -> bool:
    resolved = [place.resolve() for place in places]
    return any(path.is_relative_to(place) for path in paths for place in resolved)


def _changed_files(folder: Path, base: str) -> list[Path]:
    # git alone knows what a commit has; a library for it would be larger than this project.
    top = Path(_git(folder, base, 'rev-parse', '--show-toplevel').strip()).resolve()
    ours = _git(folder, base, 'merge-base', '--', base, 'HEAD').strip()
    names = _git(folder, base, 'diff', '--name-only', '--no-renames', '-z', ours, '--')
    names += _git(top, base, 'ls-files', '--others', '--exclude-standard', '-z')
    return [top / name for name in names.split('\0') if name]


def _git(folder: Path, base: str, *arguments: str) -> str:
    command = ['git', '-C', str(folder), *arguments]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except FileNotFoundError:
        reason = 'git is not installed'
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip() or 'they have no commit in common'
    raise ProjectError(
        f'what changed since {base!r} cannot be found ({reason}); name a commit that is here, and '
        'fetch enough of the history, for example: git fetch --unshallow'
    )
