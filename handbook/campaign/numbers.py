"""Write numbers as a language does."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from babel.numbers import format_compact_decimal, format_decimal

if TYPE_CHECKING:
    import babel


class BadNumberError(ValueError):
    """A text that is not a number in plain digits."""


def parse_number(text: str) -> Decimal:
    """Return the number in ``text``, digits with at most one point. Raises BadNumberError."""
    if not (text.isascii() and text.replace('.', '', 1).isdigit()):
        raise BadNumberError(text)
    return Decimal(text)


def write_number(text: str, locale: babel.Locale) -> str:
    """Return ``1200`` as ``1,200``. Raises BadNumberError."""
    return format_decimal(parse_number(text), locale=locale, decimal_quantization=False)


def write_compact_number(text: str, locale: babel.Locale) -> str:
    """Return ``100000000`` as ``100 million``. Raises BadNumberError."""
    number = parse_number(text)
    for width in ('long', 'short'):
        try:
            return format_compact_decimal(
                number, format_type=width, locale=locale, fraction_digits=2
            )
        except KeyError:
            # Babel has no long form for Chinese and Japanese.
            continue
    return write_number(text, locale)
