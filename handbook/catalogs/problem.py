"""What a check finds in a catalog, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing a person can put right.

    ``line`` counts from 1; ``problem`` is a stable snake_case name; ``message`` says in plain words
    what is wrong and what to do; ``severity`` is ``error`` (the message is withheld), ``warning``
    or ``note``: no problem, but work that is left.
    """

    path: Path
    line: int
    problem: str
    message: str
    severity: str = 'error'
    language: str = ''
    msgid: str = ''


def shorten(text: str, length: int) -> str:
    """Return a text on one line, at most ``length`` characters of it and a sign that more follows."""
    line = ' '.join(text.split())
    return line if len(line) <= length else f'{line[:length].rstrip()}…'
