"""Tell every browser what has happened to the page it shows."""

from __future__ import annotations

import asyncio
import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

# Seconds after which a line without meaning tells whether the browser is still there.
_HEARTBEAT = 15.0


def version_of(content: bytes) -> str:
    """Return a short name for the content of a page."""
    return hashlib.sha256(content).hexdigest()[:16]


@dataclass(eq=False)
class _Reader:
    """A browser that shows the page ``docname``, in the version it has loaded."""

    docname: str
    version: str
    queue: asyncio.Queue[str] = field(default_factory=asyncio.Queue)


class Hub:
    """Knows who looks at which page; all of it happens on one event loop.

    ``page_file`` returns the file of a page; ``look_at`` is called with the pages that are shown
    whenever these change.
    """

    def __init__(
        self, page_file: Callable[[str], Path], look_at: Callable[[tuple[str, ...]], None]
    ) -> None:
        self._page_file, self._look_at = page_file, look_at
        self._readers: list[_Reader] = []
        self._warnings: dict[str, Sequence[str]] = {}
        self._trouble = ''

    async def listen(self, docname: str, version: str) -> AsyncIterator[str]:
        """Yield server-sent events for one browser, until the preview or the browser ends.

        ``reload`` says that there is another version of the page, ``problems`` what is wrong besides
        its passages: ``trouble``, why nothing is written at present, and ``lines``.
        """
        reader = _Reader(docname, version)
        self._readers.append(reader)
        self._tell_who_looks()
        self._send_problems(reader)
        self._send_version(reader)
        try:
            while True:
                try:
                    event = await asyncio.wait_for(reader.queue.get(), _HEARTBEAT)
                except TimeoutError:
                    event = ':\n\n'
                if not event:
                    return
                yield event
        finally:
            self._readers.remove(reader)
            self._tell_who_looks()

    def written(self, docname: str, warnings: Sequence[str]) -> None:
        """Take note that a page was written: whoever shows an older version is told to load it."""
        self._warnings[docname] = warnings
        self.trouble('')
        for reader in self._readers:
            if reader.docname == docname:
                self._send_problems(reader)
                self._send_version(reader)

    def settled(self, warnings: Sequence[str]) -> None:
        """Take note of the warnings that concern no page in particular: every page shows them."""
        if warnings != self._warnings.get('', ()):
            self._warnings[''] = warnings
            self._send_problems(*self._readers)

    def trouble(self, text: str) -> None:
        """Take note that nothing can be written, and why; or, without a text, that all is well."""
        if text != self._trouble:
            self._trouble = text
            self._send_problems(*self._readers)

    def close(self) -> None:
        """End all that is being listened to."""
        for reader in self._readers:
            reader.queue.put_nowait('')

    def _tell_who_looks(self) -> None:
        self._look_at(tuple(dict.fromkeys(reader.docname for reader in self._readers)))

    def _send_version(self, reader: _Reader) -> None:
        path = self._page_file(reader.docname)
        if path.is_file() and version_of(path.read_bytes()) != reader.version:
            # Once is enough: the browser comes back with the new version.
            reader.version = version_of(path.read_bytes())
            reader.queue.put_nowait(_event('reload', {}))

    def _send_problems(self, *readers: _Reader) -> None:
        for reader in readers:
            lines = [*self._warnings.get('', ()), *self._warnings.get(reader.docname, ())]
            data = {'trouble': self._trouble, 'lines': lines}
            reader.queue.put_nowait(_event('problems', data))


def _event(name: str, data: object) -> str:
    return f'event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n'
