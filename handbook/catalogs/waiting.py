"""Tell what a catalog leaves to do: no problem, but good to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import NOTE
from handbook.catalogs.earlier import name_changes
from handbook.catalogs.problem import Problem, shorten
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.strict.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.catalogs.reading import CatalogMessage, CatalogReading

_SHOWN_LENGTH = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """How many messages have no translation, how many wait for a second look, how many are old."""

    untranslated: int = 0
    fuzzy: int = 0
    obsolete: int = 0


def is_key(msgid: str) -> bool:
    """Whether a message is a key such as ``campaign-date:full``: CLDR speaks where it is empty."""
    return ':' in msgid and ' ' not in msgid and msgid.islower()


def count_waiting(paths: Iterable[Path]) -> Waiting:
    """Count over some catalogs; a message with a problem is not counted here."""
    untranslated = fuzzy = obsolete = 0
    for path in paths:
        for message in read_catalog(path, 'en').messages:
            fuzzy += message.message.fuzzy
            untranslated += _is_empty(message)
        lines = read_lines(path.read_bytes())
        obsolete += sum(line.obsolete and line.kind == 'msgid' for line in lines)
    return Waiting(untranslated=untranslated, fuzzy=fuzzy, obsolete=obsolete)


def list_waiting(reading: CatalogReading) -> Iterator[Problem]:
    """Yield a note for each message that has no finished translation, at the line of its msgstr.

    ``reading`` is what ``keep_stale`` returns: a message that readers see although the English was
    reworded is finished in it and says what the English was.
    """
    for message in reading.messages:
        if message.earlier:
            changes = name_changes(message.earlier, str(message.id))
            text = (
                f'readers see this, marked as older than the English: {changes}; '
                'adapt it where needed and remove the mark "fuzzy"'
            )
            yield _note(reading, message, 'older', text)
        elif message.message.fuzzy:
            text = f'needs a second look: check it and remove the mark "fuzzy": {_begin(message)}'
            yield _note(reading, message, 'fuzzy', text)
        elif _is_empty(message):
            yield _note(reading, message, 'untranslated', f'has no translation: {_begin(message)}')


def _is_empty(message: CatalogMessage) -> bool:
    return not (message.translated or message.message.fuzzy or is_key(message.english))


def _begin(message: CatalogMessage) -> str:
    return f'"{shorten(message.english, _SHOWN_LENGTH)}"'


def _note(reading: CatalogReading, message: CatalogMessage, problem: str, text: str) -> Problem:
    return Problem(
        path=reading.path,
        line=message.string_line,
        problem=problem,
        message=text,
        severity=NOTE,
        language=reading.language,
        msgid=message.english,
    )
