"""Check one value of campaign.toml and turn it into what the program works with."""

from __future__ import annotations

from datetime import date, datetime
from urllib.parse import urlsplit

from handbook.campaign.settings import Offset
from handbook.languages import UnknownLanguageError, parse_language

RESERVED_NAMES = frozenset({'start', 'end', 'short', 'long', 'full', 'year', 'full-year'})
"""Names of dates that the campaign-date role has already given a meaning."""

RESERVED_ENDINGS = ('-short', '-long', '-full-year')
"""Endings that the role adds to the name of a date."""

FARTHEST_DAY = 3660
"""About ten years: a larger offset is a slip, and might leave the calendar."""

_UNITS = {'day': 1, 'days': 1, 'week': 7, 'weeks': 7}


class BadValueError(ValueError):
    """A value of campaign.toml that cannot be used: the reason, and the remedy."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f'{reason}; {remedy}')
        self.remedy = remedy


def show(value: object) -> str:
    """Return a value of a TOML file much as it stands there."""
    return value.isoformat() if isinstance(value, date) else repr(value)


def check_year(value: object) -> int:
    """Return a year between 2013, the first campaign, and 2100."""
    if isinstance(value, int) and not isinstance(value, bool) and 2013 <= value <= 2100:
        return value
    raise BadValueError(f'{show(value)} is not a year', 'write it as in 2026, without quotes')


def check_date(value: object) -> date:
    """Return a TOML date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise BadValueError(f'{show(value)} is not a date', 'write it as in 2026-12-07, without quotes')


def check_offset(value: object) -> Offset:
    """Return what a text such as ``2 weeks before start`` means."""
    match value.split() if isinstance(value, str) else []:
        case ['start' | 'end' as edge]:
            return Offset(days=0, edge=edge)
        case [number, unit, 'before' | 'after' as side, 'start' | 'end' as edge] if (
            unit in _UNITS and number.isascii() and number.isdigit() and len(number) < 5
        ):
            days = int(number) * _UNITS[unit] * (-1 if side == 'before' else 1)
            if abs(days) <= FARTHEST_DAY:
                return Offset(days=days, edge=edge)
    raise BadValueError(f'{show(value)} is not an offset', 'write it as in "2 weeks before start"')


def check_address(value: object) -> str:
    """Return an address that starts with ``https://`` or ``mailto:``."""
    if isinstance(value, str) and _is_address(value):
        return value
    raise BadValueError(
        f'{show(value)} is not an address',
        'write it as in "https://example.org" or "mailto:name@example.org"',
    )


def _is_address(text: str) -> bool:
    if not text.isprintable() or any(character.isspace() for character in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if parts.scheme == 'mailto':
        return '@' in parts.path.strip('@')
    return parts.scheme == 'https' and bool(parts.hostname)


def check_hashtags(value: object) -> tuple[str, ...]:
    """Return a list of hashtags that is not empty."""
    if not isinstance(value, list) or not value:
        raise BadValueError(
            f'{show(value)} is not a list of hashtags', 'write it as in ["#HourOfCode"]'
        )
    for tag in value:
        if not isinstance(tag, str) or not (tag.startswith('#') and _is_word(tag[1:])):
            raise BadValueError(
                f'{tag!r} is not a hashtag', 'write # and then letters and digits without spaces'
            )
    return tuple(value)


def _is_word(text: str) -> bool:
    """Tell whether a hashtag may be written so; marks such as Hindi vowel signs are no letters."""
    return bool(text) and text.isprintable() and not any(c.isspace() or c == '#' for c in text)


def check_name(name: str) -> None:
    """Refuse a name that a role could not take."""
    if not all(part.isascii() and part.isalnum() and part.islower() for part in name.split('-')):
        raise BadValueError(
            f'{name!r} is not a name',
            'write lower-case words joined by hyphens, as in "call-press"',
        )


def check_date_name(name: str) -> None:
    """Refuse a name of a date that the campaign-date role would take for something else."""
    check_name(name)
    if name in RESERVED_NAMES or name.endswith(RESERVED_ENDINGS):
        raise BadValueError(
            f'the campaign-date role uses the name {name!r} itself', 'choose another one'
        )


def check_language(code: str) -> None:
    """Refuse a code that is not the one Sphinx and the folders in locale/ use."""
    try:
        parse_language(code)
    except UnknownLanguageError as error:
        raise BadValueError(*str(error).split('; ', 1)) from None
