"""Keep a worker at work, and start a new one where the old one has ended or knows too little."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from handbook.publishing.preview.messages import Looking, Outdated, Trouble
from handbook.publishing.processes import clean_context, end_with_parent

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from handbook.publishing.preview.changes import Changes
    from handbook.publishing.preview.messages import Edits, Event, PreviewJob

_DIED = 'the preview stopped without a word (exit status {code}); save a file to start it again'


class Supervisor:
    """Starts workers for ``job``; what they say arrives as calls of ``hear``, on another thread."""

    def __init__(self, job: PreviewJob, hear: Callable[[Event], None]) -> None:
        self._job, self._hear = job, hear
        self._looking = Looking(())
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def start(self) -> None:
        """Start a worker in place of the one that is there, if one is."""
        self.stop()
        context = clean_context()
        ours, theirs = context.Pipe()
        name = f'handbook preview {self._job.language}'
        process: BaseProcess = context.Process(target=_work, args=(self._job, theirs), name=name)  # type: ignore[attr-defined]
        process.start()
        # Only the worker keeps its end, so that its death is noticed.
        theirs.close()
        self._process, self._connection = process, ours
        threading.Thread(target=self._listen, args=(process, ours), daemon=True).start()
        self._send(self._looking)

    def stop(self) -> None:
        """End the worker, if one is at work."""
        process, self._process, self._connection = self._process, None, None
        if process is not None:
            process.terminate()
            process.join()

    def look_at(self, docnames: tuple[str, ...]) -> None:
        """Let these pages be written first."""
        self._looking = Looking(docnames)
        self._send(self._looking)

    def apply(self, changes: Changes) -> None:
        """Let the worker read what was saved; a worker that has ended gets a successor."""
        if changes.restart or self._process is None or not self._process.is_alive():
            self.start()
        else:
            self._send(changes.edits)

    def _send(self, message: Edits | Looking) -> None:
        try:
            if self._connection is not None:
                self._connection.send(message)
        except OSError:
            # It has just died; the thread that listens finds out why.
            return

    def _listen(self, process: BaseProcess, connection: Connection) -> None:
        event: Event | None = None
        try:
            while True:
                event = connection.recv()
                if process is self._process:
                    self._hear(event)
        except (EOFError, OSError):
            process.join()
        expected = isinstance(event, (Trouble, Outdated)) or process is not self._process
        if not expected:
            self._hear(Trouble(_DIED.format(code=process.exitcode)))


def _work(job: PreviewJob, connection: Connection) -> None:
    from handbook.publishing.preview.worker import work

    end_with_parent()
    work(job, connection)
