"""Make running text of the lines of a source file."""

from __future__ import annotations

import functools
import unicodedata


def join_lines(text: str) -> str:
    """Return ``text`` with each run of white space as one space.

    A line end between two wide characters (Japanese, Chinese) is no space at all. No-break spaces
    and other special spaces stay.
    """
    lines = text.split('\n')
    return _squeeze(functools.reduce(_join, lines))


def _join(before: str, after: str) -> str:
    wide = is_wide(before.rstrip(' ')[-1:]) and is_wide(after.lstrip(' ')[:1])
    return before.rstrip(' ') + after.lstrip(' ') if wide else f'{before} {after}'


def _squeeze(text: str) -> str:
    words = text.replace('\t', ' ').replace('\r', ' ').split(' ')
    inner = ' '.join(word for word in words if word)
    if not inner:
        return ' ' if text else ''
    return ' ' * (not words[0]) + inner + ' ' * (not words[-1])


def is_wide(char: str) -> bool:
    """Whether ``char`` takes the width of two Latin letters; the empty text does not."""
    return char != '' and unicodedata.east_asian_width(char) in {'W', 'F'}


def width(text: str) -> int:
    """Return about how many Latin letters wide ``text`` is."""
    return sum(1 + is_wide(char) for char in text)


def split_words(text: str) -> list[str]:
    """Return the parts of ``text`` that cannot be broken; wide characters stand alone."""
    return ''.join(f' {char} ' if is_wide(char) else char for char in text).split()
