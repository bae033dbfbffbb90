"""Run a build that was asked for on the command line, and say what happened."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click
from rich.console import Console

from handbook.console import show_problems, show_progress, show_timings, show_unreached
from handbook.languages import UnknownLanguageError
from handbook.publishing.project import Project, ProjectError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


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

    try:
        return make_pseudo_project(project)
    except ProjectError as error:
        raise click.ClickException(str(error)) from None


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

    console = Console(highlight=False)
    try:
        chosen = project.choose(languages)
        at_once = jobs or os.cpu_count() or 1
        reports = build_handbook(
            project,
            chosen,
            output,
            formats=formats,
            at_once=at_once,
            force=force,
            without=without,
        )
        finished = show_progress(console, reports, len(chosen))
    except (UnknownLanguageError, ProjectError, OutputError) as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        console.print('Stopped. Languages that were not finished are as they were before.')
        sys.exit(130)
    show_problems(console, finished)
    if timings:
        show_timings(console, finished)
    return any(report.outcome.failure or report.outcome.problems for report in finished)
