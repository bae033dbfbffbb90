"""Parse the English in one process, and fork from it the processes that build the languages."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.job import ENGLISH, READ, Job, Outcome
from handbook.publishing.processes import clean_context, start
from handbook.publishing.workers import run_jobs

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from multiprocessing.connection import Connection

    from handbook.publishing.upstream.english import English

_THREADS = Path('/proc/self/task')
"""Has an entry for each thread, also for those that were not started by Python; Linux alone has it."""

_WORTH_IT = 3
"""From so many languages on it takes less time to parse once than to set up one process more."""


def run_languages(jobs: Sequence[Job], at_once: int) -> Generator[tuple[Job, Outcome]]:
    """Build each job as ``run_jobs`` does, from pages that are parsed once where that helps.

    What cannot be built so, because a process cannot be forked or a page differs, is built without.
    """
    left = {job.language: job for job in jobs}
    if _helps(jobs):
        with closing(_run_from_english(jobs, at_once)) as results:
            for language, outcome in results:
                yield left.pop(language), outcome
    yield from run_jobs(list(left.values()), at_once)


def _helps(jobs: Sequence[Job]) -> bool:
    forks = 'forkserver' in multiprocessing.get_all_start_methods() and _THREADS.is_dir()
    return forks and len(jobs) >= _WORTH_IT and all(ENGLISH not in job.without for job in jobs)


def _run_from_english(jobs: Sequence[Job], at_once: int) -> Generator[tuple[str, Outcome]]:
    process, receiver = start(clean_context(), 'English', _parse_and_fork, jobs, at_once)
    try:
        while True:
            yield receiver.recv()
    except EOFError:
        return
    finally:
        process.terminate()
        process.join()
        receiver.close()


def _parse_and_fork(sender: Connection, jobs: Sequence[Job], at_once: int) -> None:
    # No thread may run here, since its locks would be forked without it: run_jobs looks after the parent.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    before = time.process_time()
    english = _read(jobs[0])
    if english is None or len(list(_THREADS.iterdir())) > 1:
        return
    seconds = time.process_time() - before
    # What is parsed is shared by all, as long as nobody looks for garbage in it.
    gc.collect()
    gc.freeze()
    with closing(run_jobs(jobs, at_once, english)) as results:
        for job, outcome in results:
            if job is jobs[0]:
                outcome = _with_reading(outcome, seconds)
            sender.send((job.language, outcome))


def _read(job: Job) -> English | None:
    from handbook.publishing.worker import read_english

    try:
        return read_english(replace(job, language=SOURCE_LANGUAGE))
    except Exception:
        # Each language runs into it and tells of it.
        return None


def _with_reading(outcome: Outcome, seconds: float) -> Outcome:
    """The first language answers for what all have read together."""
    read = outcome.seconds.get(READ, 0.0) + seconds
    return replace(outcome, seconds={**outcome.seconds, READ: read})
