"""Keep the states of catalogs, so that only a changed file is read again."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import fields
from importlib.metadata import version
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import handbook
from handbook.catalogs.states import CatalogStates, MessageState, State, read_states
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.catalogs.check import CatalogFile
    from handbook.catalogs.gate import Gate
    from handbook.catalogs.structure import StructureReader

_NOTHING = CatalogStates(messages=(), damaged=False)
_NAMES = tuple(field.name for field in fields(MessageState))
_STATE = _NAMES.index('state')
_values = attrgetter(*_NAMES)
_JUDGES = ('babel', 'myst-parser', 'markdown-it-py')


class StoredStates:
    """The states of the catalogs of one language, kept in ``catalog_build/status/<code>.json``.

    They are forgotten when anything changes that judges messages: the code, the settings of MyST.
    """

    def __init__(self, catalog_build: Path, code: str, judges: str) -> None:
        """``judges`` is what ``digest_judges`` returned."""
        self._path = catalog_build / 'status' / f'{code}.json'
        self._judges = judges
        self._known = self._read()
        self._used: dict[str, tuple[str, CatalogStates]] = {}

    def find(self, catalog: CatalogFile, gate: Gate) -> CatalogStates:
        """Return the states of a catalog; a file that cannot be opened is damaged and empty."""
        try:
            digest = hashlib.sha256(catalog.path.read_bytes()).hexdigest()
            known, states = self._known.get(catalog.domain, ('', _NOTHING))
            if known != digest:
                states = read_states(catalog.path, catalog.domain, gate)
        except OSError:
            return CatalogStates(messages=(), damaged=True)
        self._used[catalog.domain] = digest, states
        return states

    def keep(self, domain: str, data: bytes, states: CatalogStates) -> None:
        """Note what became of the messages of the catalog with the content ``data``."""
        self._used[domain] = hashlib.sha256(data).hexdigest(), states

    def save(self) -> None:
        """Keep what was found since the start; where nothing can be kept, it is read again."""
        if self._used == self._known:
            return
        catalogs = {
            domain: {'digest': digest, 'damaged': states.damaged, 'messages': _as_rows(states)}
            for domain, (digest, states) in self._used.items()
        }
        data = {'judges': self._judges, 'catalogs': catalogs}
        with suppress(OSError):
            write_if_changed(self._path, json.dumps(data, ensure_ascii=False).encode())

    def _read(self) -> dict[str, tuple[str, CatalogStates]]:
        try:
            data = json.loads(self._path.read_bytes())
            if data['judges'] != self._judges:
                return {}
            return {
                domain: (known['digest'], _from_json(known))
                for domain, known in data['catalogs'].items()
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Without a readable store every catalog is read anew.
            return {}


def digest_judges(reader: StructureReader) -> str:
    """Return a checksum of what decides whether a message is good: our code, MyST and its settings."""
    digest = hashlib.sha256()
    package = Path(handbook.__file__).parent
    for path in [*sorted((package / 'catalogs').rglob('*.py')), package / 'languages.py']:
        digest.update(path.read_bytes())
    facts = [*reader.settings, *(f'{name} {version(name)}' for name in _JUDGES)]
    digest.update('\0'.join(facts).encode())
    return digest.hexdigest()


def _from_json(data: Mapping[str, Any]) -> CatalogStates:
    messages = tuple(
        MessageState(**{**dict(zip(_NAMES, row, strict=True)), 'state': State(row[_STATE])})
        for row in data['messages']
    )
    return CatalogStates(messages=messages, damaged=data['damaged'])


def _as_rows(states: CatalogStates) -> list[tuple[object, ...]]:
    # Not as dictionaries: a language has thousands of messages, and each would repeat the names.
    return [_values(message) for message in states.messages]
