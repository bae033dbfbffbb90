"""Read the numbers of a text, whatever figures and separators they are written in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACES = ' \xa0\u2009\u202f'
_NUMBER = re.compile(rf'\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:٫٬\'’]\d+)*')
_SEPARATOR = re.compile(rf'[{_SPACES}.,:٫٬\'’]')
_IN_WORD = re.compile('[A-Za-z][0-9]+[A-Za-z]')
_HALF_OF_DAY = re.compile(r'\s?(?:([ap])\.?\s?m\b)', re.IGNORECASE)
_DIGIT = re.compile(r'\d')
_OTHER_DIGIT = re.compile(r'[^\D0-9]')

NUMBER_WORDS = {
    word: value
    for value, words in {
        0: 'zero',
        1: 'one first once',
        2: 'two second twice both pair couple',
        3: 'three third',
        4: 'four fourth quarter',
        5: 'five fifth',
        6: 'six sixth',
        7: 'seven seventh',
        8: 'eight eighth',
        9: 'nine ninth',
        10: 'ten tenth',
        11: 'eleven',
        12: 'twelve noon midnight dozen',
        13: 'thirteen',
        14: 'fourteen fortnight',
        15: 'fifteen',
        16: 'sixteen',
        17: 'seventeen',
        18: 'eighteen',
        19: 'nineteen',
        20: 'twenty',
        30: 'thirty half',
        40: 'forty',
        50: 'fifty',
        60: 'sixty hour',
        70: 'seventy',
        80: 'eighty',
        90: 'ninety',
        100: 'hundred century',
        1000: 'thousand thousands',
        1000000: 'million millions',
        1000000000: 'billion billions',
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, and the values it may have; a time of day is ``hour:minute``.

    ``in_word`` says that letters stand on both sides, as in "i18n".
    """

    text: str
    values: frozenset[str]
    in_word: bool = False


def has_digits(text: str) -> bool:
    """Whether there is a figure of any script in the text."""
    return _DIGIT.search(text) is not None


def read_numbers(text: str) -> list[Number]:
    """Return the numbers of a text in order."""
    folded = text if text.isascii() else fold_digits(text)
    return [
        Number(
            text[match.start() : match.end()],
            _values(match[0], _half(folded, match.end())),
            _IN_WORD.match(folded, max(0, match.start() - 1)) is not None,
        )
        for match in _NUMBER.finditer(folded)
    ]


def fold_digits(text: str) -> str:
    """Return the text with Western figures; a figure stays one character."""
    return _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def small(numbers: Iterable[Number]) -> list[Number]:
    """Return the numbers that a good translation may spell out: up to twelve."""
    return [number for number in numbers if any(_is_small(value) for value in number.values)]


def _is_small(value: str) -> bool:
    return value.isdigit() and len(value) <= 2 and int(value) <= 12


def _half(text: str, position: int) -> str:
    match = _HALF_OF_DAY.match(text, position)
    return match[1].lower() if match else ''


def _values(text: str, half: str) -> frozenset[str]:
    parts = _SEPARATOR.split(text)
    if len(parts) == 1:
        return frozenset({_plain(text), *_hours(text, '00', half)})
    values = {'.'.join(map(_plain, parts))}
    if all(2 <= len(part) <= 3 for part in parts[1:-1]) and len(parts[-1]) == 3:
        values.add(_plain(''.join(parts)))
    whole, last = ''.join(parts[:-1]), parts[-1]
    if len(parts) == 2 or all(len(part) == 3 for part in parts[1:-1]):
        values.add(f'{_plain(whole)}.{last}'.removesuffix('.0'))
    if len(parts) == 2 and len(last) == 2 and int(last) < 60 and len(parts[0]) <= 2:
        values |= {f'{_plain(parts[0])}:{last}', *_hours(parts[0], last, half)}
    return frozenset(values)


def _hours(hour: str, minute: str, half: str) -> set[str]:
    """Return how else the time may be written: on the hour without minutes, with 24 hours."""
    if len(hour) > 2 or int(hour) > 24:
        return set()
    hours = {int(hour)}
    if half:
        hours.add(int(hour) % 12 + (12 if half == 'p' else 0))
    if not half and minute == '00' and hour == hour.lstrip('0') and len(hour) < 3:
        # A bare number may be a full hour: "at 10" and "10:00".
        return {f'{int(hour)}:00', str(int(hour))}
    times = {f'{each}:{minute}' for each in hours}
    return times | {str(each) for each in hours} if minute == '00' else times


def _plain(digits: str) -> str:
    return digits.lstrip('0') or '0'
