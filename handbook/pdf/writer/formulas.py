"""Write formulas, which Sphinx has in LaTeX."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging

from handbook.pdf.mathml import UnreadableFormulaError, formula_code
from handbook.pdf.typst_code import block, call, string, verbatim
from handbook.pdf.writer.base import Writer

if TYPE_CHECKING:
    from docutils import nodes

logger = logging.getLogger(__name__)


class FormulaWriter(Writer):
    """Formulas in a line and on lines of their own, which may have a number."""

    def visit_math(self, node: nodes.math) -> None:
        self.put(self._formula(node) or call('raw', string(node.astext())))

    def visit_math_block(self, node: nodes.math_block) -> None:
        source = call('raw', verbatim(node.astext().strip()), block='true')
        code = self._formula(node, block='true') or source
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

    def _formula(self, node: nodes.Element, **named: str) -> str:
        """Return the equation, read aloud as its source; nothing, with a warning, if it is unreadable."""
        latex = node.astext().strip()
        try:
            body = formula_code(latex)
        except UnreadableFormulaError as error:
            logger.warning(
                'the PDF shows the source of the formula %r, because it cannot be read (%s); '
                'write it in another way, in words or as an image',
                latex,
                error,
                location=node,
                type='pdf',
                subtype='math',
            )
            return ''
        return call('math.equation', body, alt=string(latex), **named)
