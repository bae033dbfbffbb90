"""Write what is set apart in a box: notes, warnings, topics, sidebars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.locale import admonitionlabels

from handbook.pdf.prose import width
from handbook.pdf.typst_code import call, string
from handbook.pdf.writer.base import Writer

if TYPE_CHECKING:
    from sphinx import addnodes

URGENT = frozenset({'attention', 'caution', 'danger', 'error', 'important', 'warning'})
"""Admonitions that a reader must not miss; they get a warmer box."""

SHORT = 900
"""A box with fewer letters stays whole on one page."""

SAMPLE, ONE_PAGE = 'sample', 2600
"""A sample text with fewer letters stays whole: it is taken out and sent."""


class BoxWriter(Writer):
    """Boxes, each with its title."""

    def visit_Admonition(self, node: nodes.Element) -> None:
        """Write an admonition of any kind, also one that another extension made."""
        self._put_box(node, 'urgent' if is_urgent(node) else 'calm')

    def visit_topic(self, node: nodes.Element) -> None:
        self._put_box(node, 'plain')

    visit_sidebar = visit_topic

    def visit_versionmodified(self, node: addnodes.versionmodified) -> None:
        self.put(self.inside(node))

    def visit_system_message(self, node: nodes.system_message) -> None:
        """Leave out what was reported as a warning when the page was read."""
        raise nodes.SkipNode

    def _put_box(self, node: nodes.Element, kind: str) -> None:
        body = [child for child in node if not isinstance(child, nodes.title)]
        named = {'kind': string(kind), 'whole': str(_stays_whole(node)).lower()}
        if title := self._title(node):
            named['title'] = title
        code = call('aside', self.render(body), **named)
        self.put(self.place(node), self.passage(node, code))

    def _title(self, node: nodes.Element) -> str | None:
        if word := admonitionlabels.get(node.tagname):
            return string(str(word))
        titles = (child for child in node if isinstance(child, nodes.title))
        return next((self.inside(title) for title in titles), None)


def _stays_whole(node: nodes.Element) -> bool:
    most = ONE_PAGE if SAMPLE in node['classes'] else SHORT
    return width(node.astext()) < most


def is_urgent(node: nodes.Element) -> bool:
    """Whether an admonition, or a titled one of its class, is a warning."""
    return node.tagname in URGENT or not URGENT.isdisjoint(node['classes'])
