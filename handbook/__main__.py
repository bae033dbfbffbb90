"""The command line: one command for each thing that people do with the handbook."""

from __future__ import annotations

import io
import os
import sys
from datetime import UTC, datetime

import click

from handbook.commands.building import build
from handbook.commands.changes import changes
from handbook.commands.checking import check
from handbook.commands.exporting import export
from handbook.commands.parts import assemble, inputs, languages
from handbook.commands.previewing import preview
from handbook.commands.status import status
from handbook.commands.updating import add, update

COMMANDS = (
    *(build, check, update, add),
    *(preview, status, changes, export),
    *(languages, inputs, assemble),
)
EPOCH = 'SOURCE_DATE_EPOCH'


@click.group(context_settings={'help_option_names': ['-h', '--help'], 'show_default': True})
def main() -> None:
    """Build the handbook in every language, and keep its translations in step."""
    _make_output_printable()
    _check_epoch()


def _make_output_printable() -> None:
    """Show a question mark for a letter that the terminal's encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors='replace')


def _check_epoch() -> None:
    """Refuse a date of making that is none; the standard says that an empty one is none at all."""
    epoch = os.environ.get(EPOCH)
    if epoch == '':
        del os.environ[EPOCH]
    elif epoch is not None:
        try:
            datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            msg = f'{EPOCH} is {epoch!r}, no number of seconds since 1970; correct or unset it'
            raise click.ClickException(msg) from None


for command in COMMANDS:
    main.add_command(command)


if __name__ == '__main__':
    main()
