"""Make the index at the end of a book: words and the pages on which they are explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.environment.adapters.indexentries import IndexEntries
from sphinx.locale import _

from handbook.pdf.anchors import Target, parse_target
from handbook.pdf.typst_code import array, block, call, label, string

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.builders import Builder

    Link = tuple[str | None, str | bool]


def index_code(builder: Builder, targets: frozenset[Target]) -> str:
    """Return the code of the index of what is at ``targets``, or nothing if there is no entry."""
    groups = IndexEntries(builder.env).create_index(builder)
    entries = [
        line
        for _letter, words in groups
        for word, (links, inner, _key) in words
        for line in _entry(word, links, inner, targets)
    ]
    return call('book-index', string(str(_('Index'))), array(entries)) if entries else ''


def _entry(
    word: str,
    links: Iterable[Link],
    inner: Iterable[tuple[str, Iterable[Link]]],
    targets: frozenset[Target],
) -> Iterator[str]:
    """Yield the lines of ``word``; one that the book has no page for is left out."""
    lines = [(name, _pages(places, targets), bool(places)) for name, places in inner]
    # "see also" leads to another word and to no page.
    shown = [_line(1, name, pages) for name, pages, is_linked in lines if pages or not is_linked]
    pages = _pages(links, targets)
    if pages or shown:
        yield _line(0, word, pages)
        yield from shown


def _pages(links: Iterable[Link], targets: frozenset[Target]) -> list[str]:
    """Return the code of the number of each page, the main one first."""
    places = (parse_target(uri) for _main, uri in links if isinstance(uri, str))
    found = dict.fromkeys(place.label for place in places if place in targets)
    return [call('page-of', label(name)) for name in found]


def _line(depth: int, word: str, pages: list[str]) -> str:
    return array((str(depth), block([string(word)]), array(pages)))
