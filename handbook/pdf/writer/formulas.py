"""Write formulas as their authors typed them: Typst cannot read LaTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging

from handbook.pdf.typst_code import block, call, string, verbatim
from handbook.pdf.writer.base import Writer

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.builders import Builder

logger = logging.getLogger(__name__)


class FormulaWriter(Writer):
    """Formulas in a line and on lines of their own, which may have a number."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.has_formula = False

    def visit_math(self, node: nodes.math) -> None:
        self._warn_once(node)
        self.put(call('raw', string(node.astext())))

    def visit_math_block(self, node: nodes.math_block) -> None:
        self._warn_once(node)
        code = call('raw', verbatim(node.astext().strip()), block='true')
        if node.get('number'):
            number = string(f'({self._number(node)})')
            code = call('numbered-formula', block([code]), number)
        self.put(self.place(node), code)

    def _number(self, node: nodes.Element) -> str:
        """Return the number that mentions of the formula show."""
        numbers = self.builder.env.toc_fignumbers.get(self.docname, {}).get('displaymath', {})
        number = next((numbers[id_] for id_ in node['ids'] if id_ in numbers), ())
        if not (number and self.config.numfig and self.config.math_numfig):
            return str(node['number'])
        separator: str = self.config.math_numsep
        return separator.join('.'.join(map(str, number)).rsplit('.', 1))

    def _warn_once(self, node: nodes.Element) -> None:
        if not self.has_formula:
            logger.warning(
                'the PDF shows the source of formulas, beginning with %r; write them in words or '
                'as images',
                node.astext().strip(),
                location=node,
                type='pdf',
                subtype='math',
            )
        self.has_formula = True
