"""Copy finished pages to where the browser gets them, so that it never sees half of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.files import write_if_changed

if TYPE_CHECKING:
    from pathlib import Path


class Mirror:
    """Keeps ``target`` the same as ``source``, file by file."""

    def __init__(self, source: Path, target: Path) -> None:
        self._source, self._target = source, target

    def copy(self, path: Path) -> None:
        """Copy one file of ``source`` in one step."""
        write_if_changed(self._target / path.relative_to(self._source), path.read_bytes())

    def copy_all(self) -> None:
        """Copy every file."""
        for path in self._source.rglob('*'):
            if path.is_file():
                self.copy(path)

    def delete_leftovers(self) -> None:
        """Delete in ``target`` what ``source`` does not have."""
        for path in self._target.rglob('*'):
            if path.is_file() and not (self._source / path.relative_to(self._target)).is_file():
                path.unlink()
