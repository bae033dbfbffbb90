"""Show reviewers what a change does to each language."""

from __future__ import annotations

from pathlib import Path

import click

from handbook.commands.project import plain_errors, read_project


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
def changes(base: str, output: Path) -> None:
    """Write pages that show each changed passage before and after, since COMMIT."""
    from handbook.publishing.changes.collect import collect_changes
    from handbook.publishing.changes.compare import Kind
    from handbook.publishing.changes.pages import write_changes
    from handbook.publishing.output import OutputError

    project = read_project()
    try:
        with plain_errors(OutputError):
            work = collect_changes(project, base)
            write_changes(project, work, base, output.absolute())
    except OSError as error:
        raise click.ClickException(f'{error.filename}: {error.strerror}') from None
    if not work.languages:
        click.echo('nothing changed in the guides and the catalogs')
    for each in work.languages:
        counts = ', '.join(f'{each.counts[kind]} {kind}' for kind in Kind if each.counts[kind])
        click.echo(f'{each.language.code:6} {counts or "files that cannot be read"}')
    click.echo(f'{output / "index.html"} shows each passage')
