"""Run jobs in processes of their own, a few at a time."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from handbook.publishing.job import Job, Outcome
from handbook.publishing.processes import clean_context, end_with_parent, start

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from handbook.publishing.upstream.english import English


@dataclass(frozen=True, kw_only=True, slots=True)
class _Running:
    """A job at work, and the end of the pipe on which its outcome arrives."""

    job: Job
    process: BaseProcess
    receiver: Connection


def run_jobs(
    jobs: Sequence[Job], at_once: int, english: English | None = None
) -> Generator[tuple[Job, Outcome]]:
    """Build each job in a new process, ``at_once`` of them at a time; yield them as they finish.

    A process that dies gives an Outcome with a failure. Closing the iterator (Ctrl-C, an error in
    the caller) stops the processes that still run, and so does the end of the process that has
    started this one. With ``english`` the processes are forked from this one, which has it.
    """
    waiting = list(jobs)
    running: list[_Running] = []
    parent = parent_process()
    ends = [parent.sentinel] if parent else []
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                running.append(_start(waiting.pop(0), english))
            ready = wait([*(each.receiver for each in running), *ends])
            if any(end in ready for end in ends):
                return
            for finished in [each for each in running if each.receiver in ready]:
                running.remove(finished)
                yield finished.job, _collect(finished)
    finally:
        for each in running:
            each.process.terminate()
            each.process.join()


def _start(job: Job, english: English | None) -> _Running:
    context = get_context('fork') if english else clean_context()
    process, receiver = start(context, job.language, _work, job, english)
    return _Running(job=job, process=process, receiver=receiver)


def _work(sender: Connection, job: Job, english: English | None) -> None:
    from handbook.publishing.worker import build_language

    # Without the process that holds the lock nobody may go on writing.
    end_with_parent()
    try:
        outcome = build_language(job, english)
    except Exception as error:
        # The worker answers for the build; this is left for what it cannot answer for itself.
        text = f'an error in the program itself: {type(error).__name__}: {error}'
        outcome = Outcome(failures=dict.fromkeys(job.formats, text))
    sender.send(outcome)


def _collect(finished: _Running) -> Outcome:
    try:
        outcome: Outcome = finished.receiver.recv()
    except EOFError:
        finished.process.join()
        code = finished.process.exitcode
        text = f'its process ended without a word (exit status {code})'
        outcome = Outcome(failures=dict.fromkeys(finished.job.formats, text))
    finished.process.join()
    finished.receiver.close()
    return outcome
