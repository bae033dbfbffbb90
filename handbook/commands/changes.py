"""Show reviewers what a change does to each language."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import click

from handbook.commands.project import plain_errors, read_project

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.publishing.changes.found import ChangedWork
    from handbook.publishing.changes.rendering.links import BuiltSite
    from handbook.publishing.changes.rendering.pair import Answer


@click.command()
@click.argument('base', metavar='COMMIT')
@click.option(
    '-o',
    'output',
    type=click.Path(file_okay=False, path_type=Path),
    default=Path('build/changes'),
    show_default=True,
    help='Where to put the pages.',
)
@click.option(
    '--site',
    default='build/site',
    show_default=True,
    help='The built site to which passages lead: a folder, if it is there, or an address.',
)
@click.option('--text', is_flag=True, help='Only the texts of the files; builds nothing.')
@click.option(
    '-j',
    'jobs',
    type=click.IntRange(1),
    help='Languages rendered at a time [default: one per processor].',
)
def changes(base: str, output: Path, site: str, text: bool, jobs: int | None) -> None:
    """Write pages that show each changed passage before and after, since COMMIT.

    Passages are shown as readers see them, and as they stand in the files.
    """
    from handbook.publishing.changes.collect import collect_changes
    from handbook.publishing.changes.pages import write_changes
    from handbook.publishing.changes.rendering.run import render_changes
    from handbook.publishing.output import OutputError

    project = read_project()
    try:
        with plain_errors(OutputError):
            work = collect_changes(project, base)
            answers: Mapping[str, Answer] = {}
            if work.languages and not text:
                built = find_site(site, output)
                answers = render_changes(project, work, built, jobs or os.cpu_count() or 1)
            write_changes(project, work, base, output.absolute(), answers)
    except OSError as error:
        raise click.ClickException(f'{error.filename}: {error.strerror}') from None
    tell(work, answers)
    click.echo(f'{output / "index.html"} shows each passage')


def find_site(site: str, output: Path) -> BuiltSite:
    """Return the site that ``--site`` names, as it is reached from the pages in ``output``."""
    from handbook.publishing.changes.rendering.links import BuiltSite

    if urlsplit(site).scheme in {'http', 'https'}:
        return BuiltSite(folder=None, address=f'{site.rstrip("/")}/')
    path = Path(os.path.relpath(site, output))
    return BuiltSite(folder=Path(site).absolute(), address=f'{quote(path.as_posix())}/')


def tell(work: ChangedWork, answers: Mapping[str, Answer]) -> None:
    """Print how much of each language changed, and what could not be rendered."""
    from handbook.publishing.changes.compare import Kind

    if not work.languages:
        click.echo('nothing changed in the guides and the catalogs')
    for each in work.languages:
        counts = ', '.join(f'{each.counts[kind]} {kind}' for kind in Kind if each.counts[kind])
        click.echo(f'{each.language.code:6} {counts or "files that came, went or cannot be read"}')
    for code, answer in answers.items():
        for failure in answer.failures:
            click.echo(f'{code:6} {failure}', err=True)
