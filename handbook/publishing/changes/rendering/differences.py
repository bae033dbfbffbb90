"""Mark in two passages the words that only one of them has."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from handbook.languages import SOURCE_LANGUAGE, language_class
from handbook.publishing.status.differences import Kind, compare_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class Added(nodes.inline):
    """Words that were not there before."""


class Removed(nodes.inline):
    """Words that are not there any more."""


# What is read aloud before the words: the tags alone are silent in most screen readers.
_MARKS = {Kind.REMOVED: (Removed, 'removed: '), Kind.ADDED: (Added, 'added: ')}


def mark_differences(before: nodes.Element, now: nodes.Element, between: str = ' ') -> None:
    """Wrap the words that differ, whatever markup they stand in; words that only moved differ, too.

    ``between`` stands between words; it is empty for a language that writes without spaces.
    """
    # A line may end elsewhere.
    old, new = (_text(node).replace('\n', ' ') for node in (before, now))
    if old == new:
        return
    pieces = compare_words(old, new, between)
    for node, other, own in ((before, Kind.ADDED, Kind.REMOVED), (now, Kind.REMOVED, Kind.ADDED)):
        flags: list[bool] = []
        for number, piece in enumerate(text_of(pieces, other)):
            flags += [False] * (len(between) if number else 0)
            flags += [piece.kind == own] * len(piece.text)
        _wrap(node, flags, own)


def _text(node: nodes.Element) -> str:
    return ''.join(map(str, node.findall(nodes.Text)))


def _wrap(node: nodes.Element, flags: list[bool], kind: Kind) -> None:
    """Wrap the letters of ``node`` whose flag is set."""
    end = 0
    for text in list(node.findall(nodes.Text)):
        start, end = end, end + len(text)
        if any(flags[start:end]):
            text.parent.replace(text, list(_parts(text, flags[start:end], kind)))


def _parts(text: str, flags: list[bool], kind: Kind) -> Iterator[nodes.Node]:
    node_class, aloud = _MARKS[kind]
    for differs, letters in groupby(zip(text, flags, strict=True), key=lambda each: each[1]):
        words = nodes.Text(''.join(letter for letter, _ in letters))
        if not differs:
            yield words
            continue
        unseen = nodes.inline('', aloud, classes=['unseen', language_class(SOURCE_LANGUAGE)])
        yield node_class('', '', unseen, words)
