"""Keep Latin words, addresses, phone numbers and units in order inside right-to-left text."""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ISOLATE, END = '\u2066', '\u2069'

_RIGHT_TO_LEFT = frozenset({'R', 'AL'})
_OUTER = ' .,;:!?()[]«»"\'،؛؟'


def isolate(text: str) -> str:
    """Return right-to-left ``text`` with each left-to-right run of words in an isolate.

    A run counts if it has a Latin letter or the like, or starts as a phone number does; bare numbers
    and ranges of numbers stay, because they are read in the order of the text around them.
    """
    groups = itertools.groupby(text.split(' '), key=_has_right_to_left)
    return ' '.join(_words(words, opposite) for opposite, words in groups)


def _words(words: Iterable[str], right_to_left: bool) -> str:
    run = ' '.join(words)
    return run if right_to_left else _isolate_run(run)


def _isolate_run(run: str) -> str:
    inner = run.strip(_OUTER)
    if not inner or not (inner.startswith('+') or any(_is_left_to_right(char) for char in inner)):
        return run
    before, _, after = run.partition(inner)
    return f'{before}{ISOLATE}{inner}{END}{after}'


def _has_right_to_left(word: str) -> bool:
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in word)


def _is_left_to_right(char: str) -> bool:
    return unicodedata.bidirectional(char) == 'L'
