"""The command line: build the handbook, check and update its catalogs, say how far they are."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from handbook.console import (
    make_output_printable,
    show_checked,
    show_fixes,
    show_languages,
    show_merges,
    show_pieces,
    show_stale,
)
from handbook.files import write_if_changed
from handbook.languages import SOURCE_LANGUAGE, UnknownLanguageError, get_language
from handbook.publishing.job import FORMATS, WORKAROUNDS
from handbook.publishing.project import Project, ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.updates.update import Extraction


EPOCH = 'SOURCE_DATE_EPOCH'
FOLDER = click.Path(path_type=Path)
SITE = Path('build/site')
NO_CONF = 'there is no conf.py here; run this command in the folder of the handbook'
NO_COMMIT = (
    'there is no last commit to take anything back from; '
    'run this command where git has the catalogs as they were before the platform changed them'
)


@click.group(context_settings={'help_option_names': ['-h', '--help'], 'show_default': True})
def main() -> None:
    """Build the handbook in every language, and keep its translations in step."""
    make_output_printable()
    _check_epoch()


@main.command()
@click.argument('languages', nargs=-1, metavar='[LANG]...')
@click.option('--html', is_flag=True, help='Only the website.')
@click.option('--pdf', is_flag=True, help='Only the PDF.')
@click.option(
    '-j',
    'jobs',
    type=click.IntRange(1),
    help='Languages built at a time [default: one per processor].',
)
@click.option(
    '-o',
    'output',
    type=FOLDER,
    help='Where to put the result [default: build/site].',
)
@click.option('--force', is_flag=True, help='Build what has not changed, too.')
@click.option(
    '--translators',
    is_flag=True,
    help='Only the website, with a link at each passage to its message; into build/translators.',
)
@click.option(
    '--pseudo',
    is_flag=True,
    help='In made-up languages, to find words that no catalog reaches; into build/pseudo/site.',
)
@click.option(
    '--without',
    multiple=True,
    type=click.Choice(WORKAROUNDS),
    help='Leave out what makes the build faster, to see whether it is to blame. Can be repeated.',
)
@click.option('--timings', is_flag=True, help='Say where the time went.')
def build(
    languages: tuple[str, ...],
    html: bool,
    pdf: bool,
    jobs: int | None,
    output: Path | None,
    force: bool,
    translators: bool,
    pseudo: bool,
    without: tuple[str, ...],
    timings: bool,
) -> None:
    """Build the languages that changed, as website and as PDF."""
    from handbook.building import for_translators, in_pseudo_languages, run_build, tell_unreached

    project, folder = _read_project(), 'site'
    if translators and pseudo:
        raise click.UsageError('choose either --translators or --pseudo')
    if translators:
        project, html, pdf, folder = for_translators(project), True, False, 'translators'
    if pseudo:
        project, folder = in_pseudo_languages(project), 'pseudo/site'
        languages = languages or tuple(
            each.code for each in project.languages() if each.code != SOURCE_LANGUAGE
        )
    output = (output or project.build_dir / folder).absolute()
    formats = tuple(kind for kind, wanted in zip(FORMATS, (html, pdf), strict=True) if wanted)
    failed = run_build(
        project,
        languages,
        output,
        formats or FORMATS,
        jobs,
        force=force,
        without=without,
        timings=timings,
    )
    if pseudo:
        failed |= tell_unreached(project, languages, output)
    sys.exit(failed)


@main.command()
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

    project = _read_project()
    try:
        whole = merge(project, parts, output.absolute(), keep_going=keep_going)
    except (PartsError, OutputError, ProjectError, UnknownLanguageError) as error:
        raise click.ClickException(str(error)) from None
    show_pieces(whole)


@main.command()
@click.option('--touched', metavar='COMMIT', help='Only those that differ since this commit.')
@click.option(
    '--format', 'form', type=click.Choice(('text', 'json')), default='text', help='JSON: the codes.'
)
def languages(touched: str | None, form: str) -> None:
    """List the languages, for people or to build each on a machine of its own."""
    from handbook.publishing.touched import list_touched

    project = _read_project()
    try:
        shown = project.languages() if touched is None else list_touched(project, touched)
    except (ProjectError, UnknownLanguageError) as error:
        raise click.ClickException(str(error)) from None
    show_languages(shown, form)


@main.command()
@click.argument('language', metavar='LANG')
def inputs(language: str) -> None:
    """Print a checksum of all that goes into a language: the same as long as its site is the same."""
    from handbook.publishing.plan import digest_languages

    project = _read_project()
    try:
        digests = digest_languages(project, project.choose([language]))
    except (UnknownLanguageError, ProjectError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(digests[language])


@main.command()
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
        NothingToCheckError,
        check_catalogs,
        check_templates,
        check_writing,
        find_catalogs,
        fix_catalogs,
        list_stale,
    )
    from handbook.publishing.terms import Terms

    project = _read_project() if Path('conf.py').is_file() else None
    settings = project.settings if project else {}
    try:
        paths = find_catalogs(project, targets)
    except (UnknownLanguageError, NothingToCheckError) as error:
        raise click.ClickException(str(error)) from None
    if fix:
        show_fixes(fix_catalogs(paths, settings))
    found = list(check_catalogs(paths, settings, Terms(project)))
    if project and not targets:
        found = [*check_writing(project), *found, *check_templates(project)]
    show_checked(found, form, paths)
    if form == 'text':
        show_stale(list_stale(paths, settings))
    sys.exit(any(each.problem.severity == 'error' for each in found))


@main.command()
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
    project = _read_project()
    try:
        chosen = [language.code for language in project.choose(languages)]
    except UnknownLanguageError as error:
        raise click.ClickException(str(error)) from None
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


@main.command()
@click.argument('language', metavar='LANG')
def add(language: str) -> None:
    """Start the catalogs of a language, for example: handbook add sv"""
    project = _read_project()
    try:
        added = get_language(language, {})
        known = [each.code for each in project.languages()]
    except UnknownLanguageError as error:
        raise click.ClickException(str(error)) from None
    if added.code in known:
        raise click.ClickException(f'{added.name} ({added.code}) is there already')
    _update(project, [added.code])
    console = Console(highlight=False)
    console.print(f'{added.name}: open the files in locale/{added.code}/LC_MESSAGES and translate.')
    console.print(f'See the result with: handbook build {added.code}')


@main.command()
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
    from handbook.publishing.status.collect import collect_status
    from handbook.publishing.status.tables import as_json
    from handbook.status_report import show_status

    project = _read_project()
    try:
        chosen = project.choose(languages)
        statuses = collect_status(project, chosen)
    except UnknownLanguageError as error:
        raise click.ClickException(str(error)) from None
    if form == 'json':
        click.echo(as_json(statuses))
    else:
        show_status(statuses, in_detail=bool(languages))


@main.command()
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

    project = _read_project()
    try:
        chosen = project.choose([language])[0]
        content, count = export_language(project, chosen, form)
    except (UnknownLanguageError, ProjectError) as error:
        raise click.ClickException(str(error)) from None
    path = output or Path('build', f'handbook-{chosen.code}.{form}')
    if path == Path('-'):
        click.echo(content, nl=False)
        return
    try:
        write_if_changed(path, content)
    except OSError as error:
        raise click.ClickException(f'{path} cannot be written: {error.strerror}') from None
    click.echo(f'{path}: {count} translations into {chosen.name}')


@main.command()
@click.argument('language', metavar='LANG')
@click.option('--port', type=click.IntRange(0, 65535), default=8000, help='0: any that is free.')
@click.option(
    '--editor',
    envvar='HANDBOOK_EDITOR',
    default='',
    help='Address that opens a file in your editor, such as vscode://file{path}:{line}',
)
def preview(language: str, port: int, editor: str) -> None:
    """Show a language in the browser, anew whenever a file is saved."""
    from handbook.publishing.preview.places import EditorError, check_editor
    from handbook.publishing.preview.run import PreviewError, run_preview

    project = _read_project()
    try:
        if editor:
            check_editor(editor)
        chosen = project.choose([language])[0]
        run_preview(project, chosen, port, editor=editor, say=click.echo)
    except (UnknownLanguageError, EditorError, PreviewError) as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        click.echo('Preview ended.')


def _read_project() -> Project:
    try:
        return Project.read(Path.cwd())
    except FileNotFoundError:
        raise click.ClickException(NO_CONF) from None
    except ProjectError as error:
        raise click.ClickException(str(error)) from None


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

    try:
        extraction = extract_templates(project.folder, OWN_WORDS)
    except SphinxError as error:
        raise click.ClickException(str(error)) from None
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


if __name__ == '__main__':
    main()
