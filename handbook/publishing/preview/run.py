"""Watch the files of a project, and show in the browser what they say now."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from watchfiles import awatch

from handbook.program import program
from handbook.publishing.lock import only_build
from handbook.publishing.output import OutputError
from handbook.publishing.preview.changes import sort_changes, watched_files, watched_folders
from handbook.publishing.preview.hub import Hub
from handbook.publishing.preview.messages import Outdated, PreviewJob, Settled, Trouble, Written
from handbook.publishing.preview.server import Site, make_server
from handbook.publishing.preview.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook.languages import Language
    from handbook.publishing.preview.messages import Event
    from handbook.publishing.project import Project

HOST = '127.0.0.1'
USUAL_PORT = 8000
# As many previews and other programs can well be running at once.
_PORTS = 20
# Milliseconds: how often the watcher looks, and how long it gathers what is saved together.
_STEP, _GATHER = 10, 200


class PreviewError(Exception):
    """The preview cannot start; the message says why and what to do."""


def run_preview(
    project: Project,
    language: Language,
    port: int | None,
    *,
    editor: str,
    say: Callable[[str], None],
) -> None:
    """Show ``language`` until Ctrl-C; ``say`` prints a line.

    ``port`` 0 is any that is free, None the usual one or the next that is free.

    Raises PreviewError if the port is taken, or the language is being previewed already.
    """
    work = project.build_dir / 'preview' / f'.{language.code}'
    job = PreviewJob(
        project_dir=project.folder,
        language=language.code,
        output=project.build_dir / 'preview' / language.code,
        work=work,
        editor=editor,
    )
    try:
        with only_build(work), _listen(language, port) as listener:
            number = listener.getsockname()[1]
            if port is None and number != USUAL_PORT:
                say(f'Port {USUAL_PORT} is in use by another program, so this is port {number}.')
            say(f'{language.name}: http://{HOST}:{number}/ (Ctrl-C ends it)')
            asyncio.run(Preview(project, language, job, say).serve(listener))
    except OutputError:
        msg = f'a preview of {language.code} is running already; end it first (Ctrl-C in its terminal)'
        raise PreviewError(msg) from None


def _listen(language: Language, port: int | None) -> socket.socket:
    if port is not None:
        listener = _bind(port)
    else:
        usual = range(USUAL_PORT, USUAL_PORT + _PORTS)
        listener = next(filter(None, map(_bind, (*usual, 0))), None)
    if listener is None:
        msg = (
            f'port {port} is in use; choose another: {program()} preview {language.code} '
            f'--port {(port or 0) + 1}; without --port, the next free one is taken'
        )
        raise PreviewError(msg)
    return listener


def _bind(port: int) -> socket.socket | None:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError:
        listener.close()
        return None
    return listener


class Preview:
    """Brings together the watching, the worker and the browsers."""

    def __init__(
        self, project: Project, language: Language, job: PreviewJob, say: Callable[[str], None]
    ) -> None:
        self._project, self._chain, self._say = project, language.chain, say
        self._site = Site(language.tag, job.output, project.build_dir / 'site')
        self._supervisor = Supervisor(job, self._hear)
        self._hub = Hub(lambda docname: job.output / f'{docname}.html', self._supervisor.look_at)

    async def serve(self, listener: socket.socket) -> None:
        """Serve until the process is asked to end."""
        self._loop = asyncio.get_running_loop()
        settings = uvicorn.Config(make_server(self._site, self._hub), log_level='warning')
        server = uvicorn.Server(settings)
        self._supervisor.start()
        tasks = [asyncio.create_task(self._watch(*each)) for each in self._places()]
        tasks.append(asyncio.create_task(self._close_in_time(server)))
        try:
            await server.serve(sockets=[listener])
        finally:
            for task in tasks:
                task.cancel()
            self._supervisor.stop()

    def _places(self) -> Iterable[tuple[list[Path], bool]]:
        yield watched_folders(self._project), True
        # An editor may put a new file in place of the old one: only the folder notices.
        yield list({path.parent for path in watched_files(self._project)}), False

    async def _watch(self, places: list[Path], recursive: bool) -> None:
        found = awatch(*places, step=_STEP, debounce=_GATHER, recursive=recursive)
        async for changes in found:
            self.saved(Path(path) for _, path in changes)

    def saved(self, paths: Iterable[Path]) -> None:
        """Act on files that were saved, made or deleted."""
        changes = sort_changes(self._project, self._chain, paths)
        if changes:
            self._supervisor.apply(changes)

    async def _close_in_time(self, server: uvicorn.Server) -> None:
        """End what browsers listen to, or the server would wait for them."""
        while not server.should_exit:
            await asyncio.sleep(0.1)
        self._hub.close()

    def _hear(self, event: Event) -> None:
        self._loop.call_soon_threadsafe(self._take, event)

    def _take(self, event: Event) -> None:
        match event:
            case Written(docname, warnings):
                self._hub.written(docname, warnings)
            case Settled(warnings):
                self._hub.settled(warnings)
            case Trouble(text):
                self._say(text)
                self._hub.trouble(text)
            case Outdated():
                self._supervisor.start()
