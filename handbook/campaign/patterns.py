"""Write dates and times with CLDR patterns that a translator may replace."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import (
    PATTERN_CHARS,
    DateTimeFormat,
    parse_pattern,
    split_interval_pattern,
    tokenize_pattern,
    untokenize_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import time

    import babel

DATE_LETTERS = frozenset('GyMLdEc')
TIME_LETTERS = frozenset('abBhHkKm')


class BadPatternError(ValueError):
    """A pattern that cannot be used; its text says why."""


class PatternWriter:
    """Writes dates and times in one language.

    ``own(key)`` gives the translator's pattern or month name, or None; ``report(key, reason)`` is
    told of a pattern that cannot be used, and CLDR's own takes its place.
    """

    def __init__(
        self,
        locale: babel.Locale,
        own: Callable[[str], str | None],
        report: Callable[[str, str], None],
    ) -> None:
        self.locale = locale
        self._own = own
        self._report = report

    def write(self, key: str, usual: str | Sequence[str], *values: date | time) -> str:
        """Return ``values`` as the translator's pattern for ``key`` has them, or the usual one.

        ``usual`` is one CLDR pattern for each value; one value needs one pattern, as text.
        """
        pieces = (usual,) if isinstance(usual, str) else usual
        if pattern := self._own(key):
            try:
                pieces = split_pattern(pattern, *values)
            except BadPatternError as error:
                self._report(key, str(error))
        return ''.join(self._fill(*pair) for pair in zip(pieces, values, strict=True))

    def _fill(self, piece: str, value: date | time) -> str:
        fields = DateTimeFormat(value, self.locale)
        return ''.join(
            token if isinstance(token, str) else self._field(token, value, fields)
            for _, token in tokenize_pattern(piece)
        )

    def _field(self, token: tuple[str, int], value: date | time, fields: DateTimeFormat) -> str:
        letter, width = token
        if (letter, width) == ('M', 4) and isinstance(value, date):
            return self._own(f'month:{value.month}') or fields['MMMM']
        if (letter, width) == ('L', 4):
            return _as_in_text(fields['LLLL'], fields['MMMM'])
        return fields[letter * width]


def _as_in_text(alone: str, in_date: str) -> str:
    """Return the stand-alone name of a month without the capital that CLDR gives it in a list."""
    return alone[:1].lower() + alone[1:] if in_date[:1].islower() else alone


def split_pattern(pattern: str, *values: date | time) -> list[str]:
    """Return a pattern for each of ``values``.

    A pattern for two values is split where a field is repeated. Raises BadPatternError.
    """
    if pattern.count("'") % 2:
        raise BadPatternError("a ' opens a quotation that no other ' closes")
    letters = DATE_LETTERS if isinstance(values[0], date) else TIME_LETTERS
    for _, token in tokenize_pattern(pattern):
        if not isinstance(token, str):
            _check_field(token, letters)
    pieces: list[str] = split_interval_pattern(pattern)
    needed = 'one date or time' if len(values) == 1 else 'two, the second from a repeated field on'
    if len(pieces) != len(values) or not all(map(has_field, pieces)):
        raise BadPatternError(f'it must hold {needed}')
    return pieces


def _check_field(token: tuple[str, int], letters: frozenset[str]) -> None:
    letter, width = token
    if letter not in letters:
        raise BadPatternError(f"{letter!r} has no meaning here; text stands between ' and '")
    try:
        parse_pattern(letter * width)
    except ValueError:
        raise BadPatternError(f'{letter * width!r} is not a field of CLDR') from None


def has_field(pattern: str, letters: str = ''.join(PATTERN_CHARS), width: int = 1) -> bool:
    """Tell whether ``pattern`` has a field of one of ``letters`` that is at least so wide."""
    return any(
        not isinstance(token, str) and token[0] in letters and token[1] >= width
        for _, token in tokenize_pattern(pattern)
    )


def names_month(pattern: str) -> bool:
    """Tell whether ``pattern`` has the name of a month, abbreviated or not."""
    return has_field(pattern, 'ML', 3)


def widen_months(pattern: str) -> str:
    """Return ``pattern`` with the full names of abbreviated months."""
    return untokenize_pattern(
        (kind, (token[0], 4) if token in (('M', 3), ('L', 3)) else token)
        for kind, token in tokenize_pattern(pattern)
    )
