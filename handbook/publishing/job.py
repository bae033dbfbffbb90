"""What a worker is asked to build, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HTML, PDF = 'html', 'pdf'
FORMATS = (HTML, PDF)


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One language to build: ``project_dir`` has the ``conf.py``, ``output`` receives the files."""

    project_dir: Path
    language: str
    formats: tuple[str, ...]
    output: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """How it went: what to put right, a line each, and why nothing could be built, or nothing."""

    problems: tuple[str, ...] = ()
    failure: str = ''
