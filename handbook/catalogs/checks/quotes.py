"""Find quotation marks, dashes and dots that are not the language's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import QUOTES, get_habits
from handbook.catalogs.checks.pair import WARNING, Finding, only_where
from handbook.catalogs.checks.spots import name_character, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_PAIRED = (('«', '»'), ('「', '」'), ('『', '』'), ('‹', '›'), ('《', '》'), ('〈', '〉'))
# In Hebrew the mark is part of an abbreviation, in others it may follow inches; and a text about
# quotation marks puts one into quotation marks.
_NO_QUOTE = re.compile(
    '(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])|(?<=\\d)"|(?<=[‘‚„«“\'])"(?=[’‘“»”\'])'
)
_ANY_QUOTE = re.compile(f'["{"".join(sorted(QUOTES))}《》〈〉]')
_DASHES = re.compile(r'(?<=\s)-{2,3}(?=\s)|(?<=\w)---?(?=\w)')


def quote_style(pair: Pair) -> Iterator[Finding]:
    """Quotation marks are those of the language; straight ones only where Sphinx bends them."""
    prose = pair.structure.prose
    habits = get_habits(pair.language.code)
    if '"' in prose and habits.quotes and not habits.curled:
        example = f'; type {habits.example_quotes}'
        message = f'straight quotation marks stay straight in this language{example}'
        yield Finding(problem='quote_style', message=message, severity=WARNING)
    elif habits.quotes and not prose.isascii() and not QUOTES.isdisjoint(prose):
        foreign = QUOTES.intersection(prose).difference(habits.quotes)
        if foreign:
            names = ', '.join(name_character(mark) for mark in sorted(foreign))
            message = f'{names}: another language’s quotation mark; type {habits.example_quotes}'
            yield Finding(problem='quote_style', message=message, severity=WARNING)


def unbalanced_quotes(pair: Pair) -> Iterator[Finding]:
    """Each quotation that opens closes."""
    prose = pair.structure.prose
    odd = _has_odd(prose) and not _has_odd(pair.source_structure.prose)
    if odd or _is_open(prose):
        message = f'a quotation mark is missing in "{shorten(prose)}"; put it in'
        yield Finding(problem='unbalanced_quotes', message=message, severity=WARNING)


def _has_odd(prose: str) -> bool:
    """Whether one straight mark has no other, even if those that quote nothing are not counted."""
    return prose.count('"') % 2 == 1 and _NO_QUOTE.sub('', prose).count('"') % 2 == 1


def _is_open(prose: str) -> bool:
    if prose.isascii():
        return False
    for opening, closing in _PAIRED:
        if prose.count(opening) != prose.count(closing):
            return True
    low, high = prose.count('„'), prose.count('“') + prose.count('”')
    return low != high if low else high % 2 == 1


def ellipsis(pair: Pair) -> Iterator[Finding]:
    """Dots and dashes are typed as one character where Sphinx does not join them."""
    prose = pair.structure.prose
    if get_habits(pair.language.code).curled:
        return
    if '...' in prose:
        message = 'three dots stay three dots in this language; type "…"'
        yield Finding(problem='ellipsis', message=message, severity=WARNING)
    elif '--' in prose and _DASHES.search(prose):
        message = 'hyphens do not become a dash in this language; type "—" or "–"'
        yield Finding(problem='straight_dash', message=message, severity=WARNING)


def _has_quotes(pair: Pair) -> object:
    return _ANY_QUOTE.search(pair.structure.prose)


CHECKS: tuple[Check, ...] = (only_where(_has_quotes, quote_style, unbalanced_quotes), ellipsis)
