"""Say how far each translation is."""

from __future__ import annotations

import click

from handbook.commands.project import plain_errors, read_project


@click.command()
@click.argument('languages', nargs=-1, metavar='[LANG]...')
@click.option(
    '--format',
    'form',
    type=click.Choice(('text', 'json')),
    default='text',
    help='For people, or for programs.',
)
def status(languages: tuple[str, ...], form: str) -> None:
    """Say how many words are translated, waiting, stale and broken, in each language and page.

    With LANG it also lists what changed in English, with the file and line of each message.
    """
    from handbook.commands.status_report import show_status
    from handbook.publishing.status.collect import collect_status
    from handbook.publishing.status.tables import as_json

    project = read_project()
    with plain_errors():
        chosen = project.choose(languages)
        statuses = collect_status(project, chosen)
    if form == 'json':
        click.echo(as_json(statuses))
    else:
        show_status(statuses, in_detail=bool(languages))
