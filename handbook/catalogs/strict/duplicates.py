"""Find the messages that stand in a catalog twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalogs.strict.entries import Entry

OBSOLETE_DUPLICATE = 'obsolete_duplicate'
"""The problem of an obsolete message that stands in the file a second time; an update mends it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A line, counted from 1, a stable snake_case name, and what to do in plain words."""

    line: int
    problem: str
    message: str


class Duplicates:
    """Remembers the messages of one catalog."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], int] = {}

    def find(self, entry: Entry) -> Fault | None:
        """Return a fault if a message with this context and msgid came before."""
        ids = entry.of_kind('msgid')
        key = entry.key()
        if not ids or (entry.obsolete and key != ('', '')):
            return None
        first = self._lines.setdefault(key, ids[0].number)
        if first == ids[0].number:
            return None
        message = f'this message stands in the file twice; line {first} is used, delete this one'
        return Fault(ids[0].number, 'duplicate', message)

    def find_obsolete(self, entries: Iterable[Entry]) -> Iterator[Fault]:
        """Yield a fault for each obsolete entry that is in the file a second time.

        Readers lose nothing by it, but gettext's own tools refuse such a file.
        """
        for entry in entries:
            line = entry.of_kind('msgid')[0].number
            first = self._lines.setdefault(entry.key(), line)
            if first != line:
                message = f'this old message (#~) stands in line {first}, too; run: handbook update'
                yield Fault(line, OBSOLETE_DUPLICATE, message)
