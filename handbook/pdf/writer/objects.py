"""Write the descriptions of functions, classes, commands and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx import addnodes

from handbook.pdf.typst_code import call, string
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.parts import elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes

NEW_LINE = 'linebreak()'
SECOND_LINE = f'{NEW_LINE}; h(2em)'


class ObjectWriter(Writer):
    """Signatures, in the letters of code and with their links, and what is said of them."""

    def visit_desc(self, node: addnodes.desc) -> None:
        self.put(call('description', self.inside(node)))

    def visit_desc_signature(self, node: addnodes.desc_signature) -> None:
        self.keeps_lines = True
        body = self.inside(node)
        self.keeps_lines = False
        self.put(self.place(node), call('signature', body))

    def visit_desc_signature_line(self, node: addnodes.desc_signature_line) -> None:
        is_last = node.parent[-1] is node
        self.put(self.inside(node), *([] if is_last else [NEW_LINE]))

    def visit_desc_name(self, node: addnodes.desc_name) -> None:
        self.put(call('strong', self.inside(node)))

    def visit_desc_returns(self, node: addnodes.desc_returns) -> None:
        self.put(string(' -> '), self.inside(node))

    def visit_desc_parameterlist(self, node: nodes.Element) -> None:
        self.put(string('('), *self._parameters(node), string(')'))

    def visit_desc_type_parameter_list(self, node: nodes.Element) -> None:
        self.put(string('['), *self._parameters(node), string(']'))

    def _parameters(self, node: nodes.Element) -> Iterator[str]:
        """Yield the code of parameters, each on its line if the signature is too long for one."""
        is_split = node.get('multi_line_parameter_list', False)
        for child in elements(node):
            if child is not node[0] and not isinstance(child, addnodes.desc_optional):
                yield string(',' if is_split else ', ')
            if is_split:
                yield SECOND_LINE
            yield self.render([child])
        if is_split:
            yield from ([string(',')] if node.get('multi_line_trailing_comma') else [])
            yield NEW_LINE

    def visit_desc_optional(self, node: addnodes.desc_optional) -> None:
        """Write parameters that may be left out as ``[, second]``."""
        first = node.parent[0] is node
        self.put(string('[' if first else '[, '), *self._parameters(node), string(']'))

    def visit_desc_content(self, node: addnodes.desc_content) -> None:
        self.put(call('described', self.inside(node)))

    def visit_hlist(self, node: addnodes.hlist) -> None:
        """Write a list in columns side by side."""
        columns = [self.inside(column) for column in elements(node)]
        self.put(call('side-by-side', *columns))
