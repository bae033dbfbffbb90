"""Let long words break in narrow cells, in languages for which Typst has no hyphenation."""

from __future__ import annotations

from itertools import pairwise

SOFT_HYPHEN = '\u00ad'

WITHOUT_PATTERNS = frozenset({'kk', 'ky', 'tg', 'tt', 'uz'})
"""Languages in Cyrillic letters that Typst does not hyphenate."""

LONG = 15
"""Shorter words are left alone: a soft hyphen can hide a word from a search in the PDF."""

_EDGE = 3
_VOWELS = frozenset('аеёиоуыэюяөүіәұӯӣ')
_CLINGING = frozenset('ьъй')
"""Letters that never begin the second half of a word."""


def soften(text: str) -> str:
    """Return ``text`` with soft hyphens between the syllables of its long words."""
    return ' '.join(_soften_word(word) if len(word) >= LONG else word for word in text.split(' '))


def _soften_word(word: str) -> str:
    breaks = [place for place in _syllables(word) if _EDGE <= place <= len(word) - _EDGE]
    return SOFT_HYPHEN.join(word[start:end] for start, end in pairwise((0, *breaks, len(word))))


def _syllables(word: str) -> list[int]:
    """Return where syllables begin: before a consonant that a vowel follows."""
    letters = word.lower()
    return [
        place
        for place in range(1, len(letters) - 1)
        if letters[place].isalpha()
        and letters[place] not in _VOWELS | _CLINGING
        and letters[place - 1].isalpha()
        and letters[place + 1] in _VOWELS
    ]
