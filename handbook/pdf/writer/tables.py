"""Write tables whose columns are as wide as their texts ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.pdf.prose import split_words, width
from handbook.pdf.typst_code import array, call
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.parts import elements, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORT, LONG = 18, 50
"""A column of shorter texts takes what it needs; a longer text does not ask for more of the line."""

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
        head = [call('table.header', *header, 'header-rule')] if header else []
        code = call('table', *head, *body, **named)
        if len(rows) <= FEW_ROWS and width(tgroup.astext()) < ONE_PAGE:
            code = call('block', code, breakable='false', width='100%')
        return self.passage(tgroup.parent, code)

    def _cells(self, row: nodes.row, *, is_header: bool, stubs: frozenset[int]) -> list[str]:
        return [
            self._cell(entry, is_bold=is_header or index in stubs)
            for index, entry in enumerate(elements(row))
        ]

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
    specs = tgroup.findall(nodes.colspec)
    return frozenset(index for index, spec in enumerate(specs) if spec.get('stub'))


def column_widths(tgroup: nodes.tgroup) -> list[str]:
    """Return the width of each column for Typst.

    Widths that the writer of the page gave are kept as shares of the line. Otherwise columns of
    short texts are as wide as those, and the others share the rest of the line by their longest
    texts; none asks for less than its longest word.
    """
    specs = list(tgroup.findall(nodes.colspec))
    if 'colwidths-given' in tgroup.parent['classes']:
        return [f'{spec["colwidth"]}fr' for spec in specs]
    columns = _columns(tgroup, len(specs))
    if sum(_longest(texts) for texts in columns) <= LONG:
        return ['auto'] * len(specs)
    return [_share(texts) for texts in columns]


def _share(texts: Sequence[str]) -> str:
    longest = _longest(texts)
    if longest <= SHORT:
        return 'auto'
    return f'{max(min(longest, LONG), _longest(word for text in texts for word in split_words(text)))}fr'


def _longest(texts: Iterable[str]) -> int:
    return max((width(text) for text in texts), default=0)


def _columns(tgroup: nodes.tgroup, count: int) -> list[list[str]]:
    """Return the texts of each column; cells over several columns say nothing about one."""
    columns: list[list[str]] = [[] for _ in range(count)]
    for row in tgroup.findall(nodes.row):
        for index, entry in _starts(row):
            if not entry.get('morecols') and index < count:
                columns[index].append(entry.astext())
    return columns


def _starts(row: nodes.row) -> Iterator[tuple[int, nodes.Element]]:
    index = 0
    for entry in elements(row):
        yield index, entry
        index += 1 + entry.get('morecols', 0)
