"""Take over what is known of the messages of a page, and keep what its catalog had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.reading import as_texts
from handbook.catalogs.updates.stored_catalog import (
    has_words,
    is_finished,
    keep_translation,
    key_of,
    texts_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from babel.messages.catalog import Catalog, Message

    from handbook.catalogs.reading import Texts
    from handbook.catalogs.updates.stored_catalog import Key
    from handbook.catalogs.updates.stored_header import StoredCatalog


def recall(catalog: StoredCatalog, template: Catalog, known: Mapping[Texts, Texts]) -> None:
    """Put the new messages of ``template`` that are known into ``catalog``, before Babel guesses.

    An obsolete message comes back with all it had; otherwise a ``known`` finished translation is
    taken over. Babel looks for neither.
    """
    for message in list(template):
        if not message.id or catalog.get(message.id, message.context):
            continue
        old = catalog.obsolete.pop(key_of(message), None)
        string = known.get(as_texts(message.id))
        if string and not (old and is_finished(old)) and _fits(message, string, catalog):
            found = catalog.add(message.id, string, context=message.context)
            if old:
                keep_translation(found, old)
        elif old:
            catalog[old.id] = old


def keep_all(catalog: StoredCatalog, before: Mapping[Key, Message]) -> None:
    """Give the messages of ``catalog`` back what Babel's merge took; keep each gone one as obsolete.

    ``before`` are the messages as they were. Babel drops a gone message once its words were offered
    for another; kept, it is finished again when its text comes back.
    """
    current = {key_of(message): message for message in catalog if message.id}
    for key, message in current.items():
        if key in before:
            _give_back(message, before[key])
        elif message.fuzzy and len(message.previous_id) == 1:
            _look_through(message, before.get(message.previous_id[0]))
    for key, old in before.items():
        catalog.obsolete.pop(key, None)
        if key not in current and (has_words(old) or old.user_comments):
            catalog.obsolete[key] = old


def without_words(messages: Iterable[Message], before: Mapping[Key, Message]) -> list[Message]:
    """Return the new ones of ``messages`` that have no translation yet."""
    return [
        message
        for message in messages
        if message.id and key_of(message) not in before and not has_words(message)
    ]


def _fits(message: Message, string: Texts, catalog: StoredCatalog) -> bool:
    if isinstance(message.id, str):
        return isinstance(string, str)
    return not isinstance(string, str) and len(string) == catalog.num_plurals


def _give_back(message: Message, old: Message) -> None:
    message.user_comments = old.user_comments
    message.previous_id = old.previous_id if message.fuzzy else []
    if set(texts_of(old.string)) - set(texts_of(message.string)):
        # The English got or lost a plural.
        keep_translation(message, old)


def _look_through(message: Message, old: Message | None) -> None:
    """Show the English text that the words translate, not one that they were offered for."""
    if old is not None and old.fuzzy and old.previous_id:
        message.previous_id = old.previous_id
