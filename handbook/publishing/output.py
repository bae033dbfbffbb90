"""Put finished languages in the place where readers look, and never anything less."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STAGING = '.handbook-staging-'
ASIDE = '-old'

STATUS = 'status'
"""The folder beside the languages that says how far each translation is."""

FRONT = ('index.html', '404.html', 'robots.txt', f'{STATUS}/index.html')
"""What always lies above the languages."""


class OutputError(Exception):
    """The output folder cannot be used; the message says why and what to do."""


@contextmanager
def explain_disk_errors(place: Path) -> Iterator[None]:
    """Raise OutputError where the system refuses to write to ``place`` (no room, no permission)."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        msg = f'cannot write to {place}: {reason}; make room, or choose another folder with -o'
        raise OutputError(msg) from None


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """Lend a folder beside the published languages; whatever is left in it goes away again.

    No other build may work in ``output``: what a killed one left is put back or deleted. Raises
    OutputError if ``output`` cannot be written to.
    """
    with explain_disk_errors(output):
        output.mkdir(parents=True, exist_ok=True)
        for leftover in output.glob(f'{STAGING}*'):
            _clear(leftover, output)
        folder = Path(tempfile.mkdtemp(prefix=STAGING, dir=output))
    try:
        yield folder
    finally:
        with explain_disk_errors(output):
            _clear(folder, output)


def publish(staged: Path, target: Path, stage: Path) -> None:
    """Let the finished tree ``staged`` take the place of ``target``.

    The old tree waits in ``stage`` (lent by ``staging``). If anything goes wrong, it is back in its
    place, at the latest when ``stage`` is cleared.
    """
    aside = stage / f'{target.name}{ASIDE}'
    try:
        if target.exists():
            target.rename(aside)
        staged.rename(target)
    except BaseException:
        _put_back(aside, target)
        raise
    # What cannot be deleted now is tried again when the stage is cleared.
    shutil.rmtree(aside, ignore_errors=True)


def is_front_there(output: Path) -> bool:
    """Return whether ``output`` has what lies above the languages."""
    return all((output / name).is_file() for name in FRONT)


def _clear(stage: Path, output: Path) -> None:
    for aside in stage.glob(f'*{ASIDE}'):
        _put_back(aside, output / aside.name.removesuffix(ASIDE))
    shutil.rmtree(stage, ignore_errors=True)


def _put_back(aside: Path, target: Path) -> None:
    # The new tree may stand there already: then the old one has done its duty.
    if aside.exists() and not target.exists():
        aside.rename(target)
