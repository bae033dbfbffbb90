"""Write the translations of a language for other tools."""

from __future__ import annotations

from pathlib import Path

import click

from handbook.commands.project import plain_errors, read_project
from handbook.files import write_if_changed


@click.command()
@click.argument('language', metavar='LANG')
@click.option(
    '--format',
    'form',
    type=click.Choice(('po', 'tmx')),
    default='tmx',
    help='A compendium for gettext and Poedit, or a translation memory for other tools.',
)
@click.option(
    '-o',
    'output',
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help='Where to put the file, - for the terminal  [default: build/handbook-LANG.tmx or .po].',
)
def export(language: str, form: str, output: Path | None) -> None:
    """Write all finished translations of a language for other tools, for example: handbook export nb"""
    from handbook.publishing.exporting import export_language

    project = read_project()
    with plain_errors():
        chosen = project.choose([language])[0]
        content, count = export_language(project, chosen, form)
    path = output or Path('build', f'handbook-{chosen.code}.{form}')
    if path == Path('-'):
        click.echo(content, nl=False)
        return
    try:
        write_if_changed(path, content)
    except OSError as error:
        raise click.ClickException(f'{path} cannot be written: {error.strerror}') from None
    click.echo(f'{path}: {count} translations into {chosen.name}')
