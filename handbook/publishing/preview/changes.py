"""Tell what a saved file means for a preview: a page to read again, or a new start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.publishing.preview.messages import Edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from handbook.publishing.project import Project


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """What is to be done: read ``edits`` again, or, if ``restart``, everything."""

    edits: Edits
    restart: bool

    def __bool__(self) -> bool:
        return self.restart or self.edits != Edits()


def watched_folders(project: Project) -> list[Path]:
    """Return the folders that are watched with all that is in them."""
    folders = [project.source_dir, project.catalog_dir, *project.templates, *project.assets]
    return [folder for folder in folders if folder.is_dir()]


def watched_files(project: Project) -> list[Path]:
    """Return the single files that are watched."""
    campaign = [project.campaign_file] if project.campaign_file else []
    return [project.folder / 'conf.py', *campaign]


def sort_changes(project: Project, chain: Sequence[str], paths: Iterable[Path]) -> Changes:
    """Return what files that were saved, made or deleted mean for a language.

    ``chain`` is the language with those it falls back to. Settings, templates, static files and the
    words of the interface concern every page; other files in the project mean nothing.
    """
    restart, guides, catalogs = False, False, set()
    everywhere = (*watched_files(project), *project.templates, *project.assets)
    for path in paths:
        if any(path.is_relative_to(place) for place in everywhere):
            restart = True
        elif path.is_relative_to(project.source_dir):
            guides = True
        elif catalog := _catalog(project, path):
            restart |= catalog[0] in chain and catalog[1] == INTERFACE_DOMAIN
            catalogs.add(catalog)
    return Changes(edits=Edits(guides=guides, catalogs=frozenset(catalogs)), restart=restart)


def _catalog(project: Project, path: Path) -> tuple[str, str] | None:
    """Return (language, domain) of ``locale/<language>/LC_MESSAGES/<domain>.po``, else None."""
    if path.suffix != '.po' or not path.is_relative_to(project.catalog_dir):
        return None
    code, *below = path.relative_to(project.catalog_dir).with_suffix('').parts
    if len(below) < 2 or below[0] != 'LC_MESSAGES':
        return None
    return code, '/'.join(below[1:])
