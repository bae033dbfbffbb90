"""Read from the guides in which order readers need the pages, and what these are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.sources.source_pages import PageReader
from handbook.publishing.terms import myst_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from handbook.publishing.project import Project

SUFFIXES = ('.md', '.rst')

Result = TypeVar('Result')


def order_pages(project: Project, docnames: Iterable[str]) -> list[str]:
    """Return those of ``docnames`` that are pages of the guides, or INTERFACE_DOMAIN, in order.

    First those of the setting ``catalog_first_pages``, then as the tables of contents list them, then
    all others by name; the words of the interface last.
    """
    found = {name for name in docnames if name == INTERFACE_DOMAIN or _source(project, name)}
    first = project.settings.get('catalog_first_pages', ())
    root = str(project.settings.get('root_doc', 'index'))
    reader = PageReader(myst_settings(project.settings))
    named = [*first, root, *_listed(project, reader, root, set())]  # type: ignore[misc]
    others = sorted(found - {INTERFACE_DOMAIN})
    return [name for name in dict.fromkeys([*named, *others, INTERFACE_DOMAIN]) if name in found]


def read_titles(project: Project, docnames: Iterable[str]) -> dict[str, str]:
    """Return the title of each page as its message has it; a page without one is left out."""
    reader = PageReader(myst_settings(project.settings))
    titles = {}
    for docname in docnames:
        if title := _read(reader.read_title, _source(project, docname)):
            titles[docname] = title
    return titles


def _listed(project: Project, reader: PageReader, docname: str, seen: set[str]) -> Iterator[str]:
    """Yield the pages below a page as Sphinx does, each before those that it lists itself."""
    path = _source(project, docname)
    if docname in seen or path is None or b'{toctree}' not in path.read_bytes():
        return
    seen.add(docname)
    page = _read(reader.read, path)
    for use in page.directives if page else ():
        for line in use.body if use.name == 'toctree' else ():
            below = _target(docname, line.strip())
            yield below
            yield from _listed(project, reader, below, seen)


def _target(docname: str, entry: str) -> str:
    """Return the page that a line of a table of contents means: ``a/b``, ``/a/b`` or ``Title <a/b>``."""
    name = entry[entry.rindex('<') + 1 : -1] if entry.endswith('>') and '<' in entry else entry
    name = next((name.removesuffix(end) for end in SUFFIXES if name.endswith(end)), name)
    folder, slash, _ = docname.rpartition('/')
    return name[1:] if name.startswith('/') else f'{folder}{slash}{name}'


def _source(project: Project, docname: str) -> Path | None:
    paths = (project.source_dir / f'{docname}{suffix}' for suffix in SUFFIXES)
    return next((path for path in paths if path.is_file()), None)


def _read(read: Callable[[Path], Result], path: Path | None) -> Result | None:
    if path is None or path.suffix != '.md':
        return None
    try:
        return read(path)
    except (OSError, UnicodeDecodeError):
        # The check of the guides tells the writer; its catalogs can be counted all the same.
        return None
