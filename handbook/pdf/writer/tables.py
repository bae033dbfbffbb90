"""Write tables whose columns are as wide as their texts ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.pdf.anchors import own_targets
from handbook.pdf.prose import width
from handbook.pdf.typst_code import array, call
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.columns import column_widths, needs_hyphens, text_scale
from handbook.pdf.writer.parts import elements, parts

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW_ROWS, ONE_PAGE = 14, 1500
"""A table with no more rows, and fewer letters, stays whole on one page: a plan for the wall."""


class TableWriter(Writer):
    """Tables with captions, headers that repeat on each page, and cells over several columns."""

    def visit_table(self, node: nodes.table) -> None:
        titles = parts(node, nodes.title)
        tables = [self._table(tgroup) for tgroup in parts(node, nodes.tgroup)]
        if titles:
            self.put(self.captioned('table', node, titles[0], tables))
        self.put(*tables)

    def captioned(
        self, kind: str, node: nodes.Element, caption: nodes.Element, codes: Iterable[str]
    ) -> str:
        """Return a figure of ``kind`` with its caption; the writer of figures knows how."""
        raise NotImplementedError

    def _table(self, tgroup: nodes.tgroup) -> str:
        rows = [
            self._cells(row, is_header=isinstance(part, nodes.thead), stubs=_stubs(tgroup))
            for part in elements(tgroup)
            for row in parts(part, nodes.row)
        ]
        heads = sum(len(head) for head in parts(tgroup, nodes.thead))
        header = [cell for row in rows[:heads] for cell in row]
        body = [cell for row in rows[heads:] for cell in row]
        named = {'columns': array(column_widths(tgroup))}
        repeat = str(all(map(self._may_repeat, parts(tgroup, nodes.thead)))).lower()
        head = [call('table.header', *header, 'header-rule', repeat=repeat)] if header else []
        code = call('table', *head, *body, **named)
        look = {'hyphenate': str(needs_hyphens(tgroup)).lower()}
        if (scale := text_scale(tgroup)) < 1:
            look['size'] = f'{scale:.2f}em'
        code = call('text', code, **look)
        if len(rows) <= FEW_ROWS and width(tgroup.astext()) < ONE_PAGE:
            code = call('block', code, breakable='false', width='100%')
        return self.passage(tgroup.parent, code)

    def _cells(self, row: nodes.row, *, is_header: bool, stubs: frozenset[int]) -> list[str]:
        return [
            self._cell(entry, is_bold=is_header or index in stubs)
            for index, entry in enumerate(elements(row))
        ]

    def _may_repeat(self, head: nodes.thead) -> bool:
        """Whether nothing in a header leads anywhere, or is led to: that may not be there twice."""
        return not any(
            isinstance(node, nodes.reference | nodes.footnote_reference)
            or self.targets.intersection(own_targets(node, self.docname))
            for node in head.findall(nodes.Element)
        )

    def _cell(self, entry: nodes.Element, *, is_bold: bool) -> str:
        self.note(entry)
        is_inner, self.in_cell = self.in_cell, True
        body = self.inside(entry)
        self.in_cell = is_inner
        named = {
            name: str(entry[key] + 1)
            for name, key in (('colspan', 'morecols'), ('rowspan', 'morerows'))
            if entry.get(key)
        }
        return call('table.cell', call('strong', body) if is_bold else body, **named)


def _stubs(tgroup: nodes.tgroup) -> frozenset[int]:
    """Return the numbers of the columns that hold the names of rows."""
    specs = parts(tgroup, nodes.colspec)
    return frozenset(index for index, spec in enumerate(specs) if spec.get('stub'))
