"""Let only one build at a time work in a project."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from handbook.publishing.output import OutputError, explain_disk_errors

if sys.platform != 'win32':
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import TextIOWrapper
    from pathlib import Path


@contextmanager
def only_build(build_dir: Path) -> Iterator[None]:
    """Hold the project's lock; the system lets go of it however this process ends.

    Builds share the parsed guides, the compiled catalogs and the output folder. Raises OutputError
    if another build holds the lock.
    """
    with explain_disk_errors(build_dir):
        build_dir.mkdir(parents=True, exist_ok=True)
        file = (build_dir / '.lock').open('a', encoding='utf-8')
    with file:
        _lock(file)
        yield


def _lock(file: TextIOWrapper) -> None:
    # Windows has no such lock; there the builds have to be kept apart by people.
    if sys.platform != 'win32':
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputError('another build is running; wait for it to end') from None
