"""Compare the hashtags of a text with those of its translation."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import WARNING, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_HASHTAG = re.compile(r'(?<![\w#&/])[#＃][^\W\d]\w*')
_ALIKE = 0.8


def hashtag(pair: Pair) -> Iterator[Finding]:
    """A hashtag is the same letter for letter, or quite another one that the language has."""
    if '#' not in pair.source_structure.prose:
        return
    expected = set(_HASHTAG.findall(pair.source_structure.prose))
    found = set(_HASHTAG.findall(pair.structure.prose))
    for tag in sorted(expected - found):
        alike = [other for other in sorted(found - expected) if _is_alike(tag, other)]
        if alike or not found:
            now = f'is now "{alike[0]}"' if alike else 'is missing'
            message = f'the hashtag "{tag}" {now}; copy it as it is'
            yield Finding(problem='hashtag_changed', message=message, severity=WARNING)


def _is_alike(tag: str, other: str) -> bool:
    return SequenceMatcher(None, tag.casefold(), other.casefold()).ratio() >= _ALIKE


CHECKS: tuple[Check, ...] = (hashtag,)
