"""Make Typst code in which text is never anything but a string literal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

NONE = 'none'

_UNPRINTABLE = frozenset({'Cc', 'Cs'})
_LINE_ENDS = frozenset({'Zl', 'Zp'})
"""Signs that end a line of code, and with it a comment, unless they are escaped."""


def string(text: str) -> str:
    """Return ``text`` as a string literal of one line; line ends and tabs become spaces.

    Other control characters and lone surrogates are left out: no font has them and no file may.
    """
    return f'"{"".join(_escaped(char, " ") for char in text)}"'


def verbatim(text: str) -> str:
    """Return ``text`` as a string literal that keeps its line ends, for ``raw``."""
    return f'"{"".join(_escaped(char, None) for char in text.expandtabs())}"'


def _escaped(char: str, line_end: str | None) -> str:
    if char in '"\\':
        return f'\\{char}'
    if char in '\n\t\r':
        return line_end or '\\n'
    if unicodedata.category(char) in _LINE_ENDS:
        return f'\\u{{{ord(char):x}}}'
    return '' if unicodedata.category(char) in _UNPRINTABLE else char


def block(codes: Iterable[str]) -> str:
    """Join pieces of code in one block, which is content even if it is empty or mere text."""
    return '{' + '\n'.join(('[]', *codes)) + '}'


def call(function: str, *values: str, **named: str) -> str:
    """Return the call of ``function``; values are code, an underscore in a name becomes a hyphen."""
    arguments = [f'{name.replace("_", "-")}: {value}' for name, value in named.items()]
    return f'{function}({", ".join((*arguments, *values))})'


def array(values: Iterable[str]) -> str:
    """Return an array of pieces of code, also for one piece or none."""
    return '(' + ''.join(f'{value}, ' for value in values) + ')'


def label(name: str) -> str:
    """Return the label ``name``, which may be any text."""
    return f'label({string(name)})'


def labelled(code: str, name: str) -> str:
    """Return the element ``code`` with the label ``name``; a link can lead there."""
    return f'[#{code}#{label(name)}]'


def anchor(name: str) -> str:
    """Return an invisible place with the label ``name``."""
    return labelled('metadata(none)', name)


class Place(NamedTuple):
    """A page of the sources and a line of it, as Sphinx's logger wants them."""

    docname: str
    line: int | None

    @property
    def comment(self) -> str:
        """A comment that says from where the code after it comes; ``find_place`` reads it."""
        return f'// {string(self.docname)[1:-1]}:{self.line or ""}'


def find_place(code: str, line: int) -> Place | None:
    """Return the last place named before the line number ``line`` of ``code``.

    Only places start a line with two slashes: literals have no line ends.
    """
    for text in reversed(code.splitlines()[:line]):
        if text.startswith('// '):
            docname, _, number = text[3:].rpartition(':')
            return Place(docname, int(number) if number else None)
    return None
