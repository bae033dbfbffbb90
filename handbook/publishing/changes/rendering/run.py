"""Render what a change touches in each language, a few languages at a time."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.changes.rendering.alone import call_alone
from handbook.publishing.changes.rendering.pair import Answer, english_pair, own_pair
from handbook.publishing.changes.rendering.worker import Task, read_passages, render_pairs
from handbook.publishing.history import History
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.publishing.changes.found import ChangedWork
    from handbook.publishing.changes.rendering.links import BuiltSite
    from handbook.publishing.changes.rendering.pair import Pair
    from handbook.publishing.changes.rendering.passages import Passages
    from handbook.publishing.project import Project

NO_BEFORE = 'What readers saw before is not shown, because the commit cannot be built'
NOT_RENDERED = 'What readers see is not shown, because the pages cannot be built'


def render_changes(
    project: Project, work: ChangedWork, site: BuiltSite, at_once: int
) -> Mapping[str, Answer]:
    """Return the passages of each language (by its code), English among them, as readers see them.

    The project is read as it is now, and as the commit has it, with the present program; passages lead
    to ``site``. Nothing raises: a language that cannot be rendered says why, and stops no other one.
    """
    with tempfile.TemporaryDirectory() as folder:
        work_dir = Path(folder)
        before, failures = _lay_out(project, work, work_dir)
        tasks = [
            Task(
                folder=project.folder,
                language=code,
                pairs=pairs,
                work=work_dir / 'now',
                site=site,
                settings=project.overrides,
            )
            for code, pairs in _pairs(project, work)
        ]
        render = partial(_render, before=before, work=work_dir / 'earlier')
        with ThreadPoolExecutor(at_once) as threads:
            waiting = [threads.submit(render, task) for task in tasks]
            try:
                answers = [each.result() for each in waiting]
            except BaseException:
                # Ctrl-C ends what has begun; without this, the others would still begin.
                threads.shutdown(wait=False, cancel_futures=True)
                raise
    return {
        task.language: replace(each, failures=(*failures, *each.failures))
        for task, each in zip(tasks, answers, strict=True)
    }


def _lay_out(
    project: Project, work: ChangedWork, folder: Path
) -> tuple[Path | None, tuple[str, ...]]:
    """Return the folder of the project as it was, or None and why there is none."""
    target = folder / 'before'
    try:
        history = History(project.folder, work.commit)
        history.lay_out(target)
    except ProjectError as error:
        return None, (f'{NO_BEFORE}: {error}',)
    return history.place_in(target, project.folder), ()


def _pairs(project: Project, work: ChangedWork) -> Iterator[tuple[str, tuple[Pair, ...]]]:
    """Yield each language with its passages; English with those of all."""
    known = {each.code for each in project.languages()}
    own: dict[str, dict[Pair, None]] = {SOURCE_LANGUAGE: {}}
    for found in work.languages:
        code = found.language.code
        for page in found.pages:
            for change in page.changes:
                own.setdefault(code, {})[own_pair(page.docname, change)] = None
                own[SOURCE_LANGUAGE][english_pair(page.docname, change)] = None
    for code, pairs in own.items():
        if pairs and code in known:
            yield code, tuple(pairs)


def _render(task: Task, before: Path | None, work: Path) -> Answer:
    earlier: Passages | None = None
    failures = []
    if before and any(pair.before for pair in task.pairs):
        earlier, failure = call_alone(read_passages, replace(task, folder=before, work=work))
        if failure:
            failures.append(f'{NO_BEFORE}: {failure}')
    found, failure = call_alone(render_pairs, task, earlier or {})
    if failure:
        failures.append(f'{NOT_RENDERED}: {failure}')
    return Answer(found=found or {}, failures=tuple(failures))
