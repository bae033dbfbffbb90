"""Offer translators the old words of a paragraph that was split, merged or reworded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.earlier import only_wording_changed
from handbook.catalogs.updates.stored_catalog import has_words, is_finished, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel.messages.catalog import Catalog, Message

    from handbook.catalogs.structure import StructureReader
    from handbook.catalogs.updates.stored_catalog import Key

# A shorter text stands in many others by chance.
_SHORTEST = 12


def offer_parts(new: Iterable[Message], gone: Iterable[Message]) -> None:
    """Give new messages that have no translation the one of a gone message they share text with.

    A message that contains gone ones gets all their translations, in its own order; a message that is
    part of a gone one gets the whole. They are fuzzy, with the old English text.
    """
    old = [message for message in gone if isinstance(message.id, str) and has_words(message)]
    for message in new:
        if isinstance(message.id, str) and not has_words(message):
            parts = _parts_inside(message.id, old) or _whole_around(message.id, old)
            if parts:
                message.string = ' '.join(str(part.string) for part in parts)
                message.previous_id = [' '.join(str(part.id) for part in parts)]
                message.flags.add('fuzzy')


def accept_wording(catalog: Catalog, reader: StructureReader) -> set[Key]:
    """Finish the messages whose English changed in wording only, and return their keys.

    The text before the change must be there as obsolete with the same, finished translation; it is
    dropped then.
    """
    accepted: set[Key] = set()
    for message in catalog:
        old = catalog.obsolete.get(''.join(message.previous_id)) if message.fuzzy else None
        if old is None or message.string != old.string or not is_finished(old):
            continue
        if only_wording_changed(str(old.id), str(message.id), reader):
            message.flags.discard('fuzzy')
            message.previous_id = []
            del catalog.obsolete[str(old.id)]
            accepted.add(key_of(message))
    return accepted


def _parts_inside(text: str, old: Iterable[Message]) -> list[Message]:
    """Return the messages that ``text`` contains, in its order, none over another."""
    places = [(_find(str(each.id), text), each) for each in old]
    found: list[Message] = []
    end = 0
    # Of two messages that start at one place, the longer one.
    for place, each in sorted(places, key=lambda pair: (pair[0], -len(str(pair[1].id)))):
        if place >= end:
            found.append(each)
            end = place + len(_plain(str(each.id)))
    return found


def _whole_around(text: str, old: Iterable[Message]) -> list[Message]:
    """Return the shortest message that contains ``text``, or none."""
    around = [each for each in old if _find(text, str(each.id)) >= 0]
    return sorted(around, key=lambda each: len(str(each.id)))[:1]


def _find(part: str, text: str) -> int:
    """Return where ``part`` stands in ``text`` as whole words, -1 if nowhere."""
    part, text = _plain(part), _plain(text)
    if len(part) < _SHORTEST or part not in text:
        return -1
    match = re.search(rf'(?<!\w){re.escape(part)}(?!\w)', text)
    return match.start() if match else -1


def _plain(text: str) -> str:
    return ' '.join(text.split()).casefold()
