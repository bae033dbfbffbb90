"""Build a site on several machines: list its languages, tell what changed, put the parts together."""

from __future__ import annotations

from pathlib import Path

import click

from handbook.commands.build_report import show_languages, show_pieces
from handbook.commands.project import FOLDER, plain_errors, read_project

SITE = Path('build/site')


@click.command()
@click.argument('parts', nargs=-1, required=True, metavar='PART...', type=FOLDER)
@click.option('-o', 'output', type=FOLDER, default=SITE, help='Where to put the whole.')
@click.option(
    '--keep-going',
    is_flag=True,
    help='Take a language that could not be built as it was last, and leave out one that is missing.',
)
def assemble(parts: tuple[Path, ...], output: Path, keep_going: bool) -> None:
    """Merge what "handbook build LANG -o PART" built on several machines into one site."""
    from handbook.publishing.assemble import assemble as merge
    from handbook.publishing.output import OutputError
    from handbook.publishing.parts import PartsError

    project = read_project()
    with plain_errors(PartsError, OutputError):
        whole = merge(project, parts, output.absolute(), keep_going=keep_going)
    show_pieces(whole)


@click.command()
@click.option('--touched', metavar='COMMIT', help='Only those that differ since this commit.')
@click.option(
    '--format', 'form', type=click.Choice(('text', 'json')), default='text', help='JSON: the codes.'
)
def languages(touched: str | None, form: str) -> None:
    """List the languages, for people or to build each on a machine of its own."""
    from handbook.publishing.touched import list_touched

    project = read_project()
    with plain_errors():
        shown = project.languages() if touched is None else list_touched(project, touched)
    show_languages(shown, form)


@click.command()
@click.argument('language', metavar='LANG')
def inputs(language: str) -> None:
    """Print a checksum of all that goes into a language: the same as long as its site is the same."""
    from handbook.publishing.plan import digest_languages

    project = read_project()
    with plain_errors():
        digests = digest_languages(project, project.choose([language]))
    click.echo(digests[language])
