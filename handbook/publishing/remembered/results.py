"""Keep what was found, for as long as nothing changes that it was found in."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UNKNOWN = ''
"""The checksum of what cannot be read: nothing that was found in it is kept."""


class Results:
    """What was found earlier, by name, in a file that anybody may delete at any time.

    Each has the checksum of what it was found in; it is plain data, and never None. A file that is
    damaged, or that another ``program`` wrote, counts as empty. Two processes may use it at once: the
    later one wins, and what the other one found is found again.
    """

    def __init__(self, path: Path | None, program: str, *, force: bool = False) -> None:
        """Without a ``path`` nothing is kept; ``force`` does not find what was found earlier."""
        self._path, self._program = path, program
        self._found = self._read()
        self._hidden = set(self._found) if force else set()
        self._changed = False

    def find(self, name: str, digest: str) -> Any:
        """Return what was found under ``name`` in what has this checksum, or None."""
        known, data = self._found.get(name, (UNKNOWN, None))
        is_current = digest != UNKNOWN and known == digest and name not in self._hidden
        return data if is_current else None

    def digest(self, name: str) -> str:
        """Return the checksum of what was kept under ``name``."""
        return str(self._found.get(name, (UNKNOWN, None))[0])

    def keep(self, name: str, digest: str, data: Any) -> None:
        """Remember ``data`` under ``name``, once it is saved."""
        if digest != UNKNOWN:
            self._found[name] = [digest, data]
            self._hidden.discard(name)
            self._changed = True

    def forget(self, name: str) -> None:
        """Remember nothing under ``name``."""
        self._changed |= self._found.pop(name, None) is not None

    def save(self, is_wanted: Callable[[str], bool] = lambda name: True) -> None:
        """Write the file if anything is new; where it cannot be written, all is found again."""
        if not self._changed or self._path is None:
            return
        wanted = {name: each for name, each in self._found.items() if is_wanted(name)}
        # ASCII, because what is kept may be the very letters that no encoding has.
        body = json.dumps(wanted, sort_keys=True).encode('ascii')
        with suppress(OSError):
            write_if_changed(self._path, self._seal(body) + b'\n' + body)

    def _read(self) -> dict[str, list[Any]]:
        try:
            seal, _, body = self._path.read_bytes().partition(b'\n') if self._path else (b'',) * 3
        except OSError:
            return {}
        # What has its seal is as it was written, so that nothing in it needs to be looked at.
        found: dict[str, list[Any]] = json.loads(body) if seal == self._seal(body) else {}
        return found

    def _seal(self, body: bytes) -> bytes:
        return hashlib.sha256(self._program.encode() + b'\0' + body).hexdigest().encode('ascii')
