"""Tell why gettext would refuse a message of a catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.strict.duplicates import Duplicates, Fault
from handbook.catalogs.strict.lines import IN_CONFLICT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.strict.entries import Entry
    from handbook.catalogs.strict.lines import Line

_NO_PARTS = frozenset({'blank', 'comment', 'previous'})
_BETWEEN = frozenset({'blank', 'previous'})
_FIRST_PARTS = frozenset({'msgctxt', 'msgid'})
_PREVIOUS_ORDERS = tuple(
    [*context, 'msgid', *plural]
    for context in ([], ['msgctxt'])
    for plural in ([], ['msgid_plural'])
)


def sort_out(entries: Iterable[Entry]) -> tuple[list[Entry], list[Fault]]:
    """Return the entries that gettext would accept, and a fault for each of the others.

    A conflict is told once, however many entries stand in it.
    """
    good: list[Entry] = []
    faults: list[Fault] = []
    duplicates = Duplicates()
    in_conflict = False
    for entry in entries:
        fault = (
            _line_fault(entry)
            or _order_fault(entry)
            or _previous_fault(entry)
            or _stray_fault(entry)
            or duplicates.find(entry)
        )
        if fault is None:
            good.append(entry)
        elif not (in_conflict and fault.problem == 'conflict'):
            faults.append(fault)
        in_conflict = fault is not None and fault.problem == 'conflict'
    good = [entry for entry in good if entry.of_kind('msgid')]
    faults += duplicates.find_obsolete(entry for entry in good if entry.obsolete)
    return good, faults


def refuse_other_plurals(entries: Iterable[Entry], forms: int) -> tuple[list[Entry], list[Fault]]:
    """Return the entries that have ``forms`` plural forms or no plural, a fault for each other.

    An untranslated message may have fewer, and an obsolete one.
    """
    good: list[Entry] = []
    faults: list[Fault] = []
    for entry in entries:
        strings = entry.of_kind('msgstr')
        count = len(strings) if entry.of_kind('msgid_plural') else forms
        missing = count < forms and not entry.obsolete
        if count > forms or (missing and any(line.quoted != '""' for line in strings)):
            message = (
                f'this message has {count} plural forms, the header says {forms}; write {forms}'
            )
            faults.append(Fault(strings[0].number, 'plural_forms', message))
        else:
            good.append(entry)
    return good, faults


def _line_fault(entry: Entry) -> Fault | None:
    for line in entry.lines:
        if line.fault:
            problem = 'conflict' if line.fault == IN_CONFLICT else 'syntax'
            return Fault(line.number, problem, line.fault)
    return None


def _order_fault(entry: Entry) -> Fault | None:
    """Compare the parts with the one order gettext allows: context, msgid, plural, msgstr."""
    parts = [line for line in entry.lines if line.kind not in _NO_PARTS]
    if not parts:
        return None
    ids, strings = entry.of_kind('msgid'), entry.of_kind('msgstr')
    if not ids:
        message = 'the line "msgid", the English, is missing above this one; undo what deleted it'
        return _syntax(parts[0], message)
    if not strings:
        return _syntax(
            ids[0], 'the line "msgstr" that belongs to this msgid is missing; write msgstr ""'
        )
    if parts[0].kind == 'continuation' or not _in_order(parts, len(strings)):
        return _syntax(parts[0], 'the order must be msgid, then msgstr')
    for line in entry.of_kind('comment'):
        if parts[0].number < line.number < strings[-1].number:
            return _syntax(line, 'move this comment above the line "msgid"')
    for line in parts:
        if line.obsolete != parts[0].obsolete:
            return _syntax(line, 'all lines of a message start with #~, or none does')
    if parts[0].kind == 'msgctxt' and not entry.key()[1]:
        # gettext ignores it; Babel takes it for the header.
        return _syntax(parts[0], 'this message has no text; delete it')
    return None


def _in_order(parts: Iterable[Line], strings: int) -> bool:
    keywords = [line.text.partition(' ')[0] for line in parts if line.kind != 'continuation']
    if keywords[0] == 'msgctxt':
        keywords.pop(0)
    plural = ['msgid', 'msgid_plural', *(f'msgstr[{number}]' for number in range(strings))]
    return keywords in (['msgid', 'msgstr'], plural)


def _previous_fault(entry: Entry) -> Fault | None:
    """Compare the old English text (``#|``) with what gettext allows.

    It allows no ``#|`` above an obsolete message, only ``#~|``; we do, because the next update writes
    such a message anew.
    """
    previous = entry.of_kind('previous')
    if not previous:
        return None
    keywords = [line.text.split()[1] for line in previous]
    keywords = [keyword for keyword in keywords if keyword[0] != '"']
    starts = previous[0].text.split()[1] == keywords[0] if keywords else False
    if not starts or keywords not in _PREVIOUS_ORDERS:
        return _syntax(previous[0], 'the lines that start with #| must be one msgid; delete them')
    after = [line for line in entry.lines if line.number > previous[0].number]
    if next((line.kind for line in after if line.kind not in _BETWEEN), '') not in _FIRST_PARTS:
        return _syntax(
            previous[0], 'move the lines that start with #| right above the line "msgid"'
        )
    return None


def _stray_fault(entry: Entry) -> Fault | None:
    """Find the old English text of an obsolete message (``#~|``) above one that is in use."""
    if entry.obsolete or not entry.of_kind('msgid'):
        return None
    stray = [line for line in entry.of_kind('previous') if line.obsolete]
    return _syntax(stray[0], 'delete the lines that start with #~|') if stray else None


def _syntax(line: Line, message: str) -> Fault:
    return Fault(line.number, 'syntax', message)
