"""Find out how wide the columns of a table have to be."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from handbook.pdf.prose import split_words, width
from handbook.pdf.writer.parts import elements, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORT, LONG = 18, 90
"""A column of shorter texts takes what it needs; a longer text does not ask for more of the line."""

SMALL = 50
"""A table no wider than this is as wide as its texts."""

LINE, GAP = 82, 2
"""About how many letters stand on a line of a table, and between two columns."""

LONGEST_WORD = 30

SMALLEST = 0.7
"""The text of a crowded table is set no smaller than this, in parts of its size."""

_BLOCKS = (
    nodes.Admonition,
    nodes.FixedTextElement,
    nodes.figure,
    nodes.sidebar,
    nodes.table,
    nodes.topic,
)
"""They are as wide as they may be, whatever stands in them."""

AUTO = 'auto'


class Column(NamedTuple):
    """The widths of the longest text and of the longest word of a column, in letters."""

    longest: int
    word: int
    has_blocks: bool = False

    @property
    def is_short(self) -> bool:
        return self.longest <= SHORT and not self.has_blocks

    @property
    def least(self) -> int:
        """How much the column must have; a word that is longer than any is broken."""
        return min(self.word, LONGEST_WORD)

    @property
    def wish(self) -> int:
        """How much of the line the column asks for; never less than its longest word."""
        return max(min(self.longest, LONG), self.word, 1)


def column_widths(tgroup: nodes.tgroup) -> list[str]:
    """Return the width of each column for Typst.

    Widths that the writer of the page gave are kept as shares of the line. Otherwise columns of
    short texts are as wide as those, and the others share the rest of the line by their longest
    texts. If that leaves them too little, each column gets its longest word and a share of the rest.
    """
    specs = parts(tgroup, nodes.colspec)
    if 'colwidths-given' in tgroup.parent['classes']:
        return [f'{spec["colwidth"]}fr' for spec in specs]
    columns = find_columns(tgroup, len(specs))
    small = sum(column.longest for column in columns) <= SMALL
    if small and not any(column.has_blocks for column in columns):
        return [AUTO] * len(columns)
    if _is_crowded(columns):
        return [f'{share:.1f}fr' for share in _shares(columns)]
    return [AUTO if column.is_short else f'{column.wish}fr' for column in columns]


def text_scale(tgroup: nodes.tgroup) -> float:
    """Return how large the text has to be for the longest words to fit beside each other, up to 1."""
    columns = find_columns(tgroup, len(parts(tgroup, nodes.colspec)))
    needed = sum(column.least for column in columns)
    return max(min(_room(columns) / needed, 1.0), SMALLEST) if needed else 1.0


def needs_hyphens(tgroup: nodes.tgroup) -> bool:
    """Whether a column is narrower than one of its words, which then has to be divided."""
    columns = find_columns(tgroup, len(parts(tgroup, nodes.colspec)))
    if _is_crowded(columns):
        return (
            any(column.word > column.least for column in columns) or text_scale(tgroup) <= SMALLEST
        )
    fixed = sum(column.longest for column in columns if column.is_short)
    wishes = [column for column in columns if not column.is_short]
    share = (_room(columns) - fixed) / max(sum(column.wish for column in wishes), 1)
    return any(column.word > column.wish * share for column in wishes)


def _room(columns: Sequence[Column]) -> int:
    return max(LINE - GAP * len(columns), 1)


def _is_crowded(columns: Sequence[Column]) -> bool:
    """Whether the short columns leave less than the longest words of the others."""
    needed = sum(column.longest if column.is_short else column.least for column in columns)
    return needed > _room(columns)


def _shares(columns: Sequence[Column]) -> list[float]:
    least = sum(column.least for column in columns)
    more = sum(column.wish - column.least for column in columns)
    rest = max(_room(columns) - least, 0) / max(more, 1)
    return [column.least + (column.wish - column.least) * rest for column in columns]


def find_columns(tgroup: nodes.tgroup, count: int) -> list[Column]:
    """Return what stands in each column; cells over several columns say nothing about one."""
    entries: list[list[nodes.Element]] = [[] for _ in range(count)]
    for part in elements(tgroup):
        for index, entry in _placed(parts(part, nodes.row)):
            if not entry.get('morecols') and index < count:
                entries[index].append(entry)
    return [_column(column) for column in entries]


def _column(entries: Sequence[nodes.Element]) -> Column:
    texts = [text for entry in entries for text in entry.astext().split('\n\n')]
    words = (word for text in texts for word in split_words(text))
    has_blocks = any(isinstance(node, _BLOCKS) for entry in entries for node in entry.findall())
    return Column(_longest(texts), _longest(words), has_blocks)


def _longest(texts: Iterable[str]) -> int:
    return max((width(text) for text in texts), default=0)


def _placed(rows: Iterable[nodes.row]) -> Iterator[tuple[int, nodes.Element]]:
    """Yield each cell and the number of its first column, which cells from above may move on."""
    taken: Counter[int] = Counter()
    for row in rows:
        index = 0
        below: Counter[int] = Counter()
        for entry in elements(row):
            while taken[index]:
                index += 1
            yield index, entry
            for column in range(index, index + 1 + entry.get('morecols', 0)):
                below[column] = entry.get('morerows', 0)
            index += 1 + entry.get('morecols', 0)
        taken = below + Counter({column: left - 1 for column, left in taken.items()})
