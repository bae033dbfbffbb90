"""Write lists of all kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.pdf.typst_code import block, call, string
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.parts import elements, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBERINGS = {
    'arabic': '1',
    'loweralpha': 'a',
    'upperalpha': 'A',
    'lowerroman': 'i',
    'upperroman': 'I',
}
CHECKLIST = 'checklist'
_PREFIXES = frozenset({'', '('})
_SUFFIXES = frozenset({'.', ')', ''})


class ListWriter(Writer):
    """Bullets, numbers, terms with definitions, fields, options."""

    def visit_bullet_list(self, node: nodes.bullet_list) -> None:
        """Write a list; one of the class ``checklist`` gets boxes to tick."""
        named = {'marker': 'tick-box'} if CHECKLIST in node['classes'] else {}
        self._put_list('list', node, **named)

    def visit_enumerated_list(self, node: nodes.enumerated_list) -> None:
        pattern = string(numbering(node))
        self._put_list('enum', node, start=str(node.get('start', 1)), numbering=pattern)

    def _put_list(self, function: str, node: nodes.Element, **named: str) -> None:
        items = [self._item(item) for item in parts(node, nodes.list_item)]
        if not items:
            raise nodes.SkipNode
        code = call(function, *items, tight=_code(is_tight(node)), **named)
        self.put(self.passage(node, code))

    def _item(self, item: nodes.Element) -> str:
        # Labels of the item wait for its text, where they are content and not an argument.
        self.note(item)
        return self.inside(item)

    def visit_definition_list(self, node: nodes.definition_list) -> None:
        items = parts(node, nodes.definition_list_item)
        self._put_terms(node, (self._definition(item) for item in items))

    def _definition(self, item: nodes.Element) -> tuple[str, str]:
        terms = [child for child in item if not isinstance(child, nodes.definition)]
        bodies = [self.inside(body) for body in parts(item, nodes.definition)]
        return block(self._terms(terms)), block(bodies)

    def _terms(self, terms: list[nodes.Node]) -> Iterator[str]:
        for number, term in enumerate(terms):
            if number and isinstance(term, nodes.term):
                yield 'next-term'
            yield self.render([term])

    def visit_term(self, node: nodes.term) -> None:
        self.put(self.inside(node))

    def visit_classifier(self, node: nodes.classifier) -> None:
        self.put(string(' – '), call('emph', self.inside(node)))

    def visit_field_list(self, node: nodes.Element) -> None:
        fields = map(elements, parts(node, nodes.field))
        self._put_terms(node, ((self.inside(name), self.inside(body)) for name, body in fields))

    def visit_option_list(self, node: nodes.option_list) -> None:
        items = map(elements, parts(node, nodes.option_list_item))
        pairs = ((self._options(group), self.inside(body)) for group, body in items)
        self._put_terms(node, pairs)

    def _options(self, group: nodes.Element) -> str:
        return call('raw', string(', '.join(option.astext() for option in elements(group))))

    def _put_terms(self, node: nodes.Element, pairs: Iterator[tuple[str, str]]) -> None:
        items = [call('terms.item', term, body) for term, body in pairs]
        self.put(self.passage(node, call('terms', *items, tight='false')))


def numbering(node: nodes.Element) -> str:
    """Return Typst's pattern for the numbers of a list, such as ``(a)``."""
    prefix, suffix = node.get('prefix', ''), node.get('suffix', '.')
    if prefix not in _PREFIXES or suffix not in _SUFFIXES:
        prefix, suffix = '', '.'
    return f'{prefix}{NUMBERINGS.get(node.get("enumtype", "arabic"), "1")}{suffix}'


def is_tight(node: nodes.Element) -> bool:
    """Whether each item of a list is one short paragraph, perhaps with a list under it."""
    return all(_is_simple(item) for item in parts(node, nodes.list_item))


def _is_simple(item: nodes.Element) -> bool:
    texts = [child for child in item if not isinstance(child, nodes.Sequential)]
    return len(texts) <= 1 and len(item.astext()) < 220


def _code(value: bool) -> str:
    return str(value).lower()
