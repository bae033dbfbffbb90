"""Write campaign dates and times of day as a language does."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from babel.dates import DateTimeFormat

from handbook.campaign.patterns import has_field, names_month, widen_months
from handbook.campaign.settings import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import babel

    from handbook.campaign.patterns import PatternWriter
    from handbook.campaign.settings import Campaign

RANGES = {'short': 'MMMd', 'full': 'MMMMd', 'full-year': 'yMMMMd'}
"""Name of a range -> CLDR's skeleton."""

DAYS = {'full-year': 'yMMMMd', 'short': 'MMMd', 'long': 'MMMMd'}
"""Ending of the name of a day -> CLDR's skeleton."""

_WIDER = {'d': '', 'M': ':two-months', 'y': ':two-years'}


class BadTimeError(ValueError):
    """A text that is not a time of day, nor two with a hyphen between them."""


def write_campaign_date(
    name: str, campaign: Campaign, chain: Sequence[str], writer: PatternWriter
) -> str:
    """Return the campaign date ``name`` (``full``, ``start-long``) for the language of ``chain``.

    Raises UnknownNameError with all names.
    """
    week = campaign.week(chain)
    if name == 'year':
        return writer.write('campaign-date:year', 'y', date(campaign.year, 1, 1))
    if name in RANGES:
        return write_range(week.start, week.end, name, writer)
    for style in DAYS:
        day = name.removesuffix(f'-{style}')
        if day in campaign.date_names and day != name:
            return write_day(campaign.date(day, chain), style, writer)
    raise UnknownNameError(name, known_names(campaign))


def known_names(campaign: Campaign) -> list[str]:
    """Return every name of a campaign date."""
    days = [f'{name}-{style}' for name in campaign.date_names for style in DAYS]
    return sorted(('year', *RANGES, *days))


def write_day(day: date, style: str, writer: PatternWriter) -> str:
    """Return one day; ``style`` is a key of DAYS."""
    return writer.write(f'campaign-date:day-{style}', _day_pattern(writer.locale, DAYS[style]), day)


def write_range(start: date, end: date, style: str, writer: PatternWriter) -> str:
    """Return two days and what lies between; ``style`` is a key of RANGES."""
    if start == end:
        return write_day(start, {'full': 'long'}.get(style, style), writer)
    wider = next(letter for letter in 'yMd' if _part(start, letter) != _part(end, letter))
    usual = _range_pieces(writer.locale, RANGES[style], wider)
    return writer.write(f'campaign-date:{style}{_WIDER[wider]}', usual, start, end)


def _part(day: date, letter: str) -> int:
    return {'y': day.year, 'M': day.month, 'd': day.day}[letter]


def _day_pattern(locale: babel.Locale, skeleton: str) -> str:
    found = locale.datetime_skeletons.get(skeleton) or locale.date_formats['long']
    return str(found.pattern)


def _range_pieces(locale: babel.Locale, skeleton: str, wider: str) -> Sequence[str]:
    """Return CLDR's patterns of two days whose greatest difference is ``wider``.

    For most languages CLDR has ranges with abbreviated months only, which Babel would silently use
    for full ones.
    """
    near = skeleton.replace('MMMM', 'MMM')
    formats: Any = locale.interval_formats.get(skeleton) or locale.interval_formats.get(near) or {}
    # Without a year in the skeleton, days in two years are written like days in two months.
    pieces = formats.get(wider) or formats.get('M')
    if not pieces or (skeleton != near and _loses_month_name(locale, pieces)):
        between = str(locale.interval_formats[None]).removeprefix('{0}').removesuffix('{1}')
        day = _day_pattern(locale, skeleton)
        return f"{day}'{between}'", day
    return pieces if skeleton == near else [widen_months(piece) for piece in pieces]


def _loses_month_name(locale: babel.Locale, pieces: Sequence[str]) -> bool:
    """Tell whether a range has digits for months where the language's full dates have names.

    Czech is such a language. Korean is not, because the names of its months are digits.
    """
    named = not locale.months['format']['wide'][12][0].isdigit()
    return (
        named and names_month(_day_pattern(locale, 'MMMMd')) and not any(map(names_month, pieces))
    )


def parse_times(text: str) -> list[time]:
    """Return the time in ``10:00``, or both in ``10:00-10:05``. Raises BadTimeError."""
    try:
        times = [datetime.strptime(part.strip(), '%H:%M').time() for part in text.split('-')]
    except ValueError:
        raise BadTimeError(text) from None
    if len(times) > 2:
        raise BadTimeError(text)
    return times


def write_times(text: str, writer: PatternWriter) -> str:
    """Return the time or the range of times in ``text``. Raises BadTimeError."""
    times = parse_times(text)
    one = str(writer.locale.time_formats['short'].pattern)
    if len(set(times)) == 1:
        return writer.write('time:one', one, times[0])
    return writer.write('time:range', _time_pieces(writer.locale, one, *times), *times)


def _time_pieces(locale: babel.Locale, one: str, start: time, end: time) -> Sequence[str]:
    """Return CLDR's patterns of two times, on the clock that the pattern ``one`` uses."""
    skeleton = 'Bhm' if has_field(one, 'B') else 'hm' if has_field(one, 'hK') else 'Hm'
    formats: Mapping[str, Sequence[str]] = locale.interval_formats[skeleton]
    first, second = DateTimeFormat(start, locale), DateTimeFormat(end, locale)
    return next(
        formats[letter]
        for letter in 'BaHhm'
        if letter in formats and first[letter] != second[letter]
    )
