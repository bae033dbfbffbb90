"""Write files so that nobody ever reads half of one."""

from __future__ import annotations

import tempfile
from pathlib import Path


def write_if_changed(path: Path, content: bytes) -> bool:
    """Let ``path`` hold ``content``, in one step; leave a file that holds it already alone.

    Return whether the file was another one before. Missing folders are made. Raises OSError if the file
    cannot be written.
    """
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    temporary = Path(file.name)
    temporary.chmod(0o644)
    temporary.replace(path)
    return True
