"""Make tables readable by keyboard, by screen reader and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_COLUMNS = 4
"""A table with more columns scrolls on a phone; one with fewer turns each row into a card."""


class ReadableTables(SphinxPostTransform):
    """Name the box in which furo lets a table scroll, and each cell by the head of its column.

    Leaves ``html_attributes`` on nodes, which PassageTranslator writes.
    """

    formats = ('html',)
    # After furo (500) has put each table into a box.
    default_priority = 510

    def run(self, **kwargs: Any) -> None:
        for table in self.document.findall(nodes.table):
            box = table.parent
            if isinstance(box, nodes.container) and 'table-wrapper' in box['classes']:
                name = _name(table)
                box['html_attributes'] = {'tabindex': '0', 'role': 'region', 'aria-label': name}
            if label_cells(table):
                table['classes'].append('cards')


def _name(table: nodes.table) -> str:
    """Return the caption of a table, or the title of the section it stands in."""
    place: nodes.Node | None = table
    while place is not None:
        title = next((each for each in place.children if isinstance(each, nodes.title)), None)
        if title is not None:
            return title.astext()
        place = place.parent
    return ''


def label_cells(table: nodes.table) -> bool:
    """Give each cell of a simple table the head of its column; say whether the table is simple.

    Simple is one row of heads, at most MOST_COLUMNS columns, and no cell that spans.
    """
    heads = [list(_inside(row, nodes.entry)) for row in _rows(table, nodes.thead)]
    if len(heads) != 1 or len(heads[0]) > MOST_COLUMNS or any(_spans(table)):
        return False
    for row in _rows(table, nodes.tbody):
        for head, cell in list(zip(heads[0], _inside(row, nodes.entry), strict=True))[1:]:
            cell['html_attributes'] = {'data-label': head.astext()}
    return True


def _rows(table: nodes.table, part: type[nodes.Element]) -> Iterator[nodes.Element]:
    for group in _inside(table, nodes.tgroup):
        for body in _inside(group, part):
            yield from _inside(body, nodes.row)


def _inside(node: nodes.Element, kind: type[nodes.Element]) -> Iterator[nodes.Element]:
    """Yield the children of a kind; a table inside a cell is none of them."""
    yield from (child for child in node.children if isinstance(child, kind))


def _spans(table: nodes.table) -> Iterator[bool]:
    for cell in table.findall(nodes.entry):
        yield 'morecols' in cell or 'morerows' in cell
