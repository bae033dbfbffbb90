"""Bring the catalogs in step with the guides, or start those of a language."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handbook.commands.project import plain_errors, read_project
from handbook.console import show_merges
from handbook.languages import SOURCE_LANGUAGE, get_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.updates.update import Extraction
    from handbook.publishing.project import Project

NO_COMMIT = (
    'there is no last commit to take anything back from; '
    'run this command where git has the catalogs as they were before the platform changed them'
)


@click.command()
@click.argument('languages', nargs=-1, metavar='[LANG]...')
@click.option('--prune', is_flag=True, help='Delete old translations that no page uses any more.')
@click.option(
    '--accept-wording',
    is_flag=True,
    help='Keep translations finished whose English was only reworded, such as a mended typo.',
)
@click.option(
    '--from-platform',
    is_flag=True,
    help='Take back what a platform dropped since the last commit: comments, unfinished and old words.',
)
@click.option(
    '--templates',
    metavar='DIR',
    type=click.Path(file_okay=False, path_type=Path),
    help='Only write the English messages there, one .pot a page, for Crowdin and Transifex.',
)
def update(
    languages: tuple[str, ...],
    prune: bool,
    accept_wording: bool,
    from_platform: bool,
    templates: Path | None,
) -> None:
    """Bring the catalogs in step with the English guides."""
    project = read_project()
    with plain_errors():
        chosen = [language.code for language in project.choose(languages)]
    if templates:
        _write_templates(project, templates)
    else:
        _update(
            project,
            chosen,
            prune=prune,
            accept_wording=accept_wording,
            from_platform=from_platform,
        )


@click.command()
@click.argument('language', metavar='LANG')
def add(language: str) -> None:
    """Start the catalogs of a language, for example: handbook add sv"""
    project = read_project()
    with plain_errors():
        added = get_language(language, {})
        known = [each.code for each in project.languages()]
    if added.code in known:
        raise click.ClickException(f'{added.name} ({added.code}) is there already')
    _update(project, [added.code])
    click.echo(f'{added.name}: open the files in locale/{added.code}/LC_MESSAGES and translate.')
    click.echo(f'See the result while you work with: make preview-{added.code}')


def _update(
    project: Project,
    codes: Iterable[str],
    *,
    prune: bool = False,
    accept_wording: bool = False,
    from_platform: bool = False,
) -> None:
    from handbook.catalogs.updates.dropped import has_commit
    from handbook.catalogs.updates.update import update_language
    from handbook.publishing.checking import make_reader

    if from_platform and not has_commit(project.folder):
        raise click.ClickException(NO_COMMIT)
    reader = make_reader(project.settings) if accept_wording else None
    extraction = _extract(project)
    refused = False
    for code in codes:
        if code != SOURCE_LANGUAGE:
            merges = update_language(
                extraction, code, prune=prune, accept=reader, from_platform=from_platform
            )
            refused |= show_merges(code, merges, project.folder)
    _renew_platforms(project, extraction.templates)
    sys.exit(refused) if refused else None


def _write_templates(project: Project, folder: Path) -> None:
    from handbook.catalogs.updates.templates import write_templates

    extraction = _extract(project)
    write_templates(extraction, folder)
    click.echo(f'{folder}: {len(extraction.templates)} template catalogs')


def _extract(project: Project) -> Extraction:
    from sphinx.errors import SphinxError

    from handbook.catalogs.updates.update import extract_templates
    from handbook.publishing.words import OWN_WORDS

    with plain_errors(SphinxError):
        extraction = extract_templates(project.folder, OWN_WORDS)
    click.echo(extraction.warnings, nl=False)
    return extraction


def _renew_platforms(project: Project, domains: Iterable[str]) -> None:
    from handbook.catalogs.platforms.settings import renew_settings
    from handbook.languages import SOURCE_LANGUAGE

    codes = [each.code for each in project.languages() if each.code != SOURCE_LANGUAGE]
    if project.catalog_dir.is_relative_to(project.folder):
        catalogs = project.catalog_dir.relative_to(project.folder).as_posix()
        for path in renew_settings(project.folder, catalogs, codes, domains):
            click.echo(f'{path.relative_to(project.folder)}: pages and languages brought in step')
