"""Cut the changes of a language into pages that a browser shows at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.publishing.changes.found import LanguageChanges, PageChanges

MOST = 60
"""How many passages a sheet may hold."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A file with changed passages: the first of a language has ``number`` 1."""

    name: str
    number: int
    pages: tuple[PageChanges, ...]


def cut_sheets(found: LanguageChanges, most: int = MOST) -> list[Sheet]:
    """Return the sheets of a language, in order; a page with more passages than ``most`` is cut, too."""
    sheets: list[list[PageChanges]] = [[]]
    free = most
    for page in found.pages:
        for part in _cut(page, most):
            if len(part.changes) > free and sheets[-1]:
                sheets.append([])
                free = most
            sheets[-1].append(part)
            free -= len(part.changes)
    tag = found.language.tag
    return [
        Sheet(
            name=f'{tag}.html' if number == 1 else f'{tag}.{number}.html',
            number=number,
            pages=tuple(pages),
        )
        for number, pages in enumerate(sheets, 1)
    ]


def _cut(page: PageChanges, most: int) -> Iterator[PageChanges]:
    yield replace(page, changes=page.changes[:most])
    for start in range(most, len(page.changes), most):
        yield replace(page, changes=page.changes[start : start + most], problems=())
