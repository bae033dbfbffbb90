"""Say of each message of a catalog whether readers see its translation, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from babel.messages.pofile import unescape

from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.notice import count_words
from handbook.catalogs.reading import is_too_large, read_catalog, read_sorted
from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.waiting import is_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.catalogs.gate import Gate
    from handbook.catalogs.reading import CatalogMessage, CatalogReading, Texts
    from handbook.catalogs.strict.entries import Entry

BETWEEN_FORMS = ' | '
"""Stands between the singular and the plural of a text."""


class State(StrEnum):
    """What became of a message: seen by readers, not translated, of an older English, withheld."""

    TRANSLATED = 'translated'
    WAITING = 'waiting'
    STALE = 'stale'
    BROKEN = 'broken'


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageState:
    """A message of a catalog: its state, the line to look at, and its words in English.

    ``previous`` is the English that a stale translation was made from, as far as the catalog knows it;
    ``reason`` says why a broken message is withheld.
    """

    state: State
    line: int
    words: int
    english: str
    previous: str = ''
    reason: str = ''


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogStates:
    """The messages of a catalog; ``damaged`` says that the file holds more than can be read."""

    messages: tuple[MessageState, ...]
    damaged: bool


def read_states(path: Path, domain: str, gate: Gate) -> CatalogStates:
    """Return the state of each message of the catalog at ``path``, the page ``domain``.

    Words are counted in the English, as the line below a page's title counts them: what stands
    between spaces and has a letter, markup included. A key of the interface such as ``month:1`` is no
    English and left out. Raises OSError if the file cannot be read.
    """
    language = gate.language.code
    if is_too_large(path):
        return CatalogStates(messages=(), damaged=bool(read_catalog(path, language).problems))
    entries = sort_entries(path.read_bytes(), language)
    return judge_states(entries.every, read_sorted(entries, path, language), domain, gate)


def judge_states(
    every: Iterable[Entry], reading: CatalogReading, domain: str, gate: Gate
) -> CatalogStates:
    """Return the state of each message of a catalog, as ``read_states`` does.

    ``every`` are all entries of the file, ``reading`` is what ``read_sorted`` made of them.
    """
    entries = {
        entry.of_kind('msgid')[0].number: entry
        for entry in every
        if entry.of_kind('msgid') and not entry.obsolete and not entry.is_header()
    }
    messages = [
        _state(message, entries[message.line], domain, gate) for message in reading.messages
    ]
    messages += _refused(entries, reading)
    if domain == INTERFACE_DOMAIN:
        messages = [each for each in messages if not is_key(each.english)]
    ordered = sorted(messages, key=lambda each: each.line)
    return CatalogStates(messages=tuple(ordered), damaged=bool(reading.problems))


def _state(message: CatalogMessage, entry: Entry, domain: str, gate: Gate) -> MessageState:
    state, reason = State.WAITING, ''
    if message.message.fuzzy and any(message.string):
        state = State.STALE
    elif message.translated:
        errors = gate.errors(message, domain)
        # Sphinx looks messages up by their text alone.
        reason = 'a message with msgctxt is never shown' if message.message.context else ''
        reason = errors[0].message if errors else reason
        state = State.BROKEN if reason else State.TRANSLATED
    # Babel takes the English before the change for a comment.
    previous = entry.previous_id() if state == State.STALE else []
    return MessageState(
        state=state,
        line=message.string_line,
        words=_count(message.id),
        english=_joined(message.id),
        previous=BETWEEN_FORMS.join(previous),
        reason=reason,
    )


def _refused(entries: Mapping[int, Entry], reading: CatalogReading) -> Iterator[MessageState]:
    """Yield the messages that gettext would refuse; one that stands twice is there once.

    ``entries`` are those of the file by the line of their msgid.
    """
    if len(entries) == len(reading.messages):
        return
    seen = {entries[message.line].key() for message in reading.messages}
    for line, entry in entries.items():
        if entry.key() not in seen:
            seen.add(entry.key())
            english = unescape(f'"{entry.key()[1]}"')
            place, reason = _find_reason(entry, reading) or (line, '')
            yield MessageState(
                state=State.BROKEN,
                line=place,
                words=count_words(english),
                english=english,
                reason=reason,
            )


def _find_reason(entry: Entry, reading: CatalogReading) -> tuple[int, str] | None:
    first, last = entry.lines[0].number, entry.lines[-1].number
    found = (each for each in reading.problems if first <= each.line <= last)
    return next(((each.line, each.message) for each in found), None)


def _count(texts: Texts) -> int:
    return sum(map(count_words, [texts] if isinstance(texts, str) else texts))


def _joined(texts: Texts) -> str:
    return texts if isinstance(texts, str) else BETWEEN_FORMS.join(texts)
