"""Build the languages that changed, publish the good ones, and say what happened."""

from __future__ import annotations

import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.publishing.apart import run_apart
from handbook.publishing.campaign_file import check_campaign
from handbook.publishing.english_first import run_languages
from handbook.publishing.job import COPY, FORMATS, Job, Outcome
from handbook.publishing.lock import only_build
from handbook.publishing.offline import pack
from handbook.publishing.output import explain_disk_errors, is_front_there, publish, staging
from handbook.publishing.place import check_place
from handbook.publishing.plan import Plan, make_plans, settle_ownership
from handbook.publishing.project import Project
from handbook.publishing.published import Published
from handbook.publishing.removal import remove_languages
from handbook.publishing.tree import put_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from handbook.languages import Language

__all__ = ['Project', 'Report', 'build_handbook']


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What became of one language: the formats now published anew, and the whole outcome.

    ``name`` is the language's name for itself.
    """

    language: Language
    name: str
    formats: tuple[str, ...]
    outcome: Outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class _Workplace:
    """Where a build works: the output folder, what we know of it, and a folder for unfinished trees."""

    project: Project
    output: Path
    published: Published
    stage: Path


@contextmanager
def _workplace(project: Project, output: Path) -> Iterator[_Workplace]:
    check_place(project, output)
    with only_build(project.build_dir), staging(output) as stage:
        yield _Workplace(project=project, output=output, published=Published(output), stage=stage)


def build_handbook(
    project: Project,
    languages: Sequence[Language],
    output: Path,
    *,
    formats: Sequence[str] = FORMATS,
    at_once: int = 1,
    force: bool = False,
    without: Sequence[str] = (),
) -> Iterator[Report]:
    """Build what changed of ``languages`` into ``output/<tag>/``, and yield each as it is finished.

    ``formats`` are ``html`` and ``pdf``; ``at_once`` is the number of processes; ``without``
    names workarounds of upstream to leave out. A format that cannot
    be built keeps its published files; a language that has not changed is reported with no formats
    and with the problems of its last build. When all languages are built, the trees of languages
    that are no longer there go away. Raises OutputError and ProjectError.
    """
    with _workplace(project, output) as workplace:
        plans = make_plans(project, languages, output, formats, force=force)
        with explain_disk_errors(output):
            settle_ownership(project, plans, output, workplace.published)
        if any(plan.stale for plan in plans.values()):
            check_campaign(project)
        for plan in plans.values():
            if not plan.stale:
                yield _report(plan, (), Outcome())
        jobs = [
            _job(project, plan, workplace.stage, without) for plan in plans.values() if plan.stale
        ]
        with closing(run_languages(jobs, at_once)) as results:
            for job, outcome in results:
                yield _finish(job, outcome, plans[job.language], workplace)
        with explain_disk_errors(output):
            if {each.code for each in project.languages()} <= plans.keys():
                remove_languages(project, output, workplace.published)
            for plan in plans.values():
                workplace.published.note_inputs(plan.language.tag, plan.record.digests)
            workplace.published.save()
            if jobs or not is_front_there(output):
                run_apart(_write_above, project, output, workplace.published)


def _write_above(project: Project, output: Path, published: Published) -> None:
    """Write what knows of all languages."""
    from handbook.publishing.front import write_front
    from handbook.publishing.status.pages import write_status

    write_front(project, output)
    write_status(project, output, published)


def _job(project: Project, plan: Plan, stage: Path, without: Sequence[str]) -> Job:
    return Job(
        project_dir=project.folder,
        language=plan.language.code,
        formats=plan.stale,
        output=stage / plan.language.tag,
        settings=project.overrides,
        without=tuple(without),
    )


def _finish(job: Job, outcome: Outcome, plan: Plan, workplace: _Workplace) -> Report:
    built = tuple(kind for kind in job.formats if kind not in outcome.failures)
    start = time.process_time()
    if built:
        with explain_disk_errors(plan.target):
            _publish(job, built, plan, workplace)
            found = {kind: outcome.found.get(kind, ()) for kind in built}
            plan.record.keep(plan.digest, found, plan.language.name)
    seconds = {**outcome.seconds, COPY: time.process_time() - start}
    return _report(plan, built, replace(outcome, seconds=seconds))


def _publish(job: Job, built: Sequence[str], plan: Plan, workplace: _Workplace) -> None:
    published, tag = workplace.published, plan.language.tag
    old_pdf = published.pdf_files(tag)
    tree, pdf_files = put_together(job, built, plan.target, old_pdf)
    if archive := workplace.project.archive:
        pack(tree, tag, archive)
    # First the note: a tree without one would be refused for ever, a note without a tree does
    # no harm. Until the new tree is there, the files of either PDF count as the PDF's.
    published.note(tag, pdf_files | old_pdf)
    publish(tree, plan.target, workplace.stage)
    published.note(tag, pdf_files)


def _report(plan: Plan, built: tuple[str, ...], outcome: Outcome) -> Report:
    """Return a report that has the problems of the formats that did not change, too."""
    found: Mapping[str, tuple[str, ...]] = {**plan.record.found(plan.current), **outcome.found}
    name = plan.record.name or plan.language.name
    whole = replace(outcome, found=found)
    return Report(language=plan.language, name=name, formats=built, outcome=whole)
