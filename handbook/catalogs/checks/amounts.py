"""Compare numbers that may say the same with other figures: in words, in millions, in other units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.values import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.checks.values import Number

_PIECE = re.compile(r'\d+')
_WORD = re.compile('[a-z]+')
_SCALE_WORDS = frozenset(
    ('hundred', 'thousand', 'thousands', 'million', 'millions', 'billion', 'billions', 'trillion')
)
# A million is 100万 in Japanese and 10 lakh in Hindi: the same value with other figures.
_SCALES = (100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000)
# What most of the world measures in metres, litres and degrees Celsius.
_UNIT_WORDS = frozenset(
    (
        *(
            'inch',
            'inches',
            'foot',
            'feet',
            'yard',
            'yards',
            'mile',
            'miles',
            'mph',
            'acre',
            'acres',
        ),
        *('pound', 'pounds', 'ounce', 'ounces', 'gallon', 'gallons', 'fahrenheit'),
    )
)


def differences(
    expected: list[Number], found: list[Number], source: str
) -> tuple[list[Number], list[Number]]:
    """Return the numbers that only the English has, and those that only the translation has.

    ``expected`` are the numbers of the English text ``source``, ``found`` those of its translation.
    A number that stands for the same in other figures is in neither list.
    """
    lost, added = _unpaired(expected, found)
    if not (lost or added) or _is_regrouped(lost, added):
        return [], []
    words = set(_WORD.findall(source.lower()))
    if lost and added and not words.isdisjoint(_UNIT_WORDS):
        return [], []
    # Another language may write out "i18n", or take it apart.
    lost = [number for number in lost if not number.in_word]
    added = [number for number in added if not number.in_word]
    year_lost = any(map(is_year, lost))
    added = [
        number
        for number in added
        if not _is_spelled_out(number, words) or (year_lost and is_year(number))
    ]
    return _without_scaled(lost, added, source, words)


def is_year(number: Number) -> bool:
    """Whether a number has four figures and no mark among them."""
    return len(number.text) == 4 and number.text.isdecimal()


def _unpaired(source: list[Number], translation: list[Number]) -> tuple[list[Number], list[Number]]:
    """Return the numbers that only one of the two has, each number paired at most once."""
    lost, added = [], list(translation)
    for number in source:
        twin = next((each for each in added if each.values & number.values), None)
        if twin is None:
            lost.append(number)
        else:
            added.remove(twin)
    return lost, added


def _is_regrouped(lost: list[Number], added: list[Number]) -> bool:
    """Whether the same figures only stand in other groups, as in a telephone number or a time."""
    if not lost or not added or len(lost) == len(added) == 1:
        return False
    return _figures(lost) == _figures(added) or _pieces(lost) == _pieces(added)


def _figures(numbers: Iterable[Number]) -> str:
    return ''.join(
        str(int(character))
        for number in numbers
        for character in number.text
        if character.isdecimal()
    )


def _pieces(numbers: Iterable[Number]) -> list[int]:
    """Return the numbers between the marks in order: 5 and 10 of "10:05", as of "10時5分"."""
    return sorted(int(piece) for number in numbers for piece in _PIECE.findall(number.text))


def _is_spelled_out(number: Number, words: set[str]) -> bool:
    """Whether the English has the number in words; then any number may be right for "thousands"."""
    if words & _SCALE_WORDS:
        return True
    spelled = {str(NUMBER_WORDS[word]) for word in words & NUMBER_WORDS.keys()}
    tens = {str(a + b) for a in _spelled(words, 20, 90) for b in _spelled(words, 1, 9)}
    return not number.values.isdisjoint(spelled | tens)


def _spelled(words: set[str], least: int, most: int) -> set[int]:
    values = {NUMBER_WORDS[word] for word in words & NUMBER_WORDS.keys()}
    return {value for value in values if least <= value <= most}


def _without_scaled(
    lost: list[Number], added: list[Number], source: str, words: set[str]
) -> tuple[list[Number], list[Number]]:
    """Drop numbers that a word for thousands or millions makes equal."""
    if not words.isdisjoint(_SCALE_WORDS):
        lost = [number for number in lost if not _is_before_scale(number, source)]
    for number in tuple(lost):
        twin = next((each for each in added if _is_scaled(number, each)), None)
        if twin is not None:
            lost = [each for each in lost if each is not number]
            added = [each for each in added if each is not twin]
    return lost, added


def _is_before_scale(number: Number, source: str) -> bool:
    """Whether "million" or the like follows the number in the English, as in "1.5 to 2 million"."""
    words = '|'.join(_SCALE_WORDS)
    follows = rf'\W{{0,2}}(?:(?:to|or|and)?\s*[\d.,]+\W{{0,2}})?(?:{words})\b'
    return re.search(re.escape(number.text) + follows, source, re.IGNORECASE) is not None


def _is_scaled(number: Number, other: Number) -> bool:
    wholes = [int(value) for value in number.values if value.isdigit() and len(value) < 16]
    parts = [
        float(value)
        for value in other.values
        if len(value) < 16 and value.replace('.', '', 1).isdigit()
    ]
    return any(round(part * scale) in wholes for part in parts for scale in _SCALES)
