"""Say which letters and signs no font has, where they stand, and which package to add."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

logger = logging.getLogger(__name__)

NOTO_SANS, ARABIC, JAPANESE = (
    'fontpkg-noto-sans',
    'fontpkg-ibm-plex-sans-arabic',
    'noto-cjk-sans-jp-regular',
)
PACKAGES = {
    'LATIN': NOTO_SANS,
    'CYRILLIC': NOTO_SANS,
    'GREEK': NOTO_SANS,
    'ARABIC': ARABIC,
    'CJK': JAPANESE,
    'HIRAGANA': JAPANESE,
    'KATAKANA': JAPANESE,
    'DEVANAGARI': 'fontpkg-noto-sans-devanagari',
}
"""The first word of a letter's Unicode name -> the package for pip that has a font for it."""

_AROUND = 24


def report_missing(texts: Iterable[str], document: nodes.document) -> None:
    """Warn of each passage of ``document`` in which one of ``texts`` stands, which no font has.

    ``texts`` are single letters and signs, or several that are drawn as one. A place is the page
    of the guide, or the line of the catalog if the passage is translated.
    """
    for text in texts:
        for place, passage in find_passages(text, document) or [('', '')]:
            logger.warning(
                'no font has %s%s; write it in another way, or %s',
                describe(text),
                f' in {passage!r}' if passage else ', which is not from a guide',
                remedy(text),
                location=place or None,
                type='pdf',
                subtype='missing_glyph',
            )


def describe(text: str) -> str:
    """Return ``text`` with the number and the name of each of its characters in Unicode."""
    names = (f'U+{ord(char):04X} {unicodedata.name(char, "without a name")}' for char in text)
    return f'{text!r} ({", ".join(names)})'


def remedy(text: str) -> str:
    """Return what to do so that the PDF can show ``text``."""
    script = unicodedata.name(text[0], '').partition(' ')[0]
    package = PACKAGES.get(script)
    if package is None:
        return "install a font that has it, and name it in 'pdf_fonts' and 'pdf_font_folders'"
    return f"install the Python package {package!r} and name its font in 'pdf_fonts'"


def find_passages(text: str, document: nodes.document) -> list[tuple[str, str]]:
    """Return ``source:line`` and some words of each passage with ``text``, each once."""
    return list(dict.fromkeys(_passages(text, document)))


def _passages(text: str, document: nodes.document) -> Iterator[tuple[str, str]]:
    for node in document.findall(nodes.Text):
        words = ' '.join(node.astext().split())
        if text in words and not isinstance(node.parent, nodes.Invisible | nodes.raw):
            yield _place(node.parent), _excerpt(words, text)


def _excerpt(words: str, text: str) -> str:
    start = max(words.index(text) - _AROUND, 0)
    end = words.index(text) + len(text) + _AROUND
    before, after = '…' if start else '', '…' if end < len(words) else ''
    return f'{before}{words[start:end]}{after}'


def _place(node: nodes.Element | None) -> str:
    """Return ``source:line`` of ``node`` or the nearest element around it that has them."""
    while node is not None and not (node.source and node.line):
        node = node.parent
    return f'{node.source}:{node.line}' if node is not None else ''
