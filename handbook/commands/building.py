"""Build languages, and say what happened."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click
from rich.console import Console

from handbook.commands.build_report import (
    show_problems,
    show_progress,
    show_timings,
    show_unreached,
)
from handbook.commands.next_steps import after_build
from handbook.commands.project import FOLDER, plain_errors, read_project
from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.job import FORMATS, WORKAROUNDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handbook.publishing.project import Project


@click.command()
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
    project, folder = read_project(), 'site'
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


def for_translators(project: Project) -> Project:
    """Return the project with a link at each passage. Raises ClickException if no place is set."""
    names = ('translation_link', 'translation_passage_link')
    if not any(project.settings.get(name) for name in names):
        msg = (
            'conf.py does not say where passages are translated; set translation_link, '
            "for example to 'https://github.com/OWNER/REPOSITORY/blob/main/{path}?plain=1#L{line}'"
        )
        raise click.ClickException(msg)
    return project.with_settings(translator_view=True)


def in_pseudo_languages(project: Project) -> Project:
    """Return the project in its made-up languages. Raises ClickException for unreadable guides."""
    from handbook.publishing.pseudo import make_pseudo_project

    with plain_errors():
        return make_pseudo_project(project)


def tell_unreached(project: Project, languages: Sequence[str], output: Path) -> bool:
    """Print the words that no catalog reached, and return whether there are any."""
    from handbook.publishing.pseudo import find_unreached_words

    found = list(find_unreached_words(project, output, project.choose(languages)))
    show_unreached(found)
    return bool(found)


def run_build(
    project: Project,
    languages: Sequence[str],
    output: Path,
    formats: Sequence[str],
    jobs: int | None,
    *,
    force: bool,
    without: Sequence[str] = (),
    timings: bool = False,
) -> bool:
    """Build, show what happened, and return whether there is anything to put right."""
    from handbook.publishing.build import build_handbook
    from handbook.publishing.output import OutputError

    console = Console(highlight=False, emoji=False)
    try:
        with plain_errors(OutputError):
            chosen = project.choose(languages)
            reports = build_handbook(
                project,
                chosen,
                output,
                formats=formats,
                at_once=jobs or os.cpu_count() or 1,
                force=force,
                without=without,
            )
            finished = show_progress(console, reports, len(chosen))
    except KeyboardInterrupt:
        console.print('Stopped. Languages that were not finished are as they were before.')
        sys.exit(130)
    show_problems(console, finished)
    if timings:
        show_timings(console, finished)
    for number, line in enumerate(after_build(finished)):
        console.print(line if number else f'\n{line}', markup=False, soft_wrap=True)
    return any(report.outcome.failure or report.outcome.problems for report in finished)
