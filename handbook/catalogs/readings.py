"""Read the catalogs of a language as far as readers may see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.gate import Gate, withhold_errors
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import CatalogReading, is_too_large, read_catalog, read_sorted
from handbook.catalogs.stale import keep_stale
from handbook.catalogs.states import judge_states
from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.languages import get_language

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.catalogs.stored_states import StoredStates
    from handbook.catalogs.structure import StructureReader


def read_language(
    folder: Path,
    code: str,
    reader: StructureReader,
    *,
    stale: bool,
    store: StoredStates | None = None,
) -> dict[str, CatalogReading]:
    """Return the catalogs of the language ``code`` in ``folder``, by domain.

    With ``stale``, a translation whose English was only reworded is among them. ``store`` receives
    what became of each message, so that the status need not judge it again.
    """
    gate = Gate(get_language(code, {}), reader)
    readings = {}
    for path in sorted(folder.rglob('*.po')):
        domain = path.relative_to(folder).with_suffix('').as_posix()
        readings[domain] = _read(path, domain, gate, reader, stale=stale, store=store)
    if store is not None:
        store.save()
    return readings


def read_page(
    folder: Path, code: str, reader: StructureReader, domain: str, *, stale: bool
) -> CatalogReading:
    """Return the catalog of one page, as ``read_language`` does."""
    gate = Gate(get_language(code, {}), reader)
    return _read(folder / f'{domain}.po', domain, gate, reader, stale=stale)


def _read(
    path: Path,
    domain: str,
    gate: Gate,
    reader: StructureReader,
    *,
    stale: bool,
    store: StoredStates | None = None,
) -> CatalogReading:
    code = gate.language.code
    try:
        data = b'' if is_too_large(path) else path.read_bytes()
        entries = sort_entries(data, code)
        reading = read_sorted(entries, path, code) if data else read_catalog(path, code)
    except OSError as error:
        return _unreadable(path, code, error)
    if store is not None and data:
        store.keep(domain, data, judge_states(entries.every, reading, domain, gate))
    if stale:
        reading = keep_stale(reading, gate, domain, reader)
    return withhold_errors(reading, gate, domain)


def _unreadable(path: Path, code: str, error: OSError) -> CatalogReading:
    message = f'this catalog cannot be opened ({error.strerror}); it must be a file you may read'
    problem = Problem(path=path, line=1, problem='unreadable', message=message, language=code)
    return CatalogReading(path=path, language=code, header={}, messages=(), problems=(problem,))
