"""Write what was measured as tables: for the terminal and for the README."""

from __future__ import annotations

import os
import platform
import statistics
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import INTERVAL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from benchmarks.contest import Round, Size
    from benchmarks.measure import Cost

BEGIN, END = '<!-- make bench writes from here -->', '<!-- to here -->'
PACKAGES = ('sphinx', 'myst-parser', 'furo')

HEADINGS = (
    *('pages x languages', 'CPU time, s', 'to wait, s', 'nothing changed, CPU time, s'),
    *('memory, MiB', 'same files'),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The medians of all rounds of one size, as the cells of a row below HEADINGS."""

    size: Size
    rounds: Sequence[Round]

    @property
    def cells(self) -> list[str]:
        """The row: stock one after the other, stock two at a time, ours; and the ratio of the last two."""
        return [
            str(self.size),
            self._row(lambda each: [each.stock.cpu, each.stock_two.cpu, each.ours.cpu]),
            self._row(lambda each: [each.stock.wall, each.stock_two.wall, each.ours.wall]),
            self._row(lambda each: [each.stock_again.cpu, each.ours_again.cpu]),
            self._row(lambda each: [each.stock.largest, each.stock_two.tree, each.ours.tree]),
            self._same,
        ]

    @property
    def _same(self) -> str:
        """How many of the files that stock writes are the same in ours, in the worst round."""
        worst = min((each.bytes for each in self.rounds), key=lambda each: each.same)
        return f'{worst.same} of {worst.same + len(worst.different) + len(worst.missing)}'

    def _row(self, values: Callable[[Round], list[float]]) -> str:
        medians = [statistics.median(each) for each in zip(*map(values, self.rounds), strict=True)]
        shown = ' / '.join(map(_number, medians))
        return f'{shown} ({ratio(medians[-2], medians[-1])} x)'


def ratio(one: float, other: float) -> str:
    """Return how many times ``other`` is in ``one``, with the two digits that mean something."""
    times = one / other
    return f'{times:.0f}' if times >= 10 else f'{times:.2g}'


def describe_machine() -> Mapping[str, str]:
    """Return when and where this was measured, with the versions of what was."""
    lines = Path('/proc/cpuinfo').read_text().splitlines()
    models = [line.partition(': ')[2] for line in lines if line.startswith('model name')]
    return {
        'date': datetime.now(UTC).date().isoformat(),
        'machine': f'{models[0] if models else platform.machine()}, {os.cpu_count()} cores',
        'load': f'{os.getloadavg()[0]:.1f}',
        'versions': ', '.join(
            [
                f'Python {platform.python_version()}',
                *(f'{name} {version(name)}' for name in PACKAGES),
            ]
        ),
    }


def as_markdown(
    figures: Sequence[Figures], real: Cost | None, machine: Mapping[str, str], rounds: int
) -> str:
    """Return what the README shows, a table and the words around it."""
    rows = [HEADINGS, ['---', *['---:'] * (len(HEADINGS) - 1)], *(each.cells for each in figures)]
    table = '\n'.join(f'| {" | ".join(row)} |' for row in rows)
    said = (
        'Stock Sphinx, a process for each language, one after the other / two at a time / '
        '`handbook build --html -j 2` (two at a time divided by ours), run in turn from nothing, and '
        'once more with nothing changed (stock one after the other / ours). CPU time is that of all '
        'processes; memory is PSS of the largest process / of all together / of all together, sampled '
        f'every {INTERVAL} s. “Same files” are those that stock writes, compared byte by byte. '
        f'Medians of n = {rounds}, {machine["date"]}, {machine["machine"]}, load {machine["load"]} at '
        f'the start, {machine["versions"]}. `make bench` measures all this anew.'
    )
    paragraphs = [table, said]
    if real:
        paragraphs.append(
            'This handbook itself, all languages with their PDFs, from nothing: '
            f'{real.cpu:.0f} s of CPU time, {real.wall:.0f} s to wait, {real.tree:.0f} MiB.'
        )
    return '\n\n'.join(paragraphs)


def renew_readme(text: str, figures: str) -> str:
    """Return the README with other figures. Raises ValueError if it has no place for them."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        msg = (
            f'README.md has no lines "{BEGIN}" and "{END}"; put them where the figures shall stand'
        )
        raise ValueError(msg)
    return f'{before}{BEGIN}\n\n{figures}\n\n{END}{after}'


def _number(value: float) -> str:
    return f'{value:.0f}' if value >= 100 else f'{value:.3g}'
