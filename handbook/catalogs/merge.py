"""Merge a template catalog into a translator's catalog, and keep the file's form steady."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import denormalize, write_po
from sphinx_intl.catalog import load_po, update_with_fuzzy

from handbook.catalogs.reading import as_texts, read_catalog
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from handbook.catalogs.problem import Problem
    from handbook.catalogs.reading import Texts

AWAITING_REVIEW = 'awaiting review by a native speaker'
"""The Last-Translator of a catalog that nobody has signed yet."""

# Babel guesses these from "50 % of" and "{role}"; editors would then refuse right translations.
_GUESSED_FLAGS = frozenset({'python-format', 'python-brace-format'})

# Babel takes 0 for "wrap comments at 76", which breaks a long "#| msgid" in two.
_NO_WRAPPING = 1_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Merge:
    """What a merge did to one catalog: counts of messages, or the problems that forbade it."""

    path: Path
    new: int = 0
    changed: int = 0
    gone: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def touched(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def merge_catalog(
    path: Path,
    template: Catalog,
    language: str,
    released: datetime,
    known: Mapping[Texts, Texts],
) -> Merge:
    """Bring the catalog at ``path`` in step with ``template``; start it if there is none.

    A catalog that does not read cleanly is left exactly as it is: Babel's reader would drop what it
    cannot understand, and writing the file back would lose it. ``released`` is the date of the
    edition, the only date that is written; ``known`` translations fill a catalog that is started.
    """
    if not path.exists():
        catalog = _start(template, language, known)
        _write(path, catalog, released)
        return Merge(path=path, new=len(catalog))
    if problems := read_catalog(path, language).problems:
        return Merge(path=path, problems=problems)
    catalog = load_po(str(path), locale=language)
    before, previous = _fuzziness(catalog), _take_previous(catalog)
    update_with_fuzzy(catalog, template)
    _restore_previous(catalog, previous)
    _write(path, catalog, released)
    after = _fuzziness(catalog)
    changed = {msgid for msgid in after if after[msgid] and not before.get(msgid)}
    return Merge(
        path=path,
        new=len(after.keys() - before.keys() - changed),
        changed=len(changed),
        gone=max(0, len(before.keys() - after.keys()) - len(changed - before.keys())),
    )


def _start(template: Catalog, language: str, known: Mapping[Texts, Texts]) -> Catalog:
    """Return an empty catalog whose header says what is true: nobody has translated it yet."""
    catalog = Catalog(
        locale=language,
        project=template.project,
        version='1',
        last_translator=AWAITING_REVIEW,
        language_team=language,
        header_comment='',
        fuzzy=False,
    )
    catalog.msgid_bugs_address = ''
    for message in template:
        if message.id:
            catalog.add(
                message.id,
                known.get(as_texts(message.id), as_texts(message.string)),
                locations=message.locations,
                auto_comments=message.auto_comments,
            )
    return catalog


def _fuzziness(catalog: Catalog) -> dict[object, bool]:
    return {message.id: message.fuzzy for message in catalog if message.id}


def _take_previous(catalog: Catalog) -> dict[object, list[str]]:
    """Take the ``#| msgid`` lines out of the comments, where Babel's reader puts them."""
    previous: dict[object, list[str]] = {}
    for message in catalog:
        lines = [line[1:].strip() for line in message.user_comments if line.startswith('|')]
        message.user_comments = [line for line in message.user_comments if line[:1] != '|']
        if lines:
            previous[message.id] = [denormalize('\n'.join(lines).removeprefix('msgid '))]
    return previous


def _restore_previous(catalog: Catalog, previous: dict[object, list[str]]) -> None:
    """Show what a fuzzy message translated before; a finished one needs no reminder."""
    for message in catalog:
        if message.fuzzy and not message.previous_id:
            message.previous_id = previous.get(message.id, [])


def _write(path: Path, catalog: Catalog, released: datetime) -> None:
    """Write files and no lines as locations, nothing wrapped: the smallest difference in git."""
    catalog.creation_date = released
    if isinstance(catalog.revision_date, str):
        catalog.revision_date = released
    for message in catalog:
        message.flags -= _GUESSED_FLAGS
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=_NO_WRAPPING, include_lineno=False, include_previous=True)
    write_if_changed(path, buffer.getvalue().strip() + b'\n')
