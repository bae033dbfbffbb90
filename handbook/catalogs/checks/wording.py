"""Find words that stand twice, or are missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.english import CHECKS as ENGLISH_CHECKS
from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.vocabulary import COMMON, DOUBLED_IN_GOOD_STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# Accents, vowels and doubled consonants that stand on a letter; Python counts them to no word.
_ON_LETTERS = (
    '\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed'
    '\u0900-\u0903\u093a-\u094f'
)
_DOUBLED = re.compile(
    rf"(?<![\w'’.{_ON_LETTERS}-])([^\W\d_]{{2,}}) (\1)(?![\w'’{_ON_LETTERS}-])", re.IGNORECASE
)
# A translation may be this much shorter in letters; a Chinese one has few.
_SHORTEST = {
    **dict.fromkeys(('Hans', 'Hant', 'Hani'), 0.1),
    **dict.fromkeys(('Jpan', 'Kore'), 0.15),
    **dict.fromkeys(('Arab', 'Hebr'), 0.27),
}
_SHORTEST_ELSEWHERE = 0.33
_LONGEST = 4.0
_NAME = 80
_SENTENCES = re.compile(r'[.!?](?=\s|$)|[。！？؟।։]')
_END = re.compile(r'[.!?。！？؟।։…:]["”»’)）」』]*$')


def doubled_word(pair: Pair) -> Iterator[Finding]:
    """No word twice in a row, in languages where that is a slip."""
    match = _DOUBLED.search(pair.structure.prose)
    if not match or match[0] in pair.source_structure.prose:
        return
    word = match[1].lower()
    language = get_habits(pair.language.code).language
    free = DOUBLED_IN_GOOD_STYLE.get(language)
    slip = word not in free if free is not None else word in COMMON.get(language, ())
    # "tipo de extensión EXTENSIÓN" names what stands in capitals.
    named = match[1].istitle() or (match[2].isupper() and not match[1].isupper())
    if slip and not named and not _DOUBLED.search(pair.source_structure.prose):
        message = f'"{match[0]}": the word stands twice; delete one'
        yield Finding(problem='doubled_word', message=message, severity=WARNING)


def truncated(pair: Pair) -> Iterator[Finding]:
    """A translation is about as long as its text, and ends where a sentence ends."""
    source, prose = pair.source_structure.prose, pair.structure.prose
    length = len(source)
    if length < 40 or pair.structure.blocks != ('paragraph',):
        return
    ratio = len(prose) / length
    shortest = _SHORTEST.get(get_habits(pair.language.code).script, _SHORTEST_ELSEWHERE)
    cut = ratio < 1.5 * shortest and _END.search(source) and not _END.search(prose)
    lost = ratio < 1.8 * shortest and _count_sentences(source) > 2 * _count_sentences(prose) + 1
    # A long name may be short elsewhere: "Commonwealth of the Northern Mariana Islands".
    short = ratio < shortest and (length >= _NAME or _END.search(source))
    if short or cut or lost:
        message = 'the translation is far shorter than the English; is its end missing?'
        yield Finding(problem='truncated', message=message, severity=WARNING)
    elif ratio > _LONGEST:
        message = 'the translation is far longer than the English; does it belong here?'
        yield Finding(problem='far_longer', message=message, severity=WARNING)


def _count_sentences(text: str) -> int:
    return len(_SENTENCES.findall(text))


CHECKS: tuple[Check, ...] = (*ENGLISH_CHECKS, doubled_word, truncated)
