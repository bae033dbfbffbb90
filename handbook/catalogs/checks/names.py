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


def hashtag(pair: Pair) -> Iterator[Finding]:
    """A hashtag is the same letter for letter; else people do not find each other."""
    if '#' not in pair.source_structure.prose:
        return
    expected = set(_HASHTAG.findall(pair.source_structure.prose))
    found = set(_HASHTAG.findall(pair.structure.prose))
    for tag in sorted(expected - found):
        others = sorted(found - expected, key=lambda other: -_likeness(tag, other))
        now = f'is now "{others[0]}"' if others else 'is missing'
        message = f'the hashtag "{tag}" {now}; copy it as it is'
        yield Finding(problem='hashtag_changed', message=message, severity=WARNING)


def _likeness(tag: str, other: str) -> float:
    return SequenceMatcher(None, tag.casefold(), other.casefold()).ratio()


CHECKS: tuple[Check, ...] = (hashtag,)
