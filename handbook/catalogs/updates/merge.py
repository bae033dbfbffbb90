"""Merge a template catalog into a translator's catalog, losing nothing that a translator wrote."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from sphinx_intl.catalog import update_with_fuzzy

from handbook.catalogs.reading import as_texts, read_catalog
from handbook.catalogs.strict.duplicates import OBSOLETE_DUPLICATE
from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.updates.dropped import take_back
from handbook.catalogs.updates.merge_counts import Merge, count_merge, messages_of
from handbook.catalogs.updates.near_matches import NearMatches, offer_near_matches
from handbook.catalogs.updates.offers import accept_wording, offer_parts
from handbook.catalogs.updates.recall import keep_all, recall, without_words
from handbook.catalogs.updates.started_catalog import start_catalog
from handbook.catalogs.updates.stored_catalog import (
    is_finished,
    key_of,
    load_catalog,
    write_catalog,
)
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from babel.messages.catalog import Catalog

    from handbook.catalogs.problem import Problem
    from handbook.catalogs.reading import Texts
    from handbook.catalogs.structure import StructureReader
    from handbook.catalogs.updates.stored_catalog import Key
    from handbook.catalogs.updates.stored_header import StoredCatalog


def merge_catalog(
    path: Path,
    template: Catalog,
    language: str,
    released: datetime,
    known: Mapping[Texts, Texts],
    *,
    prune: bool = False,
    accept: StructureReader | None = None,
    earlier: bytes | None = None,
    near: NearMatches | None = None,
) -> Merge:
    """Bring the catalog at ``path`` in step with ``template``; start it if there is none.

    A catalog that does not read cleanly is left as it is; one that is in step gets its usual form back.
    ``released`` is the date of the edition, the only date that is written. ``known`` translations
    are taken over for new messages. ``prune`` drops the obsolete messages, but the earlier English of a
    fuzzy one. With ``accept``, which reads the structure of messages, those whose English was only
    reworded stay finished. ``earlier`` is the file as it was before a platform wrote it: what the
    platform dropped is taken back from it. ``near`` translations are offered for new messages that
    nothing else has words for.
    """
    if not path.exists():
        started = start_catalog(template, language, known)
        known_count = sum(map(is_finished, messages_of(started)))
        similar = len(offer_near_matches(messages_of(started), near)) if near else 0
        is_written = _write(path, started, released)
        return Merge(
            path=path, new=len(started), known=known_count, similar=similar, written=is_written
        )
    if problems := tuple(_obstacles(path, language)):
        return Merge(path=path, problems=problems)
    catalog = load_catalog(sort_entries(path.read_bytes(), language), language)
    if earlier is not None:
        take_back(catalog, load_catalog(sort_entries(earlier, language), language))
    before = {key_of(message): message.fuzzy for message in messages_of(catalog)}
    in_step = _is_in_step(catalog, template)
    offered = set() if in_step else _follow(catalog, template, known, near)
    accepted = accept_wording(catalog, accept) if accept else set()
    if in_step and not accepted and not (prune and catalog.obsolete):
        return Merge(path=path, written=write_if_changed(path, write_catalog(catalog)))
    if prune:
        _prune(catalog)
    is_written = _write(path, catalog, released)
    return replace(count_merge(path, before, catalog, accepted, offered), written=is_written)


def _obstacles(path: Path, language: str) -> Iterator[Problem]:
    found = read_catalog(path, language).problems
    return (each for each in found if each.problem != OBSOLETE_DUPLICATE)


def _follow(
    catalog: StoredCatalog,
    template: Catalog,
    known: Mapping[Texts, Texts],
    near: NearMatches | None,
) -> set[Key]:
    """Give ``catalog`` the messages of ``template``, with the words that each had or may use.

    Returns the messages that got a near match.
    """
    before = {key_of(message): message for message in messages_of(catalog)}
    recall(catalog, template, known)
    recalled = {key_of(message): message for message in messages_of(catalog)}
    # Babel puts the messages of the template themselves into the catalog.
    update_with_fuzzy(catalog, deepcopy(template))
    keep_all(catalog, recalled)
    gone = [message for key, message in before.items() if key in catalog.obsolete]
    offer_parts(without_words(catalog, before), gone)
    return offer_near_matches(without_words(catalog, before), near) if near else set()


def _prune(catalog: Catalog) -> None:
    """Drop the obsolete messages that do not prove where a fuzzy one has its words from."""
    needed = {''.join(message.previous_id) for message in messages_of(catalog) if message.fuzzy}
    for key in catalog.obsolete.keys() - needed:
        del catalog.obsolete[key]


def _is_in_step(catalog: StoredCatalog, template: Catalog) -> bool:
    return not catalog.mended and _outline(catalog) == _outline(template)


def _outline(catalog: Catalog) -> list[tuple[object, ...]]:
    """Return what a catalog has from the guides: its messages in order, their files and comments."""
    return [
        (
            as_texts(message.id),
            message.context,
            sorted({name for name, _ in message.locations}),
            message.auto_comments,
        )
        for message in messages_of(catalog)
    ]


def _write(path: Path, catalog: Catalog, released: datetime) -> bool:
    """Write the catalog, and return whether the file was another one before."""
    catalog.creation_date = released
    if isinstance(catalog.revision_date, str):
        catalog.revision_date = released
    return write_if_changed(path, write_catalog(catalog))
