"""Measure what all languages cost, beside stock Sphinx, and compare the bytes of the websites.

Needs Linux and an idle machine; nothing here fails a build for being slow, but a file with other
bytes than stock Sphinx's does. All sizes take about 40 minutes on two cores: 12x10 two, 100x10 twelve,
300x4 eighteen and 12x60 eight.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from benchmarks.contest import LANGUAGES, Contest, Size, build_handbook
from benchmarks.corpus import HANDBOOK
from benchmarks.figures import HEADINGS, Figures, as_markdown, describe_machine, renew_readme
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.contest import Round

SIZES = ('12x10', '100x10', '300x4', '12x60')
SHOWN = 5


def parse_size(text: str) -> Size:
    """Return the size that ``PAGESxLANGUAGES`` names, as argparse wants it."""
    pages, _, languages = text.partition('x')
    if not (pages.isdecimal() and languages.isdecimal()):
        raise argparse.ArgumentTypeError(f'{text!r} is no size; write it as in 12x10')
    size = Size(pages=int(pages), languages=int(languages))
    if not (size.pages and 1 <= size.languages <= len(LANGUAGES) + 1):
        msg = f'{text!r}: there is at least one page, and from 1 to {len(LANGUAGES) + 1} languages'
        raise argparse.ArgumentTypeError(msg)
    return size


def parse_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line, by default that of this process."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument(
        'sizes',
        nargs='*',
        type=parse_size,
        default=[parse_size(size) for size in SIZES],
        metavar='PAGESxLANGUAGES',
        help=f'what to measure, English among the languages [default: {" ".join(SIZES)}]',
    )
    parser.add_argument('--rounds', type=int, default=1, help='how often [default: 1]')
    parser.add_argument('--readme', action='store_true', help='write the figures into README.md')
    parser.add_argument(
        '--no-pdf', action='store_true', help='leave out this handbook itself with its PDFs'
    )
    return parser.parse_args(arguments)


def measure_size(size: Size, rounds: int, console: Console) -> Figures:
    """Return the figures of one size, and print them as they come."""
    with tempfile.TemporaryDirectory(prefix='handbook-bench-') as folder:
        contest = Contest(size, Path(folder))
        done: list[Round] = []
        for number in range(rounds):
            console.print(f'{size}, round {number + 1} of {rounds} ...')
            done.append(contest.run())
            show_bytes(done[-1], console)
    figures = Figures(size=size, rounds=done)
    table = Table('', str(size), box=None)
    for heading, cell in list(zip(HEADINGS, figures.cells, strict=True))[1:]:
        table.add_row(heading, cell)
    console.print(table)
    return figures


def show_bytes(done: Round, console: Console) -> None:
    """Print what is not as stock Sphinx writes it."""
    found = done.bytes
    console.print(f'{found.same} files have the bytes of stock Sphinx, ours has {found.more} more')
    for word, names in (('another', found.different), ('missing', found.missing)):
        for name in names[:SHOWN]:
            console.print(f'[red]{word}[/red]: {name}')
        if names[SHOWN:]:
            console.print(f'{word}: {len(names) - SHOWN} more')


def main(arguments: Sequence[str] | None = None, readme: Path = HANDBOOK / 'README.md') -> int:
    """Measure, print, and return 1 if a file has other bytes than stock Sphinx's."""
    options, console = parse_arguments(arguments), Console(highlight=False)
    if not sys.platform.startswith('linux'):
        console.print('This reads /proc, so it needs Linux.')
        return 2
    if options.readme:
        # Not after all the measuring: a README without a place for the figures ends it now.
        renew_readme(readme.read_text('utf-8'), '')
    machine = describe_machine()
    figures = [measure_size(size, options.rounds, console) for size in options.sizes]
    real = None
    if not options.no_pdf:
        console.print('This handbook, with its PDFs ...')
        with tempfile.TemporaryDirectory(prefix='handbook-bench-') as folder:
            real = build_handbook(Path(folder))
    text = as_markdown(figures, real, machine, options.rounds)
    console.print(text, markup=False, soft_wrap=True)
    if options.readme:
        write_if_changed(readme, renew_readme(readme.read_text('utf-8'), text).encode())
    return int(not all(each.bytes.is_good for one in figures for each in one.rounds))


if __name__ == '__main__':
    sys.exit(main())
