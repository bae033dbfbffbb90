"""Compare the numbers of a text with those of its translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.amounts import differences, is_year
from handbook.catalogs.checks.dates import CHECKS as DATE_CHECKS
from handbook.catalogs.checks.dates import mixed_time_styles
from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding, only_where
from handbook.catalogs.checks.values import Number, has_digits, read_numbers, small

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalogs.checks.pair import Check, Pair

__all__ = ['CHECKS', 'mixed_time_styles']

# Tables of figures are not compared; it would take long and say little.
_MANY = 400
_ENGLISH_GROUPS = re.compile(r'(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])')
_ENGLISH_PERCENT = re.compile(r'(?<![\d.,])\d+\.\d+\s?%')
_WESTERN = re.compile('[0-9]')
_EASTERN = re.compile('[\u0660-\u0669\u06f0-\u06f9]')
_SYMBOL_FIRST = re.compile(r'[$€£]\s?\d[\d.,]*')


def numbers(pair: Pair) -> Iterator[Finding]:
    """Every number of the text is in the translation, with the same value."""
    source, prose = pair.source_structure.prose, pair.structure.prose
    expected, found = read_numbers(source), read_numbers(prose)
    if len(expected) + len(found) > _MANY:
        return
    lost, added = differences(expected, found, source)
    if not (lost or added) or pair.structure.blocks != ('paragraph',):
        return
    habits = get_habits(pair.language.code)
    if habits.other_years:
        lost, added = _without_years(lost), _without_years(added)
    yield from _say(lost, added, counters=habits.wide)


def _say(lost: list[Number], added: list[Number], *, counters: bool) -> Iterator[Finding]:
    """Report what is left; with ``counters`` a language adds numbers to things it counts."""
    missing = [number for number in lost if number not in small(lost)]
    if lost and added and not counters:
        message = (
            f'the English says {_list(lost)}, the translation {_list(added)}; correct the number'
        )
        yield Finding(problem='number_changed', message=message, severity=WARNING)
    elif missing:
        message = f'the number {_list(missing)} of the English is missing; put it in'
        yield Finding(problem='number_lost', message=message, severity=WARNING)
    elif added and not counters and (extra := [each for each in added if each not in small(added)]):
        message = f'the number {_list(extra)} is not in the English; is it right?'
        yield Finding(problem='number_added', message=message, severity=WARNING)


def _without_years(numbers: list[Number]) -> list[Number]:
    return [number for number in numbers if not is_year(number)]


def number_style(pair: Pair) -> Iterator[Finding]:
    """Thousands, decimals and amounts are written as the language writes them."""
    source, prose = pair.source_structure.prose, pair.structure.prose
    if not has_digits(prose):
        return
    habits = get_habits(pair.language.code)
    if not prose.isascii() and _WESTERN.search(prose) and _EASTERN.search(prose):
        message = 'there are Western and Arabic figures in one message; write all of them one way'
        yield Finding(problem='mixed_figures', message=message, severity=WARNING)
    for pattern, foreign in (
        (_ENGLISH_GROUPS, habits.group != ','),
        (_ENGLISH_PERCENT, habits.decimal != '.'),
        (_SYMBOL_FIRST, habits.symbol_last),
    ):
        match = pattern.search(prose) if foreign else None
        if match and match[0] in source:
            message = (
                f'"{match[0]}" is the English way of writing it; write it as your language does'
            )
            yield Finding(problem='number_style', message=message, severity=WARNING)
            return


def _list(numbers: Iterable[Number]) -> str:
    shown = [f'"{number.text}"' for number in numbers]
    return ', '.join(shown[:3] + ['…'] * (len(shown) > 3))


def _has_figures(pair: Pair) -> bool:
    return has_digits(pair.structure.prose) or has_digits(pair.source_structure.prose)


CHECKS: tuple[Check, ...] = (only_where(_has_figures, numbers, number_style, *DATE_CHECKS),)
