"""Name what the preview and its worker tell each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewJob:
    """What to preview: ``output`` receives the pages, ``work`` all that is kept between two starts."""

    project_dir: Path
    language: str
    output: Path
    work: Path
    editor: str = ''


@dataclass(frozen=True, kw_only=True, slots=True)
class Edits:
    """What was saved: guides, and catalogs as (language, domain)."""

    guides: bool = False
    catalogs: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Looking:
    """The pages (docnames) that somebody looks at: they are written first."""

    docnames: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A page (docname) was written, with what Sphinx warned about it, a line each."""

    docname: str
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """Everything is written; what Sphinx warned about no page in particular."""

    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """The worker has ended: why, in plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Outdated:
    """The worker has ended: what it knows is too old, a new one has to start."""


Event = Written | Settled | Trouble | Outdated
