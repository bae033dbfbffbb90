"""Check the catalogs, and repair what is safe to repair."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handbook.commands.catalog_report import show_checked, show_fixes, show_waiting
from handbook.commands.next_steps import after_check
from handbook.commands.project import plain_errors, read_project

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook.publishing.project import Project


@click.command()
@click.argument('targets', nargs=-1, metavar='[LANG | FILE.po]...')
@click.option(
    '--format',
    'form',
    type=click.Choice(('text', 'json', 'github', 'gitlab')),
    default='text',
    help='For people, for programs, or for the lines of a pull request or merge request.',
)
@click.option('--force', is_flag=True, help='Check what has not changed, too.')
@click.option(
    '--fix', is_flag=True, help='Repair what cannot change a meaning, and say what was done.'
)
def check(targets: tuple[str, ...], form: str, force: bool, fix: bool) -> None:
    """Check the catalogs, the guides and the campaign; build nothing."""
    from handbook.publishing.checks.checker import Checker
    from handbook.publishing.checks.targets import (
        CATALOG_SUFFIX,
        NothingToCheckError,
        find_catalogs,
    )

    project = read_project() if Path('conf.py').is_file() else None
    with plain_errors(NothingToCheckError):
        paths = find_catalogs(project, targets)
    if fix:
        _fix(paths, project)
    checker = Checker(project, force=force)
    found = checker.check_catalogs(paths)
    if project and not targets:
        found = [*checker.check_writing(), *found]
    codes = [target for target in targets if not target.endswith(CATALOG_SUFFIX)]
    if project and (codes or not targets):
        found += checker.check_templates(codes)
    show_checked(found, checker.list_notes(paths), form)
    if form == 'text':
        show_waiting(checker.count_waiting(paths))
        for line in after_check(found, targets):
            click.echo(line)
    checker.save()
    sys.exit(any(each.problem.severity == 'error' for each in found))


def _fix(paths: Sequence[Path], project: Project | None) -> None:
    from handbook.publishing.checks.checking import fix_catalogs

    show_fixes(fix_catalogs(paths, project.settings if project else {}))
