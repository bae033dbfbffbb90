"""Put finished languages in the place where readers look, and never anything less."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PDF_SUFFIX = '.pdf'


class OutputError(Exception):
    """The output folder cannot be used; the message says why and what to do."""


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """Lend a folder beside the published languages; whatever is left in it goes away again.

    Raises OutputError if ``output`` cannot be written to.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        for leftover in output.glob('.staging-*'):
            shutil.rmtree(leftover)
        folder = tempfile.mkdtemp(prefix='.staging-', dir=output)
    except OSError as error:
        msg = f'cannot write to {output}: {error.strerror}; choose another folder with -o'
        raise OutputError(msg) from None
    try:
        yield output / folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def publish(staged: Path, target: Path, *, kept: str | None) -> None:
    """Let the finished tree ``staged`` take the place of ``target``.

    ``kept`` names the format that was not built this time (``html`` or ``pdf``): its files are
    taken over from ``target``. If anything goes wrong, the old tree is back in its place.
    """
    if kept and target.is_dir():
        _take_over(target, staged, pdf=kept == 'pdf')
    aside = staged.with_name(f'{staged.name}-old')
    if target.exists():
        target.rename(aside)
    try:
        staged.rename(target)
    except BaseException:
        if aside.exists():
            aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _take_over(source: Path, staged: Path, *, pdf: bool) -> None:
    for path in source.rglob('*'):
        if path.is_file() and (path.suffix == PDF_SUFFIX) == pdf:
            copy = staged / path.relative_to(source)
            if not copy.exists():
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, copy)
