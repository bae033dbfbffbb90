"""Write a text in letters that look like another language, and longer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.catalogs.pseudo.prose_spans import Span

OPEN, CLOSE = '‹', '›'
"""Around each message: a text of several pairs was joined, one without an end was cut."""

_LONGER = 1.4
_VOWELS = frozenset('aeiouyAEIOUY')

_LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
# None of these is in Latin-1: side by side, such letters look like text read in a wrong encoding.
_ACCENTED = 'ĀƁĆĎĒḞĜĤĪĴĶĻḾŃŌƤǪŔŞŢŪṼŴẊŶŻāƀćđēḟĝĥīĵķļḿńōƥǫŕşţūṽŵẋŷż'
_ARABIC = 'ابكديفجهيجكلمنوبقرستوفوخيز' * 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Pseudo:
    """A pseudo-language: a code that CLDR knows and no translator uses, and what its letters become."""

    code: str
    letters: Mapping[int, int]

    def write(self, text: str, spans: Iterable[Span]) -> str:
        """Return ``text`` with the words in ``spans`` in other letters, the whole in OPEN and CLOSE.

        Vowels are repeated until the words are two fifths longer, as in languages that need room.
        """
        places = list(spans)
        words = sum(end - start for start, end in places)
        times = _repetitions(text, places, round(words * (_LONGER - 1)))
        edges = [0, *(edge for span in places for edge in span), len(text)]
        parts = [
            self._write_run(text, start, end, times) if index % 2 else text[start:end]
            for index, (start, end) in enumerate(pairwise(edges))
        ]
        return f'{OPEN}{"".join(parts)}{CLOSE}'

    def _write_run(self, text: str, start: int, end: int, times: Mapping[int, int]) -> str:
        written = (text[at].translate(self.letters) * times.get(at, 1) for at in range(start, end))
        return ''.join(written)


# CLDR's own en_XA and ar_XB are not among the data of Babel, so the roots of English in Europe and of
# Arabic in the world stand for them: both are loaded, and nobody translates into either.
ACCENTED = Pseudo(code='en_150', letters=str.maketrans(_LATIN, _ACCENTED))
RIGHT_TO_LEFT = Pseudo(code='ar_001', letters=str.maketrans(_LATIN, _ARABIC))
PSEUDO_LANGUAGES = (ACCENTED, RIGHT_TO_LEFT)


def _repetitions(text: str, spans: Iterable[Span], missing: int) -> dict[int, int]:
    """Return how often the vowel at a position is written, so that ``missing`` letters are added."""
    vowels = [at for start, end in spans for at in range(start, end) if text[at] in _VOWELS]
    if not vowels:
        return {}
    every, more = divmod(missing, len(vowels))
    return {at: 1 + every + (index < more) for index, at in enumerate(vowels)}
