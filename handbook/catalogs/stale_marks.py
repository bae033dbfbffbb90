"""Mark a passage on the page whose translation is older than its English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.catalogs.remark import make_remark
from handbook.languages import language_class

if TYPE_CHECKING:
    from handbook.interface_words import Word

MARK_CLASS = 'stale-mark'
"""The class of the words of the mark; the passage itself has the class ``stale``."""


def mark_stale(passage: nodes.Element, word: Word, page_language: str) -> None:
    """Add ``word`` in small print to the end of a passage, in its own language.

    The title of a section gets it in a line of its own below, for the contents and the menu repeat a
    title. A picture gets it in its alternative text. A description for search engines gets none.
    """
    if isinstance(passage, nodes.image):
        passage['alt'] = f'{passage["alt"]} ({word.text})'
        return
    if isinstance(passage, nodes.meta):
        return
    passage['classes'].append('stale')
    mark = nodes.inline('', word.text, classes=[MARK_CLASS])
    own = language_class(word.language)
    if own != language_class(passage.get_language_code(page_language)):
        mark['classes'].append(own)
    if isinstance(passage, nodes.title) and isinstance(passage.parent, nodes.section):
        below = nodes.paragraph('', '', make_remark(mark), classes=['stale-title'])
        passage.parent.insert(passage.parent.index(passage) + 1, below)
    else:
        passage += make_remark(nodes.Text(' '), mark)
