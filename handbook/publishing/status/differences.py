"""Compare two texts word by word."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """What became of some words."""

    KEPT = 'kept'
    REMOVED = 'removed'
    ADDED = 'added'


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that stand together, and what became of them."""

    kind: Kind
    text: str


def compare_words(before: str, now: str, between: str = ' ') -> list[Piece]:
    """Return the words of both texts in order.

    The kept and the removed ones, with spaces between, are ``before``; the kept and the added ``now``.
    ``between`` is empty for a text without spaces, which is compared letter by letter.
    """
    old, new = (text.split(between) if between else list(text) for text in (before, now))
    # Frequent words count, too: without them a sentence would fall into small pieces.
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces: list[Piece] = []
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == 'equal':
            pieces.append(Piece(Kind.KEPT, between.join(old[old_start:old_end])))
            continue
        if old_end > old_start:
            pieces.append(Piece(Kind.REMOVED, between.join(old[old_start:old_end])))
        if new_end > new_start:
            pieces.append(Piece(Kind.ADDED, between.join(new[new_start:new_end])))
    return pieces


def text_of(pieces: list[Piece], leave_out: Kind) -> Iterator[Piece]:
    """Yield the pieces of one of both texts: all that are not of the kind ``leave_out``."""
    return (piece for piece in pieces if piece.kind != leave_out)
