"""Sum up files and installed packages, so that any change of them shows."""

from __future__ import annotations

import os
import sys
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import hashlib
    from collections.abc import Iterator

_RECORDS = ('*.dist-info', '*.egg-info')


def add_place(digest: hashlib._Hash, place: Path) -> None:
    """Add a file or all files of a folder, each with a name that says where it stands there.

    A missing place counts as an empty one. Raises OSError if anything cannot be read.
    """
    digest.update(b'\0place\0')
    files = (
        _files_below(str(place)) if place.is_dir() else [('.', place)] if place.is_file() else ()
    )
    for name, path in files:
        content = path.read_bytes()
        digest.update(f'{name}\0{len(content)}\0'.encode())
        digest.update(content)


def _files_below(folder: str, above: str = '') -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder in order, with their names there; what Python compiled is none of them."""
    # Half of what a build with nothing to do costs is spent here, and pathlib took thrice as long.
    with os.scandir(folder) as found:
        entries = sorted(found, key=attrgetter('name'))
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(entry.path, f'{above}{entry.name}/')
        elif not entry.name.endswith('.pyc'):
            path = Path(entry.path)
            # Of a link that leads nowhere, its reader tells.
            if entry.is_file(follow_symlinks=False) or path.is_file():
                yield f'{above}{entry.name}', path


@cache
def installed_packages() -> tuple[str, ...]:
    """Return the name and version of every package that can be imported, as its record is called.

    The folder of that name is a standard (packaging.python.org, "Recording installed projects");
    to look into it takes long.
    """
    places = [Path(entry) for entry in sys.path]
    return tuple(
        sorted({path.name for place in places for kind in _RECORDS for path in place.glob(kind)})
    )
