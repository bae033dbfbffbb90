"""The words of the interface keep the places where a program puts something in."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# "%(path)s" and "%s" of Sphinx's templates, "${resultCount}" of its scripts, "{address}" of ours.
_PLACEHOLDER = re.compile(r'%\(\w+\)[sd]|%[sd]|\$\{\w+\}|\{\w+\}')
_TAG = re.compile(r'</?[A-Za-z][^<>]*>')
_NO_WORDS = re.compile(rf'{_PLACEHOLDER.pattern}|{_TAG.pattern}|&#?\w+;')


def find_places(text: str) -> list[tuple[int, int]]:
    """Return where in a text of the interface something else than words stands: start and end."""
    return [match.span() for match in _NO_WORDS.finditer(text)]


def find_placeholders(text: str) -> Counter[str]:
    """Count the places in ``text`` where a program puts something in."""
    return Counter(_PLACEHOLDER.findall(text))


def changed_placeholders(pair: Pair) -> Iterator[Finding]:
    expected, found = find_placeholders(pair.source), find_placeholders(pair.translation)
    if lost := expected - found:
        message = f'{", ".join(lost)} is missing; copy it from the English, a program fills it in'
        yield Finding(problem='placeholder_missing', message=message)
    if added := found - expected:
        message = f'{", ".join(added)} is not in the English; remove it'
        yield Finding(problem='placeholder_added', message=message)


def changed_tags(pair: Pair) -> Iterator[Finding]:
    if '<' in pair.translation or '<' in pair.source:
        expected, found = (
            Counter(_TAG.findall(pair.source)),
            Counter(_TAG.findall(pair.translation)),
        )
        if expected != found:
            tags = ', '.join(expected) or 'no tag'
            message = f'the tags must be those of the English: {tags}'
            yield Finding(problem='html_changed', message=message)


CHECKS: tuple[Check, ...] = (changed_placeholders, changed_tags)
