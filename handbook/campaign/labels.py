"""Give a directive's link a label that translators own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.util.docutils import SphinxDirective

logger = logging.getLogger(__name__)


def make_label(directive: SphinxDirective, word: str) -> list[nodes.Node]:
    """Return what shows the body of ``directive``, or the interface word ``word``.

    A body is a message of its own in the page's catalog. It must be the only child of a reference:
    Sphinx takes the inline away and appends its text at the end.
    """
    text = ' '.join(line.strip() for line in directive.content if line.strip())
    if not text:
        return [make_word(word)]
    if not all(line.strip() for line in directive.content):
        logger.warning(
            'the label of %s is more than one paragraph; write one line',
            directive.name,
            location=directive.get_location(),
            type='campaign',
            subtype='long_label',
        )
    children, messages = directive.parse_inline(text, lineno=directive.lineno)
    label = nodes.inline(text, '', *children, translatable=True)
    directive.set_source_info(label)
    return [label, *messages]


def make_word(word: str) -> nodes.inline:
    """Return a node that the transform replaces by an interface word."""
    return nodes.inline(word, word, campaign_word=word)
