"""Say what to do about messages and whole catalogs that are not there: once, if there are several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import ERROR, WARNING
from handbook.catalogs.problem import Problem
from handbook.program import program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.check import CatalogFile

NOT_IN_CATALOG = (
    'this text is not in the file: if you changed its line "msgid", undo that; '
    'if the guide is new here, run: {program} update'
)
MANY_NOT_IN_CATALOG = (
    '{count} texts of this page are not in the file: if it was longer before, undo that or take an '
    'older copy; if the guide is new here, run: {program} update'
)
NO_CATALOG = (
    'there is no such file: if it has another name or place now, give it this one back; '
    'if the page is new, run: {program} update'
)


@dataclass(frozen=True, slots=True)
class Absent:
    """The messages of a page that its catalog does not have, ``count`` of them.

    In a file that is empty or of which something cannot be read (``damaged``), that is told already.
    """

    count: int
    damaged: bool

    def problems(self, catalog: CatalogFile) -> Iterator[Problem]:
        """Yield the problem of the page, if several messages are absent."""
        if self.count > 1 and not self.damaged:
            message = MANY_NOT_IN_CATALOG.format(count=self.count, program=program())
            yield _on_file(catalog, 'missing_message', message, WARNING)

    def texts(self) -> tuple[str, ...]:
        """Return what is to be said at an absent message itself."""
        told = self.count > 1 or self.damaged
        return () if told else (NOT_IN_CATALOG.format(program=program()),)


def no_catalog(catalog: CatalogFile) -> Problem:
    """Return the problem of a catalog that cannot be opened, or is not there."""
    message = 'this catalog cannot be opened; it must be a file you may read'
    if not catalog.path.exists():
        message = NO_CATALOG.format(program=program())
    return _on_file(catalog, 'unreadable', message, ERROR)


def _on_file(catalog: CatalogFile, problem: str, message: str, severity: str) -> Problem:
    return Problem(
        path=catalog.path,
        line=1,
        problem=problem,
        message=message,
        severity=severity,
        language=catalog.language,
    )
