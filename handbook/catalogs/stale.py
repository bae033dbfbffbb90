"""Find translations that are still true, although their English was reworded since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handbook.catalogs.earlier import only_wording_changed
from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.reading import as_texts
from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.updates.stored_catalog import is_finished, load_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog, Message

    from handbook.catalogs.gate import Gate
    from handbook.catalogs.reading import CatalogMessage, CatalogReading
    from handbook.catalogs.structure import StructureReader


def keep_stale(
    reading: CatalogReading, gate: Gate, domain: str, reader: StructureReader
) -> CatalogReading:
    """Return the reading with those fuzzy messages finished that readers may still see.

    Each says in ``earlier`` which English it translates. It must be good for that English and for the
    new one.
    """
    found = {
        each.id: each
        for each in find_stale(reading, domain, reader)
        if not gate.errors(each, domain) and not gate.errors(_as_it_was(each), domain)
    }
    messages = tuple(found.get(each.id, each) for each in reading.messages)
    return replace(reading, messages=messages)


def find_stale(
    reading: CatalogReading, domain: str, reader: StructureReader
) -> Iterator[CatalogMessage]:
    """Yield the fuzzy messages whose words were the finished translation of nearly the same English.

    The proof is in the file: ``#| msgid`` names the earlier English, and that stands among the obsolete
    messages, finished, with the same words. So an offer is never taken for a translation, neither from
    the memory of an editor nor from our own update, and a translation that somebody has begun to change
    is not shown either. The words of the interface are left out: they can carry no mark.
    """
    if domain == INTERFACE_DOMAIN or not any(each.message.fuzzy for each in reading.messages):
        return
    # Only this way of reading keeps "#| msgid" and the obsolete messages.
    entries = sort_entries(reading.path.read_bytes(), reading.language)
    stored = load_catalog(entries, reading.language)
    earlier = {as_texts(each.id): old for each in stored if (old := _earlier(each, stored))}
    for each in reading.messages:
        old = earlier.get(each.id, '')
        if old and only_wording_changed(old, str(each.id), reader):
            yield replace(each, message=_finished(each.message, str(each.id)), earlier=old)


def _earlier(message: Message, catalog: Catalog) -> str:
    """Return the English that ``message`` is the finished translation of, empty if none is proved."""
    if not message.fuzzy or len(message.previous_id) != 1 or not isinstance(message.id, str):
        return ''
    old = catalog.obsolete.get(message.previous_id[0])
    proved = old is not None and is_finished(old) and old.string == message.string
    return message.previous_id[0] if proved else ''


def _as_it_was(message: CatalogMessage) -> CatalogMessage:
    return replace(message, message=_finished(message.message, message.earlier))


def _finished(message: Message, msgid: str) -> Message:
    copy = message.clone()
    copy.id = msgid
    copy.flags.discard('fuzzy')
    return copy
