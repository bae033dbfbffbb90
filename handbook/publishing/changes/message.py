"""Read the messages of a catalog, and the texts of a guide, as two states of them are compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.states import BETWEEN_FORMS, State, read_states

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.catalogs.gate import Gate
    from handbook.catalogs.reading import CatalogMessage
    from handbook.catalogs.sources.source_pages import PageReader
    from handbook.catalogs.states import MessageState

Key = tuple[str, str]
"""What is the same message: the English, and its context or, in a guide, which of two alike it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message in one state of the work.

    ``line`` counts from 1; ``translation`` is empty where there is none or where the file is too damaged
    to read it; ``previous`` is the English of a fuzzy one, ``reason`` why a broken one is withheld.
    """

    english: str
    translation: str
    state: State
    line: int
    previous: str = ''
    reason: str = ''


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The messages of a file; ``problems`` say, with their lines, what hides others."""

    messages: dict[Key, Message]
    problems: tuple[tuple[int, str], ...] = ()


def read_messages(path: Path, domain: str, gate: Gate) -> Reading:
    """Return the messages of the catalog at ``path``, none if it is not there. Raises OSError."""
    if not path.is_file():
        return Reading(messages={})
    states = read_states(path, domain, gate).messages
    reading = read_catalog(path, gate.language.code)
    by_line = {each.string_line: each for each in reading.messages}
    reasons = {each.reason for each in states}
    return Reading(
        messages=dict(_message(each, by_line.get(each.line)) for each in states),
        problems=tuple(
            (each.line, each.message) for each in reading.problems if each.message not in reasons
        ),
    )


def read_guide(path: Path, reader: PageReader) -> Reading:
    """Return the texts of the English guide at ``path``, none if it is not there. Raises OSError."""
    if not path.is_file():
        return Reading(messages={})
    try:
        passages = reader.read(path).passages
    except UnicodeDecodeError:
        return Reading(messages={}, problems=((1, 'this file is not UTF-8; save it as UTF-8'),))
    messages, seen = {}, Counter[str]()
    for passage in passages:
        # A text that is only wrapped in other places is the same text.
        text = ' '.join(passage.content.split())
        seen[text] += 1
        messages[text, str(seen[text])] = Message(
            english=text, translation=text, state=State.TRANSLATED, line=passage.line
        )
    return Reading(messages=messages)


def _message(state: MessageState, message: CatalogMessage | None) -> tuple[Key, Message]:
    context = str(message.message.context or '') if message else ''
    string = message.string if message else ''
    forms = [string] if isinstance(string, str) else string
    return (state.english, context), Message(
        english=state.english,
        translation=BETWEEN_FORMS.join(forms) if any(forms) else '',
        state=state.state,
        line=state.line,
        previous=state.previous,
        reason=state.reason,
    )
