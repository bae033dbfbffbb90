"""What the campaign says: its week, its dates, its addresses, its hashtags."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeVar

from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEFAULT = 'default'
"""The key of what holds for every language without a value of its own."""

T = TypeVar('T')
Edge = Literal['start', 'end']


class UnknownNameError(LookupError):
    """A name that the campaign does not have; ``known`` lists those it has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


@dataclass(frozen=True, kw_only=True, slots=True)
class Week:
    """The days of the campaign, both included."""

    start: date
    end: date


@dataclass(frozen=True, kw_only=True, slots=True)
class Offset:
    """A day counted from an edge of the week: negative days lie before it."""

    days: int
    edge: Edge

    def count_from(self, week: Week) -> date:
        """Return the day in the year of ``week``."""
        edge = week.start if self.edge == 'start' else week.end
        return edge + timedelta(days=self.days)


@dataclass(frozen=True, kw_only=True, slots=True)
class Campaign:
    """One year's campaign, as campaign.toml says it.

    Each mapping by language has the key ``default``. Every look-up takes the fallback chain of a
    language.
    """

    year: int
    released: date
    weeks: Mapping[str, Week]
    offsets: Mapping[str, Offset]
    links: Mapping[str, Mapping[str, str]]
    tags: Mapping[str, tuple[str, ...]]

    def week(self, chain: Sequence[str]) -> Week:
        """Return the week of the campaign."""
        return _find(self.weeks, chain)

    def date(self, name: str, chain: Sequence[str]) -> date:
        """Return ``start``, ``end`` or a named date. Raises UnknownNameError."""
        edges: dict[str, Offset] = {
            'start': Offset(days=0, edge='start'),
            'end': Offset(days=0, edge='end'),
        }
        return _get(edges | dict(self.offsets), name).count_from(self.week(chain))

    def link(self, name: str, chain: Sequence[str]) -> str:
        """Return the address with this name. Raises UnknownNameError."""
        return _find(_get(self.links, name), chain)

    def hashtags(self, chain: Sequence[str]) -> tuple[str, ...]:
        """Return the hashtags, the main one first."""
        return _find(self.tags, chain)

    @property
    def date_names(self) -> tuple[str, ...]:
        """The names that ``date`` knows."""
        return ('start', 'end', *self.offsets)


def default_week(year: int) -> Week:
    """Return the Monday-to-Sunday week that contains 9 December, Grace Hopper's birthday."""
    birthday = date(year, 12, 9)
    monday = birthday - timedelta(days=birthday.weekday())
    return Week(start=monday, end=monday + timedelta(days=6))


def _get(named: Mapping[str, T], name: str) -> T:
    try:
        return named[name]
    except KeyError:
        raise UnknownNameError(name, sorted(named)) from None


def _find(by_language: Mapping[str, T], chain: Sequence[str]) -> T:
    """Return the value of the first language in the chain that has one, else the default.

    English ends every chain because its words are the last resort. A value for English readers is
    not: where no nearer language has a value of its own, the default holds.
    """
    nearer = [code for code in chain if code != SOURCE_LANGUAGE or code == chain[0]]
    return next(by_language[code] for code in (*nearer, DEFAULT) if code in by_language)
