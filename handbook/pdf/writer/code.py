"""Write program code, with numbers and marks of lines where the page asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from handbook.pdf.highlighting import TypstBridge
from handbook.pdf.typst_code import array, block, call, string
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.parts import elements

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.builders import Builder


class CodeWriter(Writer):
    """Blocks of code and of other text whose lines stay as they are."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.bridge = TypstBridge(self.config.pygments_style)

    def visit_literal_block(self, node: nodes.Element) -> None:
        """Write code in the colours of its language, or a literal with links and emphasis as it is."""
        if node.rawsource != node.astext():
            self._put_marked_up(node)
        self._put_code(node, node.astext(), node.get('language', self.config.highlight_language))

    def _put_marked_up(self, node: nodes.Element) -> NoReturn:
        self.keeps_lines = True
        body = self.inside(node)
        self.keeps_lines = False
        self.put(self.place(node), call('text-block', body))

    def visit_caption(self, node: nodes.caption) -> None:
        number = self.number(node.parent, 'code-block')
        words = [string(f'{number} ')] if number else []
        self.put(call('rubric', block((*words, self.inside(node)))))

    def visit_doctest_block(self, node: nodes.Element) -> None:
        self._put_code(node, node.astext(), 'pycon')

    def visit_productionlist(self, node: nodes.Element) -> None:
        for production in elements(node):
            self.note(production)
        lines = (production.astext() for production in elements(node))
        self._put_code(node, '\n'.join(lines), 'none')

    def _put_code(self, node: nodes.Element, source: str, language: str) -> NoReturn:
        arguments: dict[str, Any] = node.get('highlight_args', {})
        options = self.config.highlight_options.get(language, {})
        force = node.get('force', False)
        code = self.bridge.write(source, language, opts=options, force=force, location=node)
        named = {}
        if node.get('linenos'):
            named['first'] = str(arguments.get('linenostart', 1))
        if marked := arguments.get('hl_lines'):
            named['marked'] = array(map(str, marked))
        self.put(self.place(node), call('code-block', code, **named))
