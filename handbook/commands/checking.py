"""Check the catalogs, and repair what is safe to repair."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handbook.commands.project import plain_errors, read_project
from handbook.console import show_checked, show_fixes, show_stale


@click.command()
@click.argument('targets', nargs=-1, metavar='[LANG | FILE.po]...')
@click.option(
    '--format',
    'form',
    type=click.Choice(('text', 'json', 'github', 'gitlab')),
    default='text',
    help='For people, for programs, or for the lines of a pull request or merge request.',
)
@click.option(
    '--fix', is_flag=True, help='Repair what cannot change a meaning, and say what was done.'
)
def check(targets: tuple[str, ...], form: str, fix: bool) -> None:
    """Check the catalogs, the guides and the campaign; build nothing."""
    from handbook.publishing.checking import (
        CATALOG_SUFFIX,
        NothingToCheckError,
        check_catalogs,
        check_templates,
        check_writing,
        find_catalogs,
        fix_catalogs,
        list_stale,
    )
    from handbook.publishing.terms import Terms

    project = read_project() if Path('conf.py').is_file() else None
    settings = project.settings if project else {}
    with plain_errors(NothingToCheckError):
        paths = find_catalogs(project, targets)
    if fix:
        show_fixes(fix_catalogs(paths, settings))
    found = list(check_catalogs(paths, settings, Terms(project)))
    if project and not targets:
        found = [*check_writing(project), *found]
    codes = [target for target in targets if not target.endswith(CATALOG_SUFFIX)]
    if project and (codes or not targets):
        found += check_templates(project, codes)
    show_checked(found, form, paths)
    if form == 'text':
        show_stale(list_stale(paths, settings))
    sys.exit(any(each.problem.severity == 'error' for each in found))
