"""Put the website and the PDF of a language together in one tree."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from handbook.publishing.job import HTML, PDF, Job

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path


def put_together(
    job: Job, built: Collection[str], old: Path, old_pdf: Collection[str]
) -> tuple[Path, frozenset[str]]:
    """Return the whole tree of a language and the paths in it that are the PDF's.

    The formats in ``built`` come from the folders of ``job``. The others are taken over from the
    tree ``old``, in which ``old_pdf`` are the files of the PDF and all others the website's.
    """
    whole = job.output / 'whole'
    if HTML in built:
        job.folder(HTML).rename(whole)
    else:
        _copy(old, whole, _list_files(old).difference(old_pdf))
    source = job.folder(PDF) if PDF in built else old
    pdf_files = _list_files(source)
    if PDF not in built:
        pdf_files = pdf_files.intersection(old_pdf)
    _copy(source, whole, pdf_files)
    return whole, pdf_files


def _list_files(folder: Path) -> frozenset[str]:
    paths = (path for path in folder.rglob('*') if path.is_file())
    return frozenset(path.relative_to(folder).as_posix() for path in paths)


def _copy(source: Path, target: Path, names: Iterable[str]) -> None:
    for name in names:
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source / name, copy)
