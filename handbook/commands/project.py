"""Read the project that a command is run in, and tell people in one line what stops them."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handbook.languages import UnknownLanguageError
from handbook.publishing.project import Project, ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = click.Path(path_type=Path)
NO_CONF = 'there is no conf.py here; run this command in the folder of the handbook'


def read_project() -> Project:
    """Return the project of the current folder. Raises ClickException if there is none."""
    try:
        return Project.read(Path.cwd())
    except FileNotFoundError:
        raise click.ClickException(NO_CONF) from None
    except ProjectError as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def plain_errors(*kinds: type[Exception]) -> Iterator[None]:
    """Turn errors that say what to do into a line without a traceback: the common ones and ``kinds``."""
    expected: tuple[type[Exception], ...] = (UnknownLanguageError, ProjectError, *kinds)
    try:
        yield
    except expected as error:
        raise click.ClickException(str(error)) from None
