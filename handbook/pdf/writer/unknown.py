"""Say what becomes of the nodes that need no code of their own, and of those nobody knows."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.util import logging

from handbook.pdf.typst_code import call, verbatim
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.parts import elements

logger = logging.getLogger(__name__)

TRANSPARENT = (
    nodes.document,
    nodes.compound,
    nodes.container,
    nodes.decoration,
    nodes.footer,
    nodes.header,
    nodes.legend,
    nodes.target,
    nodes.generated,
    nodes.problematic,
    nodes.substitution_reference,
    addnodes.acks,
    addnodes.desc_inline,
    addnodes.desc_addname,
    addnodes.desc_annotation,
    addnodes.desc_parameter,
    addnodes.desc_type,
    addnodes.desc_type_parameter,
    addnodes.glossary,
    addnodes.hlistcol,
    addnodes.only,
    addnodes.pending_xref,
    addnodes.pending_xref_condition,
)
"""Their children say it all."""

UNSEEN = (
    nodes.Invisible,
    nodes.meta,
    addnodes.highlightlang,
    addnodes.index,
    addnodes.tabular_col_spec,
    addnodes.toctree,
)
"""Nothing in them is for readers."""


class UnknownWriter(Writer):
    """The last resort: no text gets lost, and nothing goes unnoticed."""

    def unknown_visit(self, node: nodes.Node) -> None:
        if isinstance(node, UNSEEN):
            raise nodes.SkipNode
        assert isinstance(node, nodes.Element)
        if not isinstance(node, TRANSPARENT):
            logger.warning(
                'the PDF has no form for %r and shows its text alone; give the node one with '
                'app.add_node(..., typst=(visit, depart)), or use another directive or role',
                node.tagname,
                location=node,
                type='pdf',
                subtype='unknown_node',
            )
        self.put(self.inside(node), *self._drawing(node))

    def _drawing(self, node: nodes.Element) -> list[str]:
        """Return the source of a drawing that another program would make of it."""
        source = node.get('code')
        is_drawing = not node.children and isinstance(source, str)
        return [call('raw', verbatim(source), block='true')] if is_drawing else []

    def visit_comment(self, node: nodes.comment) -> None:
        """Leave out comments, but not the tables of ``autosummary``, which are comments by class."""
        if elements(node):
            self.put(self.inside(node))
        raise nodes.SkipNode

    def visit_raw(self, node: nodes.raw) -> None:
        """Leave out what is written for another format, HTML in most cases."""
        logger.info('the PDF leaves out raw %s', node.get('format', ''), location=node)
        raise nodes.SkipNode
