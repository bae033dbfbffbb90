"""Bring the catalogs in step with the guides, or start those of a language."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from handbook.commands.catalog_report import show_merges
from handbook.commands.project import plain_errors, read_project
from handbook.language_names import suggest_new
from handbook.languages import SOURCE_LANGUAGE, UnknownLanguageError, get_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from handbook.catalogs.updates.merge_counts import Merge
    from handbook.catalogs.updates.update import Extraction
    from handbook.languages import Language
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
@click.option('--force', is_flag=True, help='Compare what has not changed, too.')
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
    force: bool,
    templates: Path | None,
) -> None:
    """Bring the catalogs in step with the English guides."""
    project = read_project()
    with plain_errors():
        chosen = [language.code for language in project.choose(languages)]
    if templates:
        _write_templates(project, templates)
    else:
        options = {'prune': prune, 'accept': accept_wording}
        _update(project, chosen, options, from_platform=from_platform, force=force)


@click.command()
@click.argument('language', metavar='LANG')
def add(language: str) -> None:
    """Start the catalogs of a language, for example: handbook add sv"""
    project = read_project()
    with plain_errors():
        added = _read_language(language)
        known = [each.code for each in project.languages()]
    if added.code in known:
        raise click.ClickException(f'{added.name} ({added.code}) is there already')
    _update(project, [added.code], {})
    click.echo(f'{added.name}: open the files in locale/{added.code}/LC_MESSAGES and translate.')
    click.echo(f'See the result while you work with: make preview-{added.code}')


def _read_language(text: str) -> Language:
    try:
        return get_language(text, {})
    except UnknownLanguageError as error:
        code = suggest_new(text)
        raise UnknownLanguageError(f'{error}; did you mean {code!r}?' if code else error) from None


def _update(
    project: Project,
    codes: Iterable[str],
    options: Mapping[str, bool],
    *,
    from_platform: bool = False,
    force: bool = False,
) -> None:
    from handbook.publishing.remembered.in_step import InStep

    if from_platform:
        from handbook.catalogs.updates.dropped import has_commit

        if not has_commit(project.folder):
            raise click.ClickException(NO_COMMIT)
    named = [name for name, on in options.items() if on]
    # What a platform dropped, only the last commit says: so it is looked for each time.
    in_step = InStep(project, named, force=force or from_platform)
    chosen = [code for code in codes if code != SOURCE_LANGUAGE]
    said = {code: in_step.warnings(code) for code in chosen}
    if said and None not in said.values():
        _tell_in_step(said, project.folder)
        return
    extraction, refused = _extract(project), False
    merge = _merging(project, extraction, options, from_platform=from_platform)
    for code in chosen:
        merges = merge(code) if said[code] is None else ()
        refused |= show_merges(code, merges, project.folder)
        if said[code] is None and not any(each.written or each.problems for each in merges):
            in_step.note(code, extraction.warnings)
    _renew_platforms(project, extraction.templates)
    in_step.save()
    sys.exit(refused) if refused else None


def _merging(
    project: Project, extraction: Extraction, options: Mapping[str, bool], *, from_platform: bool
) -> Callable[[str], Sequence[Merge]]:
    """Return what merges the catalogs of one language."""
    from handbook.catalogs.updates.update import update_language
    from handbook.publishing.checks.checking import make_reader

    return partial(
        update_language,
        extraction,
        prune=options.get('prune', False),
        accept=make_reader(project.settings) if options.get('accept') else None,
        from_platform=from_platform,
    )


def _tell_in_step(said: Mapping[str, str | None], folder: Path) -> None:
    """Say what an update would say that has nothing to do, warnings of the guides first."""
    click.echo(''.join(dict.fromkeys(text for text in said.values() if text)), nl=False)
    for code in said:
        show_merges(code, (), folder)


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

    codes = [each.code for each in project.languages() if each.code != SOURCE_LANGUAGE]
    if project.catalog_dir.is_relative_to(project.folder):
        catalogs = project.catalog_dir.relative_to(project.folder).as_posix()
        for path in renew_settings(project.folder, catalogs, codes, domains):
            click.echo(f'{path.relative_to(project.folder)}: pages and languages brought in step')
