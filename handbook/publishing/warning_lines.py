"""Collect what Sphinx warns about, told apart by the format it concerns."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from sphinx.util.console import strip_colors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.publishing.job import Job


class WarningLines:
    """The warnings of one job: Sphinx writes them to ``stream``, its work says what they concern."""

    def __init__(self, job: Job) -> None:
        self.stream = io.StringIO()
        self.finished: list[str] = []
        self._folder = f'{job.project_dir}/'
        self._texts = dict.fromkeys(job.formats, '')
        self._assigned = 0

    def assign(self, kinds: Iterable[str]) -> None:
        """Let what was written since the last call concern these formats."""
        text = self.stream.getvalue()[self._assigned :]
        self._assigned += len(text)
        for kind in kinds:
            self._texts[kind] += text

    def finish(self, kind: str) -> None:
        """Note that a format is complete, and that the latest warnings concern it."""
        self.assign([kind])
        self.finished.append(kind)

    def lines(self) -> dict[str, tuple[str, ...]]:
        """Return for each format each warning once, with files named from the project's folder."""
        return {kind: self._lines(text) for kind, text in self._texts.items()}

    def _lines(self, text: str) -> tuple[str, ...]:
        plain = strip_colors(text).replace(self._folder, '')
        return tuple(dict.fromkeys(line for line in plain.splitlines() if line.strip()))
