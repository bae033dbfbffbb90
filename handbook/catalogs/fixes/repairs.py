"""Offer repairs of a translation's characters, spaces and first words, which change no word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Pair


@dataclass(frozen=True, slots=True)
class Repair:
    """A translation as it could be, and what was done to it in plain words."""

    text: str
    done: str


Offer = Callable[['Pair'], Iterable[Repair]]
"""A rule: looks at one message and offers repairs, the best first; whether one helps is tried."""

_EDGES = ' \t\r\n'
_GAPS = re.compile(' {2,}')
# Normal form gives these ideographs another shape, which in a name is another spelling.
_OTHER_SHAPES = re.compile('[\uf900-\ufaff\U0002f800-\U0002fa1f]')
# Where a text begins like a list, the mark after the number is what makes it one.
_NUMBER = re.compile(r'\d{1,9}(?=[.)])')
_FIRST_MARKS = '-+*>#%[:'


def normal_form(pair: Pair) -> Iterator[Repair]:
    text = pair.translation
    if not unicodedata.is_normalized('NFC', text) and not _OTHER_SHAPES.search(text):
        done = 'wrote each letter with its accent as one character (normal form NFC)'
        yield Repair(unicodedata.normalize('NFC', text), done)


def edge_spaces(pair: Pair) -> Iterator[Repair]:
    text, source = pair.translation, pair.source
    if source == source.strip(_EDGES) and text != text.strip(_EDGES):
        yield Repair(text.strip(_EDGES), 'removed the space at the beginning or the end')


def double_spaces(pair: Pair) -> Iterator[Repair]:
    text = pair.translation
    if '  ' in text and '  ' not in pair.source:
        done = 'made one space of two'
        yield Repair(_GAPS.sub(' ', text), done)
        for gap in _GAPS.finditer(text):
            yield Repair(text[: gap.start()] + ' ' + text[gap.end() :], done)


def escaped_start(pair: Pair) -> Iterator[Repair]:
    """A backslash keeps "5. desember" from being the start of a list."""
    text = pair.translation
    if pair.structure.blocks == ('paragraph',):
        return
    number = _NUMBER.match(text)
    if number:
        end = number.end()
        done = f'wrote {text[:end]}\\{text[end]} so that it is no list'
        yield Repair(f'{text[:end]}\\{text[end:]}', done)
    elif text.startswith(tuple(_FIRST_MARKS)):
        yield Repair(f'\\{text}', f'wrote \\{text[0]} at the beginning so that it is text')


def spaces_in_links(pair: Pair) -> Iterator[Repair]:
    """``[ words ](address)``: the spaces belong outside."""
    if any(words != words.strip() for _, words in pair.source_structure.links):
        return
    for _, words in pair.structure.links:
        bare = words.strip()
        inside = f'[{words}]('
        if bare and bare != words and pair.translation.count(inside) == 1:
            before, after = words.partition(bare)[::2]
            start, _, end = pair.translation.partition(inside)
            end = end.replace(')', f'){after}', 1)
            text = f'{start.rstrip(" ") if before else start}{before}[{bare}]({end}'
            yield Repair(text, f'moved the spaces of [{words}] out of the brackets')


TIDYING: tuple[Offer, ...] = (normal_form, edge_spaces, double_spaces, spaces_in_links)
"""Offers that leave the structure as it is."""
