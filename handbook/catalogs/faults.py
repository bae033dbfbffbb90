"""Tell why gettext would refuse a message of a catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.lines import IN_CONFLICT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.entries import Entry
    from handbook.catalogs.lines import Line


@dataclass(frozen=True, slots=True)
class Fault:
    """A line, counted from 1, a stable snake_case name, and what to do in plain words."""

    line: int
    problem: str
    message: str


def sort_out(entries: Iterable[Entry]) -> tuple[list[Entry], list[Fault]]:
    """Return the entries that gettext would accept, and a fault for each of the others.

    Obsolete entries are left out. A conflict is told once, however many entries stand in it.
    """
    good: list[Entry] = []
    faults: list[Fault] = []
    seen: dict[tuple[str, str], int] = {}
    in_conflict = False
    for entry in entries:
        fault = _line_fault(entry) or _order_fault(entry) or _repetition(entry, seen)
        if fault is None:
            good.append(entry)
        elif not (in_conflict and fault.problem == 'conflict'):
            faults.append(fault)
        in_conflict = fault is not None and fault.problem == 'conflict'
    return [entry for entry in good if entry.of_kind('msgid') and not entry.obsolete], faults


def _line_fault(entry: Entry) -> Fault | None:
    for line in entry.lines:
        if line.fault:
            problem = 'conflict' if line.fault == IN_CONFLICT else 'syntax'
            return Fault(line.number, problem, line.fault)
    return None


def _order_fault(entry: Entry) -> Fault | None:
    """Compare the parts with the one order gettext allows: context, msgid, plural, msgstr."""
    parts = [line for line in entry.lines if line.kind not in {'blank', 'comment'}]
    if not parts:
        return None
    ids, strings = entry.of_kind('msgid'), entry.of_kind('msgstr')
    if not ids:
        return _syntax(parts[0], 'the line "msgid" of this message is missing')
    if not strings:
        return _syntax(ids[0], 'the line "msgstr" that belongs to this msgid is missing')
    if parts[0].kind == 'continuation' or not _in_order(parts, len(strings)):
        return _syntax(parts[0], 'the order must be msgid, then msgstr')
    for line in entry.of_kind('comment'):
        if parts[0].number < line.number < strings[-1].number:
            return _syntax(line, 'move this comment above the line "msgid"')
    return None


def _in_order(parts: Iterable[Line], strings: int) -> bool:
    keywords = [line.text.partition(' ')[0] for line in parts if line.kind != 'continuation']
    if keywords[0] == 'msgctxt':
        keywords.pop(0)
    plural = ['msgid', 'msgid_plural', *(f'msgstr[{number}]' for number in range(strings))]
    return keywords in (['msgid', 'msgstr'], plural)


def _syntax(line: Line, message: str) -> Fault:
    return Fault(line.number, 'syntax', message)


def _repetition(entry: Entry, seen: dict[tuple[str, str], int]) -> Fault | None:
    ids = entry.of_kind('msgid')
    if not ids or entry.obsolete:
        return None
    first = seen.setdefault(entry.key(), ids[0].number)
    if first == ids[0].number:
        return None
    message = f'this message stands in the file twice; line {first} is used, delete this one'
    return Fault(ids[0].number, 'duplicate', message)
