"""Count what a catalog leaves to do: no problem, but good to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.strict.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


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
            empty = not message.translated and not message.message.fuzzy
            untranslated += empty and not is_key(str(message.id))
        lines = read_lines(path.read_bytes())
        obsolete += sum(line.obsolete and line.kind == 'msgid' for line in lines)
    return Waiting(untranslated=untranslated, fuzzy=fuzzy, obsolete=obsolete)
