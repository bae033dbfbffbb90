"""What a worker is asked to build, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HTML, PDF = 'html', 'pdf'
FORMATS = (HTML, PDF)
ENGLISH = 'english'
WORKAROUNDS = (
    *('settings', 'parsers', 'stems', 'menu', 'messages', 'blocks'),
    *('trees', 'quotes', 'reports', 'formatters', 'templates', 'lookups'),
    ENGLISH,
)
"""What makes a build faster and can be left out; the package upstream says what each is."""
PREPARE, READ, TRANSLATE = 'prepare', 'read', 'translate'
RESOLVE, WRITE, COPY = 'resolve', 'write', 'copy'
PHASES = (PREPARE, READ, TRANSLATE, RESOLVE, WRITE, PDF, COPY)
"""What a build does, in this order; the PDF is laid out after the website is written."""
NAMES = {HTML: 'website', PDF: 'PDF'}


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One language to build in some ``formats``, in the order of FORMATS.

    ``project_dir`` has the ``conf.py``, of which ``settings`` replace some; ``output`` receives a
    folder for each format; ``without`` names some of WORKAROUNDS to leave out.
    """

    project_dir: Path
    language: str
    formats: tuple[str, ...]
    output: Path
    settings: Mapping[str, object] = field(default_factory=dict)
    without: tuple[str, ...] = ()

    def folder(self, kind: str) -> Path:
        """Return the folder for the files of one format."""
        return self.output / kind

    @property
    def log(self) -> Path:
        """Where the details of a mistake in the program are written."""
        return self.project_dir / 'build' / f'{self.language}.log'


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """How it went, format by format: what to put right, a line each, and why nothing was built.

    ``seconds`` has the CPU seconds of each of PHASES; ``memory`` is the most that the process had, in MiB.
    """

    found: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    failures: Mapping[str, str] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)
    memory: int = 0

    @property
    def problems(self) -> tuple[str, ...]:
        """What to put right in any format; what concerns several stands there once."""
        lines = (line for kind in FORMATS for line in self.found.get(kind, ()))
        return tuple(dict.fromkeys(lines))

    @property
    def failure(self) -> str:
        """Why some format was not built, with the formats it concerns, or nothing."""
        kinds: dict[str, list[str]] = {}
        for kind, text in self.failures.items():
            kinds.setdefault(text, []).append(NAMES[kind])
        return '\n'.join(f'no {" and no ".join(names)}: {text}' for text, names in kinds.items())
