"""Check one thing at a time, and return what was found as plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog

from handbook.catalogs.check import CheckedMessage
from handbook.catalogs.files.file_checks import check_against_template
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.waiting import count_waiting
from handbook.publishing.checks.checking import (
    check_file,
    check_writing,
    list_notes,
    make_reader,
    read_english,
)
from handbook.publishing.checks.plain_data import as_data
from handbook.publishing.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handbook.catalogs.reading import Texts
    from handbook.publishing.project import Project


class Finder:
    """Checks the parts of a project; without a project, catalogs alone."""

    def __init__(self, project: Project | None) -> None:
        self._project = project
        self._settings = project.settings if project else {}
        self._reader = make_reader(self._settings)
        self._terms = Terms(project)

    def writing(self) -> list[dict[str, Any]]:
        """Check the campaign and the English guides."""
        return as_data(check_writing(self._project)) if self._project else []

    def english(self) -> dict[str, list[Texts]] | None:
        """Return the messages of each page, by domain; None if the guides cannot be read."""
        return read_english(self._project) if self._project else None

    def catalog(self, path: Path) -> list[dict[str, Any]]:
        """Check a catalog by itself."""
        return as_data(check_file(path, self._reader, self._terms), path)

    def terms(self, code: str) -> list[dict[str, Any]]:
        """Check the terms of a language, and the setting that names their page."""
        terms = Terms(self._project)
        if code:
            terms.of(code)
        return as_data(CheckedMessage(problem=each) for each in terms.problems())

    def waiting(self, path: Path) -> dict[str, int]:
        """Count what a catalog leaves to do."""
        return asdict(count_waiting([path]))

    def notes(self, path: Path) -> list[dict[str, Any]]:
        """List the messages of a catalog that have no finished translation."""
        stale = bool(self._settings.get('catalog_show_stale', True))
        return as_data(list_notes(path, self._reader, stale=stale), path)

    def compare(
        self, path: Path, code: str, english: Sequence[Texts] | None
    ) -> list[dict[str, Any]]:
        """Compare a catalog of the language ``code`` with the messages of its page, None for no page."""
        template = None if english is None else _template(english)
        found = check_against_template(read_catalog(path, code), template)
        return as_data((CheckedMessage(problem=each) for each in found), path)


def _template(english: Sequence[Texts]) -> Catalog:
    template = Catalog()
    for texts in english:
        template.add(texts if isinstance(texts, str) else tuple(texts))
    return template
