"""Find dates and times that are typed by hand, or not in the language's way."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import babel

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.values import fold_digits, has_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_DAY = r'(?<![\d.,:])(?:0?[1-9]|[12]\d|3[01])(?![\d:]|[.,]\d)'
_NUMERIC_DATE = re.compile(
    r'(?<![\d.,/:-])(?:\d{4}-[01]\d-[0-3]\d|[0-3]?\d([./-])[0-3]?\d\1(?:19|20)?\d\d)(?![\d/-])'
)
_SLASHED = re.compile(r'\b\d{1,2}/\d{1,2}\b')
_CLOCK = r'(?<![\d.,:/])(?:[01]?\d|2[0-3])%s[0-5]\d(?![\d:]|[.,/]\d|\s?%%)'
_COLON_TIME = re.compile(_CLOCK % ':')
_DOT_TIME = re.compile(_CLOCK % r'\.')
_H_TIME = re.compile(r'(?<!\d)(?:[01]?\d|2[0-3])\s?h(?:\s?[0-5]\d)?(?![\w])')
# Words before a time written with a point, which could be a number or a date elsewhere.
_BEFORE_TIME = re.compile(
    r'(?:\bkl\.?|\bklokk[ae]n?|\bklockan|\bklo|\bum|\balle)\s*$', re.IGNORECASE
)
_ENGLISH_HALF = re.compile(r'\d\s?(?:[ap]\.?\s?m\b\.?)', re.IGNORECASE)
_ENGLISH_TIME = re.compile(r"\d\s?[ap]\.?\s?m\b|o['’]clock|\bnoon\b|\bmidnight\b", re.IGNORECASE)
_NO_ENDINGS = frozenset(
    ('ca', 'da', 'de', 'en', 'es', 'fr', 'gl', 'id', 'it', 'nb', 'nl', 'nn', 'pt', 'ro', 'sv', 'vi')
)
_H_LANGUAGES = frozenset({'fr', 'pt', 'ca', 'gl', 'ro'})


def typed_date(pair: Pair) -> Iterator[Finding]:
    """No date typed in a translation where the English has none, or has a role that writes it."""
    prose = pair.structure.prose
    if not has_digits(prose):
        return
    folded = prose if prose.isascii() else fold_digits(prose)
    match = _dates(pair.language.code).search(folded) or _NUMERIC_DATE.search(folded)
    if match is None:
        return
    source = pair.source_structure.prose
    if has_digits(source) and any(
        pattern.search(source) for pattern in (_dates('en'), _NUMERIC_DATE, _SLASHED)
    ):
        return
    message = f'"{match[0].strip()}" is a date typed by hand, and wrong next year; {_REMEDY}'
    yield Finding(problem='typed_date', message=message, severity=WARNING)


_REMEDY = 'copy what the English has in its place, as {campaign-date}`…`'


@lru_cache(maxsize=64)
def _dates(code: str) -> re.Pattern[str]:
    """Return the pattern of a day and a month in words, in either order."""
    locale = babel.Locale.parse(code)
    names = {
        name.lower().removesuffix('ь')
        for form in ('format', 'stand-alone')
        for name in locale.months[form]['wide'].values()
        if not any(character.isdecimal() for character in name)
    }
    cjk = rf'{_DAY.replace("(?![", "(?=[月월])(?![")}[月월]\s?{_DAY}'
    if not names:
        return re.compile(cjk)
    months = '|'.join(sorted(map(re.escape, names), key=len, reverse=True))
    prefix = '[בל]?' if get_habits(code).script == 'Hebr' else ''
    joint = r"(?:st|nd|rd|th|er|[.ºª°])?[\s\xa0-]{0,2}(?:de |d['’]|of )?"
    # A month may have an ending, as in Kyrgyz (where ь falls then), but "5 marsboere" are no date,
    # nor is the French "2 mais".
    ending = 0 if locale.language in _NO_ENDINGS else 4
    month = rf'(?<![^\W\d_]){prefix}(?:{months})(?![^\W\d_]{{{ending + 1}}})'
    return re.compile(rf'{_DAY}{joint}{month}|{month}[\s\xa0]{_DAY}|{cjk}', re.IGNORECASE)


def typed_time(pair: Pair) -> Iterator[Finding]:
    """No time of day typed in a translation where the English has none."""
    prose = pair.structure.prose
    if not has_digits(prose):
        return
    folded = prose if prose.isascii() else fold_digits(prose)
    match = next(_times(folded, pair.language.code), None)
    if match is None:
        return
    source = pair.source_structure.prose
    if next(_times(source, 'en'), None) or _ENGLISH_TIME.search(source):
        return
    message = f'"{match[0]}" is a time typed by hand that the English does not have; delete it'
    yield Finding(problem='typed_time', message=message, severity=WARNING)


def _times(text: str, code: str) -> Iterator[re.Match[str]]:
    """Yield the times in a text; with a point only where something says that it is a time."""
    yield from _COLON_TIME.finditer(text)
    for match in _DOT_TIME.finditer(text):
        if _BEFORE_TIME.search(text, max(0, match.start() - 12), match.start()):
            yield match
    if get_habits(code).language in _H_LANGUAGES:
        yield from (match for match in _H_TIME.finditer(text) if len(match[0].rstrip('h ')) > 2)


def clock_style(pair: Pair) -> Iterator[Finding]:
    """A language that counts hours to 24 has no English a.m. and p.m."""
    if not has_digits(pair.structure.prose):
        return
    match = _ENGLISH_HALF.search(pair.structure.prose)
    if match and get_habits(pair.language.code).clock24 and match[0] in pair.source:
        message = f'"{match[0]}" is English; write the time as your language does, from 0 to 24'
        yield Finding(problem='clock_style', message=message, severity=WARNING)


def mixed_time_styles(pairs: Iterable[Pair]) -> Iterator[tuple[int, Finding]]:
    """Yield the number of each pair whose times are not written as most of the page's are.

    ``pairs`` are the messages of one page. Times that roles write are no concern here.
    """
    styles: list[tuple[int, str, str]] = []
    for number, pair in enumerate(pairs):
        if has_digits(pair.structure.prose):
            styles += ((number, mark, text) for mark, text in _styles(pair))
    if len({mark for _, mark, _ in styles}) < 2:
        return
    marks = [mark for _, mark, _ in styles]
    usual = max(dict.fromkeys(marks), key=marks.count)
    for number, mark, text in styles:
        if mark != usual:
            message = f'"{text}" is written with "{mark}", other times on the page with "{usual}"'
            message = f'{message}; write all of them one way'
            yield number, Finding(problem='mixed_time_style', message=message, severity=WARNING)


def _styles(pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield the mark between hour and minutes, and the time, of each time of a translation."""
    prose = fold_digits(pair.structure.prose)
    has_times = next(_times(pair.source_structure.prose, 'en'), None) is not None
    dotted = _DOT_TIME.finditer(prose) if has_times else ()
    found = {match.start(): match[0] for match in (*_times(prose, pair.language.code), *dotted)}
    for _, text in sorted(found.items()):
        yield next((mark for mark in ':.' if mark in text), 'h'), text


CHECKS: tuple[Check, ...] = (typed_date, typed_time, clock_style)
