"""Build the languages that changed, publish the good ones, and say what happened."""

from __future__ import annotations

import runpy
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.languages import Language, UnknownLanguageError, list_languages
from handbook.publishing.chooser import write_chooser
from handbook.publishing.inputs import Record, digest_inputs
from handbook.publishing.job import FORMATS, Job, Outcome
from handbook.publishing.output import publish, staging
from handbook.publishing.workers import run_jobs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """A handbook project: the folder of its ``conf.py`` and what that file says.

    The settings are read as plain data: nothing here needs Sphinx before a language is built.
    """

    folder: Path
    settings: Mapping[str, object]

    @classmethod
    def read(cls, folder: Path) -> Project:
        """Read ``folder/conf.py``. Raises FileNotFoundError if there is none."""
        return cls(folder=folder, settings=runpy.run_path(str(folder / 'conf.py')))

    @property
    def catalog_dir(self) -> Path:
        return self.folder / str(self.settings.get('catalog_dir', 'locale'))

    @property
    def catalog_build(self) -> Path:
        return self.folder / str(self.settings.get('catalog_build', 'build/catalogs'))

    def languages(self) -> list[Language]:
        """Return all languages of the project, English among them, sorted by code."""
        fallbacks: Mapping[str, Sequence[str]] = self.settings.get('language_fallbacks', {})  # type: ignore[assignment]
        return list_languages(self.catalog_dir, fallbacks)

    def choose(self, codes: Sequence[str]) -> list[Language]:
        """Return the languages with these codes, or all. Raises UnknownLanguageError."""
        known = {language.code: language for language in self.languages()}
        for code in codes:
            if code not in known:
                msg = (
                    f'no language {code!r} here; known: {", ".join(known)}; '
                    f'to start one: handbook add {code}'
                )
                raise UnknownLanguageError(msg)
        return [known[code] for code in dict.fromkeys(codes or known)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What became of one language: built or unchanged, with problems, or not built at all."""

    language: Language
    formats: tuple[str, ...]
    outcome: Outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plan:
    """What is to be done for one language: the formats whose inputs changed."""

    language: Language
    target: Path
    record: Record
    digest: str
    stale: tuple[str, ...]


def build_handbook(
    project: Project,
    languages: Sequence[Language],
    output: Path,
    *,
    formats: Sequence[str] = FORMATS,
    at_once: int = 1,
    force: bool = False,
) -> Iterator[Report]:
    """Build what changed of ``languages`` into ``output/<tag>/``, and yield each as it is finished.

    ``formats`` are ``html`` and ``pdf``; ``at_once`` is the number of processes. A language that
    cannot be built keeps its published tree; one that has not changed is reported with no formats
    and with the problems of its last build. Raises OutputError.
    """
    with staging(output) as stage:
        plans = _plan(project, languages, output, formats, force=force)
        for plan in plans.values():
            if not plan.stale:
                unchanged = Outcome(problems=plan.record.problems)
                yield Report(language=plan.language, formats=(), outcome=unchanged)
        jobs = [_job(project, plan, stage) for plan in plans.values() if plan.stale]
        with closing(run_jobs(jobs, at_once)) as results:
            for job, outcome in results:
                plan = plans[job.language]
                if not outcome.failure:
                    _publish(job, outcome, plan)
                yield Report(language=plan.language, formats=job.formats, outcome=outcome)
        _write_chooser(project, output)


def _plan(
    project: Project,
    languages: Sequence[Language],
    output: Path,
    formats: Sequence[str],
    *,
    force: bool,
) -> dict[str, _Plan]:
    codes = [language.code for language in project.languages()]
    plans = {}
    for language in languages:
        digest = digest_inputs(project.folder, language, codes)
        record = Record(project.folder, output, language.code)
        target = output / language.tag
        there = target.is_dir() and not force
        stale = [kind for kind in formats if not (there and record.is_current(kind, digest))]
        plans[language.code] = _Plan(
            language=language, target=target, record=record, digest=digest, stale=tuple(stale)
        )
    return plans


def _job(project: Project, plan: _Plan, stage: Path) -> Job:
    return Job(
        project_dir=project.folder,
        language=plan.language.code,
        formats=plan.stale,
        output=stage / plan.language.tag,
    )


def _publish(job: Job, outcome: Outcome, plan: _Plan) -> None:
    kept = next((kind for kind in FORMATS if kind not in job.formats), None)
    publish(job.output, plan.target, kept=kept)
    plan.record.keep(job.formats, plan.digest, outcome.problems)


def _write_chooser(project: Project, output: Path) -> None:
    name = str(project.settings.get('project', ''))
    templates = project.folder / '_templates'
    write_chooser(output, templates, name, project.languages(), project.catalog_build)
