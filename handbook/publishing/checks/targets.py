"""Find the catalogs that somebody names on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook.publishing.project import Project

CATALOG_SUFFIX = '.po'


class NothingToCheckError(Exception):
    """What was named on the command line is not there; the message says what is."""


def find_catalogs(project: Project | None, targets: Sequence[str]) -> list[Path]:
    """Return the catalogs that ``targets`` name: files anywhere, or languages of ``project``.

    No target means every catalog of the project. Raises NothingToCheckError, UnknownLanguageError.
    """
    paths = [Path(target) for target in targets if target.endswith(CATALOG_SUFFIX)]
    for path in paths:
        if not path.is_file():
            raise NothingToCheckError(f'there is no file {path}')
    codes = [target for target in targets if not target.endswith(CATALOG_SUFFIX)]
    if codes or not targets:
        if project is None:
            msg = 'there is no conf.py here; run this in the folder of the handbook, or name a .po file'
            raise NothingToCheckError(msg)
        for language in project.choose(codes):
            folder = project.catalog_dir / language.code / 'LC_MESSAGES'
            paths += sorted(folder.rglob(f'*{CATALOG_SUFFIX}'))
    return paths
