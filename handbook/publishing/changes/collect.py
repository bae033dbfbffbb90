"""Find what a change does to each language and each of its pages."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.catalogs.gate import Gate
from handbook.catalogs.sources.source_pages import PageReader
from handbook.languages import (
    SOURCE_LANGUAGE,
    get_language,
    is_language,
)
from handbook.publishing.changes.compare import compare
from handbook.publishing.changes.found import ChangedWork, Fate, LanguageChanges, PageChanges
from handbook.publishing.changes.message import Reading, read_guide, read_messages
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.history import History
from handbook.publishing.status.outline import order_pages
from handbook.publishing.terms import myst_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handbook.publishing.project import Project

_GUIDE, _CATALOG = '.md', '.po'


def collect_changes(project: Project, base: str) -> ChangedWork:
    """Compare the guides and catalogs with the commit where the work parted from ``base``.

    Work that is not committed counts. Raises ProjectError if git cannot compare, OSError if a file
    cannot be read.
    """
    history = History(project.folder, base)
    pages: dict[str, list[PageChanges]] = {}
    with tempfile.TemporaryDirectory() as folder:
        files = _Files(project, history, Path(folder))
        for code, page in files.compare():
            pages.setdefault(code, []).append(page)
    codes = sorted(pages, key=lambda code: (code != SOURCE_LANGUAGE, code))
    names = {page.docname for each in pages.values() for page in each}
    order = order_pages(project, names)
    # Pages that are gone come last.
    places = {name: place for place, name in enumerate([*order, *sorted(names - set(order))])}
    return ChangedWork(
        commit=history.commit,
        languages=tuple(
            LanguageChanges(
                language=get_language(code, project.fallbacks),
                pages=tuple(sorted(pages[code], key=lambda page: places[page.docname])),
            )
            for code in codes
        ),
    )


class _Files:
    """The changed files of a project, now and (in ``folder``) as they were."""

    def __init__(self, project: Project, history: History, folder: Path) -> None:
        self._project = project
        self._history = history
        self._before = folder
        self._guides = PageReader(myst_settings(project.settings))
        self._structures = make_reader(project.settings)

    def compare(self) -> Iterator[tuple[str, PageChanges]]:
        """Yield the code of a language and what changed on one of its pages."""
        catalogs = self._project.catalog_dir.resolve()
        for path in self._history.changed_files():
            code, page = SOURCE_LANGUAGE, None
            if path.suffix == _GUIDE:
                page = self._guide(path)
            elif path.suffix == _CATALOG and path.is_relative_to(catalogs):
                code = path.relative_to(catalogs).parts[0]
                page = self._catalog(path, code, catalogs / code / 'LC_MESSAGES')
            if page and (page.changes or page.problems or page.fate):
                yield code, page

    def _guide(self, path: Path) -> PageChanges | None:
        folder = self._project.source_dir.resolve()
        if not path.is_relative_to(folder):
            return None
        return self._page(path, folder, lambda file, _: read_guide(file, self._guides))

    def _catalog(self, path: Path, code: str, folder: Path) -> PageChanges | None:
        if not path.is_relative_to(folder) or not is_language(code):
            return None
        gate = Gate(get_language(code, {}), self._structures)
        return self._page(path, folder, lambda file, name: read_messages(file, name, gate))

    def _page(self, path: Path, folder: Path, read: Callable[[Path, str], Reading]) -> PageChanges:
        docname = path.relative_to(folder).with_suffix('').as_posix()
        earlier = self._before / path.name
        content = self._history.read(path)
        if content is not None:
            earlier.write_bytes(content)
        before, after = read(earlier, docname), read(path, docname)
        earlier.unlink(missing_ok=True)
        known = {text for _, text in before.problems}
        return PageChanges(
            docname=docname,
            path=self._project.shown_path(path),
            changes=tuple(compare(before.messages, after.messages)),
            problems=tuple(each for each in after.problems if each[1] not in known),
            fate=_fate(content is not None, path.is_file()),
        )


def _fate(was_there: bool, is_there: bool) -> Fate:
    if was_there == is_there:
        return Fate.KEPT
    return Fate.NEW if is_there else Fate.GONE
