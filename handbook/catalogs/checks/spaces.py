"""Find spaces where none belong, and none where one does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.joints import CHECKS as JOINT_CHECKS
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import place, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_DOUBLE_SPACE = re.compile(r'(?<=\S)[ \xa0]{2,}(?=\S)')
# The mark comes first in these patterns and the look behind it after: that is much faster.
_SPACE_BEFORE = re.compile(r'\s[,.;:!?](?<=[^\W\d_]\s.)(?=\s|$)')
_SPACE_LOST = re.compile(
    r'[,.!?](?:(?<=[^\W\d_][^\W\d_],)(?=[^\W\d_]{2})'
    r'|(?<=[a-zà-öø-ÿа-яё][a-zà-öø-ÿа-яё][.!?])(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zà-öø-ÿа-яё]))'
)
_FRENCH_GLUED = re.compile(r'«(?=\S)|(?<=\S)»|\b[^\W\d_]+(?:[;!?]|:(?!\w))(?=\s|$)')
_FRENCH_SPACES = frozenset({'fr', 'br'})


def edge_space(pair: Pair) -> Iterator[Finding]:
    """No space at the edges or doubled, unless the English has it there."""
    text, source = pair.translation, pair.source
    stripped = text.strip()
    if not stripped:
        return
    if text != stripped and source == source.strip():
        where = 'beginning' if text[0] != stripped[0] else 'end'
        message = f'there is a space or a line break at the {where}; delete it'
        yield Finding(problem='edge_space', message=message, severity=WARNING)
    double = _DOUBLE_SPACE.search(text) if '  ' in text or '\xa0' in text else None
    if double and not _DOUBLE_SPACE.search(source):
        message = f'there are two spaces {place(text, double.start())}; delete one'
        yield Finding(problem='double_space', message=message, severity=WARNING)


def mark_space(pair: Pair) -> Iterator[Finding]:
    """A mark stands at its word with the next word apart, or as French wants it."""
    habits = get_habits(pair.language.code)
    prose, source = pair.structure.prose, pair.source_structure.prose
    if not habits.spaced or prose == source:
        return
    if habits.language in _FRENCH_SPACES:
        glued = _FRENCH_GLUED.search(prose) if pair.language.code != 'fr_CA' else None
        if glued and glued[0] not in source:
            message = (
                f'French has a space before the mark in "{glued[0]}"; put a no-break space there'
            )
            yield Finding(problem='mark_space', message=message, severity=WARNING)
    elif (apart := _SPACE_BEFORE.search(prose)) and not _SPACE_BEFORE.search(source):
        message = f'there is a space before the mark in "{_around(apart)}"; delete it'
        yield Finding(problem='mark_space', message=message, severity=WARNING)
    lost = _SPACE_LOST.search(prose)
    if lost and not _SPACE_LOST.search(source):
        message = f'a space is missing after the mark in "{_around(lost)}"'
        yield Finding(problem='mark_space', message=f'{message}; put it in', severity=WARNING)


def _around(match: re.Match[str]) -> str:
    """Return the word before and the word after a match."""
    before, after = match.string[: match.start()].split(), match.string[match.end() :].split()
    return shorten(f'{before[-1]}{match[0]}{after[0] if after else ""}')


CHECKS: tuple[Check, ...] = (edge_space, mark_space, *JOINT_CHECKS)
