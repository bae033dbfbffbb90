"""Find hidden marks that turn the order of the letters round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import Finding
from handbook.catalogs.checks.spots import first_of_each, name_character, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_EMBEDDINGS = re.compile('[\u202a-\u202e]')
_DIRECTIONS = re.compile('[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_OPENING, _CLOSING = '\u2066\u2067\u2068', '\u2069'


def bidi_control(pair: Pair) -> Iterator[Finding]:
    """Overrides and embeddings nowhere; marks and isolates only in right-to-left languages."""
    if pair.translation.isascii():
        return
    right_to_left = get_habits(pair.language.code).right_to_left
    for position, name in first_of_each(_EMBEDDINGS if right_to_left else _DIRECTIONS, pair):
        where = place(pair.translation, position)
        message = f'{name} {where} changes the order of the letters unseen; delete it'
        yield Finding(problem='bidi_control', message=message)
        return


def bidi_unbalanced(pair: Pair) -> Iterator[Finding]:
    """Each isolate that opens closes again, in the languages that may have any at all."""
    if pair.translation.isascii() or not get_habits(pair.language.code).right_to_left:
        return
    depth = 0
    for position, character in enumerate(pair.translation):
        depth += (character in _OPENING) - (character == _CLOSING)
        if depth < 0:
            where = place(pair.translation, position)
            message = f'{name_character(_CLOSING)} {where} closes nothing; delete it'
            yield Finding(problem='bidi_unbalanced', message=message)
            return
    if depth:
        message = f'an isolate is not closed; add {name_character(_CLOSING)} after its words'
        yield Finding(problem='bidi_unbalanced', message=message)


CHECKS: tuple[Check, ...] = (bidi_control, bidi_unbalanced)
