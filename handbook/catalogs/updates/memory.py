"""Remember every finished translation of a language, so that text may move between pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.reading import as_texts, is_too_large
from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.updates.stored_catalog import is_finished, load_catalog

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from babel.messages.catalog import Message

    from handbook.catalogs.reading import Texts


def remember_translations(folder: Path, language: str) -> dict[Texts, Texts]:
    """Return the finished translations in the catalogs below ``folder``, by their English text.

    What a guide has now goes before what is obsolete, and an earlier file before a later one.
    """
    current: dict[Texts, Texts] = {}
    obsolete: dict[Texts, Texts] = {}
    for path in sorted(folder.rglob('*.po')):
        if is_too_large(path):
            continue
        catalog = load_catalog(sort_entries(path.read_bytes(), language), language)
        _note(current, catalog)
        _note(obsolete, catalog.obsolete.values())
    return obsolete | current


def _note(found: dict[Texts, Texts], messages: Iterable[Message]) -> None:
    for message in messages:
        if message.id and is_finished(message):
            found.setdefault(as_texts(message.id), as_texts(message.string))
