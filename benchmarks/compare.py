"""Compare the files of two websites, byte by byte."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LEFT_OUT = '.buildinfo'
"""Where Sphinx notes how the machine is set up; ours leaves it out."""


@dataclass(kw_only=True, slots=True)
class Comparison:
    """How the files of one website are found in another: the same, another, or not at all.

    ``more`` are the files that only the other one has.
    """

    same: int = 0
    different: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    more: int = 0

    @property
    def is_good(self) -> bool:
        """Whether each file is there with the same bytes."""
        return not self.different and not self.missing

    def add(self, other: Comparison, folder: str) -> None:
        """Count the files of a folder, too."""
        self.same += other.same
        self.more += other.more
        self.different += [f'{folder}/{name}' for name in other.different]
        self.missing += [f'{folder}/{name}' for name in other.missing]


def compare(expected: Path, found: Path) -> Comparison:
    """Look in the folder ``found`` for each file of the folder ``expected``."""
    result, names = Comparison(), files(expected)
    for name in sorted(names):
        path = found / name
        if not path.is_file():
            result.missing.append(name)
        elif path.read_bytes() != (expected / name).read_bytes():
            result.different.append(name)
        else:
            result.same += 1
    result.more = len(files(found) - names)
    return result


def files(folder: Path) -> set[str]:
    """Return the paths of all files below a folder, but for what nobody compares."""
    paths = (path for path in folder.rglob('*') if path.is_file() and path.name != LEFT_OUT)
    return {path.relative_to(folder).as_posix() for path in paths}
