"""Show a language in the browser while it is translated."""

from __future__ import annotations

import click

from handbook.commands.project import plain_errors, read_project


@click.command()
@click.argument('language', metavar='LANG')
@click.option(
    '--port',
    type=click.IntRange(0, 65535),
    help='[default: 8000, or the next that is free] 0: any that is free.',
)
@click.option(
    '--editor',
    envvar='HANDBOOK_EDITOR',
    default='',
    help='Address that opens a file in your editor, such as vscode://file{path}:{line}',
)
def preview(language: str, port: int | None, editor: str) -> None:
    """Show a language in the browser, anew whenever a file is saved."""
    from handbook.publishing.preview.places import EditorError, check_editor
    from handbook.publishing.preview.run import PreviewError, run_preview

    project = read_project()
    try:
        with plain_errors(EditorError, PreviewError):
            if editor:
                check_editor(editor)
            chosen = project.choose([language])[0]
            run_preview(project, chosen, port, editor=editor, say=click.echo)
    except KeyboardInterrupt:
        click.echo('Preview ended.')
