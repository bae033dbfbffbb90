"""Note on each passage which message it comes from, for those who look for it after translation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import extract_messages

from handbook.publishing.changes.rendering.differences import Added, Removed
from handbook.publishing.changes.rendering.pair import message_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata
    from sphinx.writers.html5 import HTML5Translator

MESSAGE = 'source_message'
"""The attribute of a passage with its English message, without line breaks."""


class NoteMessages(SphinxTransform):
    """Note on each passage its message, just before Sphinx replaces its text."""

    default_priority = 17

    def apply(self, **kwargs: Any) -> None:
        for node, message in extract_messages(self.document):
            # A toctree holds several messages, and becomes a menu.
            if not isinstance(node, addnodes.translatable):
                node[MESSAGE] = message_key(message)


class KeepNotes(SphinxTransform):
    """Give the note of an inline to the link around it, just before Sphinx unwraps the inline."""

    default_priority = 998

    def apply(self, **kwargs: Any) -> None:
        for inline in self.document.findall(nodes.inline):
            if MESSAGE in inline and len(inline.parent) == 1:
                inline.parent[MESSAGE] = inline[MESSAGE]


def _visit(tag: str) -> Callable[[HTML5Translator, nodes.Element], None]:
    def visit(translator: HTML5Translator, node: nodes.Element) -> None:
        translator.body.append(translator.starttag(node, tag, ''))

    return visit


def _depart(tag: str) -> Callable[[HTML5Translator, nodes.Element], None]:
    def depart(translator: HTML5Translator, node: nodes.Element) -> None:
        translator.body.append(f'</{tag}>')

    return depart


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_transform(NoteMessages)
    app.add_transform(KeepNotes)
    app.add_node(Added, html=(_visit('ins'), _depart('ins')))
    app.add_node(Removed, html=(_visit('del'), _depart('del')))
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
