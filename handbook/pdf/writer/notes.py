"""Write footnotes at the foot of the page where they are mentioned, and citations where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.pdf.anchors import Target, walk_pages
from handbook.pdf.typst_code import call, string
from handbook.pdf.writer.base import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.builders import Builder

RIGHT_TO_LEFT_MARK = '\u200f'


class NoteWriter(Writer):
    """Notes of all kinds; each keeps its text even if nothing mentions it."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.footnotes: dict[Target, nodes.footnote] = {}
        self.mentions: set[Target] = set()
        self.written: set[str] = set()
        for node, docname in walk_pages(document, document['docname']):
            if isinstance(node, nodes.footnote):
                self.footnotes |= {Target(docname, id_): node for id_ in node['ids']}
            elif isinstance(node, nodes.footnote_reference):
                self.mentions.add(Target(docname, node.get('refid', '')))

    def visit_footnote_reference(self, node: nodes.footnote_reference) -> None:
        """Write the note where it is first mentioned, and its number afterwards."""
        target = Target(self.docname, node.get('refid', ''))
        if target not in self.footnotes:
            self.put(call('super', string(node.astext())))
        footnote = self.footnotes[target]
        if self.holds:
            self.held_notes.append(call('heading-note', self.inside(footnote)))
            raise nodes.SkipNode
        self.put(*self.note_at_foot(node, f'note {target.label}', lambda: self.inside(footnote)))

    def note_at_foot(
        self, node: nodes.Element, name: str, write_body: Callable[[], str]
    ) -> list[str]:
        """Return the code for a mention of the note ``name`` in ``node``, with its body if new."""
        if name in self.written:
            return [*self._guard(node), call('note-again', string(name))]
        self.written.add(name)
        return [*self._guard(node), call('note', string(name), write_body())]

    def _guard(self, node: nodes.Element) -> list[str]:
        """Keep the number of a note from running into a number before it, as in ``13.¹``."""
        passage = self.passage_around(node)
        return [string(RIGHT_TO_LEFT_MARK)] if passage and passage.direction == 'rtl' else []

    def visit_footnote(self, node: nodes.footnote) -> None:
        """Leave out a note that stands at the foot of a page already."""
        if any(Target(self.docname, id_) in self.mentions for id_ in node['ids']):
            raise nodes.SkipNode
        self.visit_citation(node)

    def visit_citation(self, node: nodes.Element) -> None:
        names = [string(child.astext()) for child in node if isinstance(child, nodes.label)]
        name = names[0] if names else string('')
        self.put(call('cited', name, self.inside(node)))

    def visit_citation_reference(self, node: nodes.citation_reference) -> None:
        """Write a citation that Sphinx found no source for; others are links."""
        self.put(string(f'[{node.astext()}]'))

    def visit_label(self, node: nodes.label) -> None:
        raise nodes.SkipNode
