"""Decide what is to be built, and refuse to replace what was not published here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.publishing.inputs import Record, describe_languages, digest_inputs
from handbook.publishing.job import FORMATS, PDF
from handbook.publishing.output import STATUS, OutputError
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from handbook.languages import Language
    from handbook.publishing.project import Project
    from handbook.publishing.published import Published


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What is to be done for one language: formats whose inputs changed, and those that did not."""

    language: Language
    target: Path
    record: Record
    digest: str
    stale: tuple[str, ...]
    current: tuple[str, ...]


def make_plans(
    project: Project,
    languages: Sequence[Language],
    output: Path,
    formats: Sequence[str],
    *,
    force: bool,
) -> dict[str, Plan]:
    """Return a plan for each language, by code. Raises ProjectError for a file it cannot read."""
    digests = digest_languages(project, languages)
    wanted = [kind for kind in FORMATS if kind in formats]
    plans = {}
    for language in languages:
        digest = digests[language.code]
        record = Record(project.folder, output, language.code)
        target = output / language.tag
        current = () if force else _current(project, record, target, digest, wanted)
        plans[language.code] = Plan(
            language=language,
            target=target,
            record=record,
            digest=digest,
            stale=tuple(kind for kind in wanted if kind not in current),
            current=current,
        )
    return plans


def digest_languages(project: Project, languages: Sequence[Language]) -> dict[str, str]:
    """Return the checksum of the inputs of each language, by code. Raises ProjectError."""
    try:
        known: dict[Path, bytes] = {}
        others = describe_languages(project, known)
        return {each.code: digest_inputs(project, each, others, known) for each in languages}
    except OSError as error:
        msg = f'{error.filename} cannot be read: {error.strerror}; make it readable or remove it'
        raise ProjectError(msg) from None


def settle_ownership(
    project: Project, plans: Mapping[str, Plan], output: Path, published: Published
) -> None:
    """Raise OutputError if anything that would be replaced was not published here.

    A tree that only its record knows is noted as ours. Raises OSError if that cannot be written.
    """
    ours = [plan for plan in plans.values() if _is_ours(project, plan, published)]
    foreign = [plan.target for plan in plans.values() if plan not in ours]
    if not ours and not published.started:
        foreign.append(output / 'index.html')
    if not published.status_files and (published.started or not ours):
        foreign.append(output / STATUS)
    for path in foreign:
        if _has_content(path):
            msg = (
                f'{path} is there already and was not published by this command; '
                'move it away, or choose another folder with -o'
            )
            raise OutputError(msg)
    if ours and not published.started:
        # A build that stops before its end must not make our own folder a foreign one.
        published.note_status(['index.html'])
    for plan in ours:
        if plan.language.tag not in published.tags:
            published.note(plan.language.tag, [project.main_files[PDF]])


def _is_ours(project: Project, plan: Plan, published: Published) -> bool:
    if plan.language.tag in published.tags:
        return True
    # The note beside the trees may be lost; then the record and the files themselves must agree.
    files = [plan.target / project.main_files[kind] for kind in plan.record.formats]
    return bool(files) and all(path.is_file() for path in files)


def _has_content(path: Path) -> bool:
    return any(path.iterdir()) if path.is_dir() else path.exists()


def _current(
    project: Project, record: Record, target: Path, digest: str, wanted: Sequence[str]
) -> tuple[str, ...]:
    return tuple(
        kind
        for kind in wanted
        if record.is_current(kind, digest) and (target / project.main_files[kind]).is_file()
    )
