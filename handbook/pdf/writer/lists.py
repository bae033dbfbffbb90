"""Write lists of all kinds."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from docutils import nodes

from handbook.guides import CHECKLIST
from handbook.pdf.passages import own_passage
from handbook.pdf.prose import width
from handbook.pdf.typst_code import block, call, string
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.boxes import ONE_PAGE
from handbook.pdf.writer.parts import elements, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.pdf.passages import Passage

NUMBERINGS = {
    'arabic': '1',
    'loweralpha': 'a',
    'upperalpha': 'A',
    'lowerroman': 'i',
    'upperroman': 'I',
}
SHORT = 450
"""A list with fewer letters stays whole on one page, and so does a checklist of one page."""

_PREFIXES = frozenset({'', '('})
_SUFFIXES = frozenset({'.', ')', ''})


class ListWriter(Writer):
    """Bullets, numbers, terms with definitions, fields, options."""

    def visit_bullet_list(self, node: nodes.bullet_list) -> None:
        """Write a list; one of the class ``checklist`` gets boxes to tick."""
        named = {'marker': 'tick-box'} if CHECKLIST in node['classes'] else {}
        self.put(self.passage(node, block(self._lists('list', node, **named))))

    def visit_enumerated_list(self, node: nodes.enumerated_list) -> None:
        pattern = string(numbering(node))
        self.put(self.passage(node, block(self._lists('enum', node, numbering=pattern))))

    def _lists(self, function: str, node: nodes.Element, **named: str) -> Iterator[str]:
        """Yield the code of a list, in parts if some items run in the other direction.

        Such items wait for their translation; their mark stands where they begin.
        """
        number = node.get('start', 1)
        items = parts(node, nodes.list_item)
        for passage, group in itertools.groupby(items, key=self._turned):
            codes = [self._item(item, is_turned=passage is not None) for item in group]
            if function == 'enum':
                named['start'] = str(number)
            code = call(function, *codes, tight=_code(is_tight(node)), **named)
            if stays_whole(node):
                code = call('block', code, breakable='false', width='100%')
            yield passage.wrap(code) if passage else code
            number += len(codes)

    def _turned(self, item: nodes.Element) -> Passage | None:
        """Return the language in which ``item`` begins if that runs against the list."""
        around = self.passage_around(item.parent)
        begins = (own_passage(node) for node in (item, *elements(item)[:1]))
        own = next((passage for passage in begins if passage), None)
        return own if own and around and own.direction != around.direction else None

    def _item(self, item: nodes.Element, *, is_turned: bool) -> str:
        # Labels of the item wait for its text, where they are content and not an argument.
        self.note(item)
        if not is_turned:
            return self.inside(item)
        around = self.passage_around(item)
        assert around is not None
        return block(
            code if own_passage(child) else around.wrap(code)
            for child in elements(item)
            for code in (self.render([child]),)
        )

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
        options = ', '.join(option.astext() for option in elements(group))
        return self.code(group, options)

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


def stays_whole(node: nodes.Element) -> bool:
    """Whether a list is so short that no item of it should stand alone on another page."""
    if isinstance(node.parent, nodes.list_item | nodes.entry | nodes.definition):
        return False
    return width(node.astext()) < (ONE_PAGE if CHECKLIST in node['classes'] else SHORT)


def _is_simple(item: nodes.Element) -> bool:
    texts = [child for child in item if not isinstance(child, nodes.Sequential)]
    return len(texts) <= 1 and width(item.astext()) < 400


def _code(value: bool) -> str:
    return str(value).lower()
