"""Say how far each page is in each language, in steps that do not change with every message."""

from __future__ import annotations

import hashlib
import json
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.notice import count_words
from handbook.catalogs.reading import is_too_large, read_catalog
from handbook.catalogs.stale import find_stale
from handbook.catalogs.strict.plain import read_plain
from handbook.catalogs.structure import StructureReader
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ALMOST_ALL, _HALF = 0.9, 0.4

# To compare two English texts, MyST's own settings are near enough.
_READER = StructureReader({})


class Step(IntEnum):
    """How far a page or a language is."""

    NOTHING = 0
    STARTED = 1
    PARTLY = 2
    MOSTLY = 3
    COMPLETE = 4


Progress = dict[str, tuple[int, int]]
"""The words of each page (by docname): in its language, and all."""

Steps = dict[str, dict[str, Step]]
"""By code of a language and docname."""

WHOLE = ''
"""Stands for all pages of a language together."""


def read_progress(
    catalog_dir: Path, catalog_build: Path, code: str, *, stale: bool = False
) -> Progress:
    """Return how many English words of each page the catalogs of language ``code`` translate.

    A fuzzy message is not translated, unless only the wording of its English changed and ``stale`` says
    that readers see it; one with an error counts as translated until its translator has seen the
    problem. What was counted is kept in ``catalog_build``, so that only a changed file is read again.
    A file that cannot be opened counts as empty: the check reports it.
    """
    folder = catalog_dir / code / 'LC_MESSAGES'
    store = catalog_build / 'progress' / f'{code}{"-stale" if stale else ""}.json'
    known = json.loads(store.read_bytes()) if store.is_file() else {}
    counted: dict[str, _Count] = {}
    for path in sorted(folder.rglob('*.po')):
        docname = path.relative_to(folder).with_suffix('').as_posix()
        counted[docname] = _count(
            path, code, docname, _Count(*known.get(docname, _NOTHING)), stale=stale
        )
    write_if_changed(store, json.dumps(counted).encode())
    return {docname: (count.own, count.total) for docname, count in counted.items()}


class _Count(NamedTuple):
    """The words of a catalog, and the checksum of the file they were counted in."""

    digest: str
    own: int
    total: int


_NOTHING = _Count('', 0, 0)


def _count(path: Path, code: str, domain: str, known: _Count, *, stale: bool) -> _Count:
    try:
        data = path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        if digest == known.digest:
            return known
        sizes = _plain_sizes(path, data, stale=stale)
        if sizes is None:
            sizes = _sizes(path, code, domain, stale=stale)
    except OSError:
        return _NOTHING
    own = sum(size for size, translated in sizes if translated)
    return _Count(digest, own, sum(size for size, _ in sizes))


def _plain_sizes(path: Path, data: bytes, *, stale: bool) -> list[tuple[int, bool]] | None:
    """Return the words of each message and whether it is translated; None where that takes a reading."""
    messages = None if is_too_large(path) else read_plain(data)
    if messages is None or (stale and any(each.fuzzy for each in messages)):
        return None
    return [(count_words(each.msgid), each.translated) for each in messages]


def _sizes(path: Path, code: str, domain: str, *, stale: bool) -> list[tuple[int, bool]]:
    reading = read_catalog(path, code)
    shown = {each.id for each in find_stale(reading, domain, _READER)} if stale else set()
    return [
        (count_words(str(each.id)), each.translated or each.id in shown)
        for each in reading.messages
    ]


def read_steps(
    catalog_dir: Path, catalog_build: Path, codes: Iterable[str], *, stale: bool = False
) -> Steps:
    """Return how far each language of ``codes`` is, on each page and, as page WHOLE, over all pages.

    The pages are those that any of the languages has a catalog of. A language that lacks one is
    not complete. ``stale`` is that of ``read_progress``.
    """
    progress = {
        code: read_progress(catalog_dir, catalog_build, code, stale=stale) for code in codes
    }
    pages = {page for found in progress.values() for page in found} - {INTERFACE_DOMAIN}
    return {code: _steps(found, pages) for code, found in progress.items()}


def _steps(progress: Progress, pages: Iterable[str]) -> dict[str, Step]:
    steps = {page: find_step(*progress.get(page, (0, 0))) for page in sorted(pages)}
    known = [progress[page] for page in steps if page in progress]
    whole = find_step(sum(own for own, _ in known), sum(total for _, total in known))
    return {WHOLE: whole if len(known) == len(steps) else min(whole, Step.MOSTLY), **steps}


def find_step(own: int, total: int) -> Step:
    """Return the step of ``own`` words in the language out of ``total``."""
    if own == 0 or total == 0:
        return Step.NOTHING
    if own == total:
        return Step.COMPLETE
    if own >= _ALMOST_ALL * total:
        return Step.MOSTLY
    return Step.PARTLY if own >= _HALF * total else Step.STARTED
