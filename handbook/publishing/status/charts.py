"""Draw how far a translation is: a bar in a page, a badge for anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import east_asian_width
from xml.etree import ElementTree

from handbook.catalogs.states import State

if TYPE_CHECKING:
    from handbook.languages import Language
    from handbook.publishing.status.collect import Counts

NAMESPACE = 'http://www.w3.org/2000/svg'
WHOLE = 100
"""The width of a bar."""

_HEIGHT, _SIZE, _GAP = 20, 11, 8
_FONT = 'Verdana, "Noto Sans", "Noto Sans Arabic", sans-serif'
_DARK, _DONE, _STARTED = '#3d4b4c', '#0b6e75', '#b4531a'


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar from ``start``, both out of WHOLE, counted from the left."""

    state: State
    start: str
    width: str


def divide_bar(counts: Counts, direction: str) -> list[Segment]:
    """Return the states that any word has as parts of a bar, in the ``direction`` of reading."""
    segments = []
    before, total = 0, counts.total()
    for state in State:
        if words := counts[state]:
            first = before if direction == 'ltr' else total - before - words
            segments.append(Segment(state, _part(first, total), _part(words, total)))
            before += words
    return segments


def draw_badge(language: Language, percent: str, title: str, *, complete: bool) -> bytes:
    """Return a picture (SVG) with the name of ``language`` and how much of it is translated.

    ``title`` says the same in words. No font is known where the badge is shown: each half is a
    little wider than its text is likely to be.
    """
    name_width, percent_width = _text_width(language.name), _text_width(percent)
    width = name_width + percent_width
    badge = ElementTree.Element(
        'svg',
        {
            'xmlns': NAMESPACE,
            'role': 'img',
            'aria-label': title,
            'lang': language.tag,
            'width': str(width),
            'height': str(_HEIGHT),
        },
    )
    ElementTree.SubElement(badge, 'title').text = title
    name_first = language.direction == 'ltr'
    colour = _DONE if complete else _STARTED
    _add_half(badge, language, language.name, 0 if name_first else percent_width, _DARK)
    _add_half(badge, language, percent, name_width if name_first else 0, colour)
    return f'{ElementTree.tostring(badge, encoding="unicode")}\n'.encode()


def _add_half(
    badge: ElementTree.Element, language: Language, text: str, start: int, colour: str
) -> None:
    width = _text_width(text)
    box = {'x': str(start), 'width': str(width), 'height': str(_HEIGHT), 'fill': colour}
    ElementTree.SubElement(badge, 'rect', box)
    place = {
        'x': str(start + width / 2),
        'y': '14',
        'fill': '#fff',
        'font-family': _FONT,
        'font-size': str(_SIZE),
        'text-anchor': 'middle',
        'direction': language.direction,
    }
    ElementTree.SubElement(badge, 'text', place).text = text


def _text_width(text: str) -> int:
    wide = sum(east_asian_width(letter) in 'WF' for letter in text)
    return 2 * _GAP + wide * (_SIZE + 1) + (len(text) - wide) * 7


def _part(words: int, total: int) -> str:
    return f'{WHOLE * words / total:.2f}'
