"""Say in the terminal which languages were built, how, and what there is to put right."""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from handbook.publishing.job import NAMES, PHASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from rich.console import Console

    from handbook.languages import Language
    from handbook.publishing.build import Report
    from handbook.publishing.parts import Piece
    from handbook.publishing.unreached import Unreached


def show_progress(console: Console, reports: Iterable[Report], total: int) -> list[Report]:
    """Print a line for each language as it is finished, below a bar on a terminal; return all."""
    finished = []
    with _bar(console, total) as advance:
        for report in reports:
            finished.append(report)
            console.print(_line(report.language.code, report.name, _status(report)), soft_wrap=True)
            advance()
    return finished


@contextmanager
def _bar(console: Console, total: int) -> Iterator[Callable[[], object]]:
    """Show a bar while languages are built, and lend what moves it on."""
    if not console.is_terminal:
        yield lambda: None
        return
    # Where nobody watches, a build with nothing to do shall not wait for these.
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn('{task.description}'),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        yield partial(bar.advance, bar.add_task('Languages', total=total))


def _status(report: Report) -> str:
    built = ' and '.join(NAMES[kind] for kind in report.formats)
    failed = ' and '.join(NAMES[kind] for kind in report.outcome.failures)
    parts = [built] if built else []
    if failed:
        parts.append(f'[red]{failed} could not be built[/red]; what was published stays')
    elif count := len(report.outcome.problems):
        parts.append(f'[yellow]{count} with problems[/yellow]')
    return ', '.join(parts if built or failed else ['nothing changed', *parts])


def show_pieces(pieces: Iterable[Piece]) -> None:
    """Print of each language of an assembled site whether it is new, older or left out."""
    for piece in pieces:
        state = 'taken as it was last built' if piece.part else 'left out'
        status = f'{state}, because it {piece.fault}' if piece.fault else str(piece.part)
        click.echo(_line(piece.language.code, piece.language.name, status))


def show_languages(languages: Iterable[Language], form: str) -> None:
    """Print languages: their codes as ``json``, or a line for each as ``text``."""
    if form == 'json':
        click.echo(json.dumps([language.code for language in languages]))
    else:
        for language in languages:
            click.echo(_line(language.code, language.name, '').rstrip())


def _line(code: str, name: str, status: str) -> str:
    return f'{code:8}{name:24}{status}'


def show_timings(console: Console, reports: Iterable[Report]) -> None:
    """Print the CPU seconds of each language in each phase, and the most memory it took."""
    outcomes = {report.language.code: report.outcome for report in reports if report.formats}
    if not outcomes:
        console.print('Nothing was built, so there is nothing to time.')
        return
    from rich.table import Table

    table = Table(title='CPU seconds', title_justify='left', box=None, pad_edge=False)
    table.add_column('')
    for name in (*PHASES, 'all', 'MiB'):
        table.add_column(NAMES.get(name, name), justify='right')
    for code, outcome in sorted(outcomes.items()):
        table.add_row(code, *_figures(outcome.seconds), str(outcome.memory))
    total = {
        phase: sum(each.seconds.get(phase, 0.0) for each in outcomes.values()) for phase in PHASES
    }
    most = max(outcome.memory for outcome in outcomes.values())
    table.add_row('all', *_figures(total), str(most), style='bold')
    console.print()
    console.print(table)


def _figures(seconds: Mapping[str, float]) -> list[str]:
    return [f'{seconds.get(phase, 0.0):.2f}' for phase in PHASES] + [f'{sum(seconds.values()):.2f}']


def show_problems(console: Console, reports: Iterable[Report]) -> None:
    """Print what a person has to put right, language by language."""
    for report in sorted(reports, key=lambda each: each.language.code):
        lines = [line for line in (*report.outcome.problems, report.outcome.failure) if line]
        if lines:
            console.print(f'\n[bold]{report.name}[/bold]')
        for line in lines:
            console.print(line, markup=False, soft_wrap=True)


def show_unreached(found: Sequence[tuple[Path, Unreached]]) -> None:
    """Print the words of made-up languages that stayed English, each with the first page it is on."""
    from handbook.catalogs.report import shown_path

    if not found:
        click.echo('A catalog reaches every word of the website.')
        return
    click.echo(
        '\nNo catalog reaches these words. Mark them for translation: _("...") in a template, '
        'words.py of the package otherwise.'
    )
    for path, each in found:
        click.echo(f'{shown_path(path)}: {each.words} (in {each.place})')
