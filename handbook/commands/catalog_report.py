"""Say in the terminal what was done to catalogs, and what there is to put right in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click
from rich.console import Console

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from handbook.catalogs.check import CheckedMessage
    from handbook.catalogs.fixes.fix_file import Fix
    from handbook.catalogs.updates.merge_counts import Merge
    from handbook.catalogs.waiting import Waiting

_FONTS: dict[str, Callable[[str], str]] = {
    'bold': partial(click.style, bold=True),
    'dim': partial(click.style, dim=True),
}
_LOOKS = _FONTS | {name: partial(click.style, fg=name) for name in ('red', 'yellow', 'blue')}


def show_merges(code: str, merges: Iterable[Merge], folder: Path) -> bool:
    """Print what a merge did to each catalog, and return whether one had to be left alone."""
    refused = False
    shown = [merge for merge in merges if merge.written or merge.problems]
    for merge in shown:
        path = merge.path.relative_to(folder)
        if merge.problems:
            refused = True
            click.echo(f'{path}: left as it is, because it cannot be read safely')
        else:
            click.echo(f'{path}: {_counts(merge)}')
        for problem in merge.problems:
            click.echo(f'{path}:{problem.line}: {problem.message}')
    if not shown:
        click.echo(f'{code}: nothing to change')
    return refused


def _counts(merge: Merge) -> str:
    if not merge.touched:
        return 'no message changed, only their order, their comments or the form of the file'
    parts = [f'{merge.new} new', f'{merge.changed} changed', f'{merge.gone} gone']
    if merge.known:
        parts[0] += f' ({merge.known} known from other pages)'
    if merge.similar:
        parts.append(f'{merge.similar} offered from similar text (fuzzy)')
    if merge.accepted:
        parts.append(f'{merge.accepted} accepted as they are')
    return ', '.join(parts)


def show_fixes(fixes: Iterable[tuple[Path, Fix]]) -> None:
    """Print each repair with its place; on the error stream, so that a report stays whole."""
    for path, fix in fixes:
        click.echo(f'{path}:{fix.line}: {fix.done}', err=True)


def show_checked(
    found: Sequence[CheckedMessage], notes: Sequence[CheckedMessage], form: str
) -> None:
    """Print what the checks found, in the form that the command line names.

    ``notes`` are what is left to do; people see the first of each file.
    """
    from handbook.catalogs.report import as_github, as_gitlab, as_json, as_text, shorten_notes

    if form == 'json':
        click.echo(as_json([*found, *notes]))
    elif form == 'gitlab':
        click.echo(as_gitlab([*found, *notes]))
    elif form == 'github':
        for line in as_github([*found, *notes]):
            click.echo(line)
    else:
        style = _style()
        # All at once, and not by rich, which would take longer than to find thousands of problems again.
        if lines := [*as_text(found, style), *shorten_notes(notes, style)]:
            click.echo('\n'.join(lines), color=True)
        errors = sum(each.problem.severity == 'error' for each in found)
        warnings = len(found) - errors
        click.echo(f'\n{_number(errors, "error")}, {_number(warnings, "warning")}')


def _style() -> Callable[[str, str], str]:
    """Return what gives a text its look, as the terminal and its user want it."""
    console = Console()
    looks = {} if console.color_system is None else _FONTS if console.no_color else _LOOKS
    return lambda text, look: looks.get(look, str)(text)


def show_waiting(left: Waiting) -> None:
    """Print what the catalogs leave to do."""
    Console(highlight=False).print(
        f'To do: {left.untranslated} messages without a translation, '
        f'{left.fuzzy} that need a second look (fuzzy); {left.obsolete} old ones are kept',
        soft_wrap=True,
    )


def _number(number: int, name: str) -> str:
    return f'{number} {name}' if number == 1 else f'{number} {name}s'
