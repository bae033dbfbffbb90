"""Name what a change does to a language, and to each of its pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.languages import Language
    from handbook.publishing.changes.compare import Change, Kind


class Fate(StrEnum):
    """What became of a file."""

    KEPT = ''
    NEW = 'new'
    GONE = 'gone'


@dataclass(frozen=True, kw_only=True, slots=True)
class PageChanges:
    """What changed on a page; ``path`` is its file, counted from the folder of the project.

    ``problems`` say, with their lines, what hides messages of the file and did not before; ``fate`` says
    whether the file came or went.
    """

    docname: str
    path: str
    changes: tuple[Change, ...]
    problems: tuple[tuple[int, str], ...]
    fate: Fate = Fate.KEPT


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageChanges:
    """What changed in a language; its pages in the order in which readers need them."""

    language: Language
    pages: tuple[PageChanges, ...]

    def files(self, fate: str) -> list[PageChanges]:
        """Return the files that came or went, in the order of their pages."""
        return [page for page in self.pages if page.fate == fate]

    @property
    def counts(self) -> Counter[Kind]:
        """How many messages changed in each way."""
        return Counter(change.kind for page in self.pages for change in page.changes)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangedWork:
    """What changed since ``commit``, the full name of one; English first."""

    commit: str
    languages: tuple[LanguageChanges, ...]
