"""Offer the translation of similar English text from anywhere in the language."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from handbook.catalogs.updates.stored_catalog import has_words, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from babel.messages.catalog import Message

    from handbook.catalogs.reading import Texts
    from handbook.catalogs.updates.stored_catalog import Key

# Translators prefer an empty message to one that they have to write anew: three words of four.
_LIKE_ENOUGH = 0.75
# Below this, what is alike is the name of a role, or "the".
_FEWEST_WORDS = 3
_WORD = re.compile(r'[^\W\d_]+')


class NearMatches:
    """Finds finished translations of text that is like another text, word for word."""

    def __init__(self, known: Mapping[Texts, Texts]) -> None:
        """``known`` are finished translations by their English; the first of two alike wins."""
        self._known = [
            (text, string, words)
            for text, string in known.items()
            if isinstance(text, str) and isinstance(string, str)
            if len(words := _words(text)) >= _FEWEST_WORDS
        ]

    def find(self, text: str) -> tuple[str, str] | None:
        """Return the English that is most like ``text`` with its translation, None if nothing is."""
        words = _words(text)
        matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
        matcher.set_seq2(words)
        best, found = 0.0, None
        for known, string, known_words in self._known:
            matcher.set_seq1(known_words)
            least = max(_LIKE_ENOUGH, best)
            # Each of these is slower and nearer to the truth than the one before.
            if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
                continue
            ratio = matcher.ratio()
            if ratio >= _LIKE_ENOUGH and ratio > best:
                best, found = ratio, (known, string)
        return found if len(words) >= _FEWEST_WORDS else None


def offer_near_matches(messages: Iterable[Message], matches: NearMatches) -> set[Key]:
    """Give messages that have no translation a near one, and return the keys of those that got one.

    They are fuzzy, with the English that the words translate: no reader sees them before a translator
    has looked, so that the markup may differ.
    """
    offered: set[Key] = set()
    for message in messages:
        if not isinstance(message.id, str) or not message.id or has_words(message):
            continue
        if found := matches.find(message.id):
            previous, message.string = found
            message.previous_id = [previous]
            message.flags.add('fuzzy')
            offered.add(key_of(message))
    return offered


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
