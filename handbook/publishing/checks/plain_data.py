"""Turn what a check found into plain data, and back."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.catalogs.check import CheckedMessage
from handbook.catalogs.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable


def as_data(found: Iterable[CheckedMessage], path: Path | None = None) -> list[dict[str, Any]]:
    """Return a dictionary for each problem; those of the file ``path`` are found again at any path."""
    return [_as_data(each, path) for each in found]


def from_data(data: Iterable[dict[str, Any]], path: Path | None = None) -> list[CheckedMessage]:
    """Return what ``as_data`` was given; ``path`` is where the file is now."""
    return [_from_data(each, path) for each in data]


def _as_data(each: CheckedMessage, path: Path | None) -> dict[str, Any]:
    problem = asdict(each.problem)
    problem['path'] = '' if each.problem.path == path else str(each.problem.path)
    return {'problem': problem, 'source': each.source, 'translation': each.translation}


def _from_data(data: dict[str, Any], path: Path | None) -> CheckedMessage:
    problem = data['problem']
    place = Path(problem['path']) if problem['path'] or path is None else path
    return CheckedMessage(
        problem=Problem(**{**problem, 'path': place}),
        source=data['source'],
        translation=data['translation'],
    )
