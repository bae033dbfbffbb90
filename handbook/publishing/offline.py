"""Pack a language into one file that readers take along to where there is no internet."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FILE = 0o644 << 16


def pack(tree: Path, tag: str, name: str) -> None:
    """Write ``tree/name``, a ZIP archive of all files of ``tree`` in a folder named ``tag``.

    Several languages unpacked side by side find each other. The archive of the same files has the same
    bytes on any day and machine. Raises OSError.
    """
    target = tree / name
    target.unlink(missing_ok=True)
    files = sorted(path for path in tree.rglob('*') if path.is_file())
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            # The date is the first that the format knows: no file says when it was made.
            entry = zipfile.ZipInfo(f'{tag}/{path.relative_to(tree).as_posix()}')
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _FILE
            archive.writestr(entry, path.read_bytes())
