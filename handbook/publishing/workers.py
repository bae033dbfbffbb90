"""Run jobs in processes of their own, a few at a time."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from handbook.publishing.job import Job, Outcome
from handbook.publishing.processes import clean_context, end_with_parent

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


@dataclass(frozen=True, kw_only=True, slots=True)
class _Running:
    """A job at work, and the end of the pipe on which its outcome arrives."""

    job: Job
    process: BaseProcess
    receiver: Connection


def run_jobs(jobs: Sequence[Job], at_once: int) -> Generator[tuple[Job, Outcome]]:
    """Build each job in a new process, ``at_once`` of them at a time; yield them as they finish.

    A process that dies gives an Outcome with a failure. Closing the iterator (Ctrl-C, an error in
    the caller) stops the processes that still run.
    """
    waiting = list(jobs)
    running: list[_Running] = []
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                running.append(_start(waiting.pop(0)))
            ready = wait([each.receiver for each in running])
            for finished in [each for each in running if each.receiver in ready]:
                running.remove(finished)
                yield finished.job, _collect(finished)
    finally:
        for each in running:
            each.process.terminate()
            each.process.join()


def _start(job: Job) -> _Running:
    context = clean_context()
    receiver, sender = context.Pipe(duplex=False)
    name = f'handbook {job.language}'
    process: BaseProcess = context.Process(target=_work, args=(job, sender), name=name)  # type: ignore[attr-defined]
    process.start()
    # Only the child keeps the sending end, so that its death ends the waiting.
    sender.close()
    return _Running(job=job, process=process, receiver=receiver)


def _work(job: Job, sender: Connection) -> None:
    from handbook.publishing.worker import build_language

    # Without the process that holds the lock nobody may go on writing.
    end_with_parent()
    try:
        outcome = build_language(job)
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
