"""Compile the catalogs of a language into the build folder, gaps filled from its fallback chain."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from handbook.catalogs.chain import Origin, Resolved, resolve
from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.reading import each_text
from handbook.catalogs.readings import read_language, read_page
from handbook.catalogs.script_words import write_script_words
from handbook.catalogs.stored_states import StoredStates, digest_judges
from handbook.files import write_if_changed
from handbook.interface_words import words_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.catalogs.problem import Problem
    from handbook.catalogs.reading import Texts
    from handbook.catalogs.structure import StructureReader
    from handbook.languages import Language

# A compiled catalog carries no date of its making, or two builds would differ.
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


def compile_language(
    language: Language,
    catalog_dir: Path,
    catalog_build: Path,
    reader: StructureReader,
    *,
    stale: bool = False,
) -> list[Problem]:
    """Write all compiled catalogs that a build in ``language`` reads, and return what was wrong.

    Reads ``catalog_dir/<code>/LC_MESSAGES/**/*.po`` for each language of the chain; writes
    ``catalog_build/<code>/<code>/LC_MESSAGES/<domain>.mo`` with ``<domain>.json`` beside it, which says
    where each message is from, ``sphinx.js`` for the search scripts, and ``words/<code>.mo`` for each
    language of the chain. A message with an error is withheld: the next language of the chain is
    shown. With ``stale``, a translation whose English was only reworded is shown, too. A file whose
    content would not change is not touched. What became of each message of ``language`` is kept for
    the status. Only problems in its own catalogs are returned: each language answers for its own.
    """
    store = StoredStates(catalog_build, language.code, digest_judges(reader))
    readings = {
        code: read_language(
            messages_dir(catalog_dir, code),
            code,
            reader,
            stale=stale,
            store=store if code == language.code else None,
        )
        for code in language.chain
    }
    target = messages_dir(locale_root(catalog_build, language.code), language.code)
    written = set()
    for domain in sorted({domain for catalogs in readings.values() for domain in catalogs}):
        page = [(code, found[domain]) for code, found in readings.items() if domain in found]
        resolved = resolve(page)
        written |= _write_page(language, resolved, target, domain)
        if domain == INTERFACE_DOMAIN:
            script = write_script_words(language, [each for _, each in page], resolved)
            write_if_changed(target / f'{domain}.js', script)
    _delete_leftovers(target, written)
    write_if_changed(
        domains_file(catalog_build, language.code),
        json.dumps(sorted(str(path.relative_to(target)) for path in written)).encode(),
    )
    for code, found in readings.items():
        if INTERFACE_DOMAIN in found:
            alone = _mo_bytes(code, resolve([(code, found[INTERFACE_DOMAIN])]))
            write_if_changed(words_file(catalog_build, code), alone)
    own = readings[language.code].values()
    return [problem for reading in own for problem in reading.problems]


def compile_page(
    language: Language,
    catalog_dir: Path,
    catalog_build: Path,
    reader: StructureReader,
    domain: str,
    *,
    stale: bool,
) -> None:
    """Write anew what ``compile_language`` wrote for one page, no interface words."""
    page = []
    for code in language.chain:
        folder = messages_dir(catalog_dir, code)
        if (folder / f'{domain}.po').is_file():
            page.append((code, read_page(folder, code, reader, domain, stale=stale)))
    target = messages_dir(locale_root(catalog_build, language.code), language.code)
    _write_page(language, resolve(page), target, domain)


def read_origins(catalog_build: Path, language: str, domain: str) -> dict[str, Origin]:
    """Return where each shown message of a page is from; empty if the page has no catalog."""
    folder = messages_dir(locale_root(catalog_build, language), language)
    path = folder / f'{domain}.json'
    if not path.is_file():
        return {}
    entries = json.loads(path.read_text(encoding='utf-8'))
    paths = {po: Path(po) for po in {po for _, po, _, _ in entries.values()}}
    return {
        msgid: Origin(language=code, path=paths[po], line=line, stale=stale)
        for msgid, (code, po, line, stale) in entries.items()
    }


def compiled_files(catalog_build: Path, language: str, domain: str) -> tuple[Path, Path]:
    """Return the two files a translated page depends on."""
    folder = messages_dir(locale_root(catalog_build, language), language)
    return folder / f'{domain}.mo', folder / f'{domain}.json'


def domains_file(catalog_build: Path, code: str) -> Path:
    """Return the file that changes when a page gets its first catalog, or loses its last."""
    return locale_root(catalog_build, code) / 'domains.json'


def compiled_state(catalog_build: Path, code: str) -> str:
    """Return a checksum of everything a build in ``code`` shows from catalogs."""
    digest = hashlib.sha256()
    for path in sorted(locale_root(catalog_build, code).rglob('*.mo')):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def locale_root(catalog_build: Path, code: str) -> Path:
    """Return the folder of catalogs that a build in ``code`` reads, and no other build.

    Each has its own: where gettext finds no ``zh_TW``, it would take a ``zh`` that lies beside it.
    """
    return catalog_build / code


def messages_dir(folder: Path, code: str) -> Path:
    """Return the folder of one language in a folder of catalogs."""
    return folder / code / 'LC_MESSAGES'


def _write_page(
    language: Language, resolved: Mapping[Texts, Resolved], target: Path, domain: str
) -> set[Path]:
    files = {
        target / f'{domain}.mo': _mo_bytes(language.code, resolved),
        target / f'{domain}.json': _origins_json(resolved),
    }
    for path, content in files.items():
        write_if_changed(path, content)
    return set(files)


def _delete_leftovers(target: Path, written: Iterable[Path]) -> None:
    """A catalog that is gone must not go on translating its page."""
    for path in [*target.rglob('*.mo'), *target.rglob('*.json')]:
        if path not in written:
            path.unlink(missing_ok=True)


def _mo_bytes(code: str, resolved: Mapping[Texts, Resolved]) -> bytes:
    catalog = Catalog(locale=code, creation_date=_NO_DATE, revision_date=_NO_DATE)
    # Babel sorts them too, message by message, which is soon done where they are in order.
    for msgid in sorted(resolved, key=lambda texts: each_text(texts)[0]):
        catalog.add(msgid, resolved[msgid].string)
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def _origins_json(resolved: Mapping[Texts, Resolved]) -> bytes:
    origins = {
        msgid: (origin.language, str(origin.path), origin.line, origin.stale)
        for msgid, shown in resolved.items()
        if isinstance(msgid, str) and (origin := shown.origin)
    }
    # Without line breaks, which would cost more time than all the rest.
    return json.dumps(origins, ensure_ascii=False, sort_keys=True).encode()
