"""Name a character, and show the place where it stands, to people who cannot see it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Pair

_AROUND = 20


def name_character(character: str) -> str:
    """Return the name and the code point: ``ZERO WIDTH SPACE (U+200B)``."""
    name = unicodedata.name(character, 'a character without a name')
    return f'{name} (U+{ord(character):04X})'


def place(text: str, position: int) -> str:
    """Say in words where ``position`` is: after which words, every character of them visible."""
    before = text[max(0, position - _AROUND) : position]
    shown = ''.join(c if c.isprintable() else f'<U+{ord(c):04X}>' for c in before)
    return f'after "{shown}"' if shown else 'at the very beginning'


def shorten(text: str, length: int = 60) -> str:
    """Return the beginning of a text on one line, for a quotation in a message."""
    text = ' '.join(text.split())
    return text if len(text) <= length else f'{text[: length - 1]}…'


def first_of_each(pattern: re.Pattern[str], pair: Pair) -> Iterator[tuple[int, str]]:
    """Yield where each character stands first and its name, unless the English has it too."""
    seen = set(pair.source) if pattern.search(pair.translation) else set()
    for match in pattern.finditer(pair.translation):
        if match[0] not in seen:
            seen.add(match[0])
            yield match.start(), name_character(match[0])
