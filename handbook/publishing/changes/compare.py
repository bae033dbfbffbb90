"""Compare the messages of a file before and after a change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from handbook.catalogs.states import State
from handbook.catalogs.updates.near_matches import NearMatches

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.publishing.changes.message import Key, Message


class Kind(StrEnum):
    """What became of a message, the gravest first."""

    BROKEN = 'broken'
    FUZZY = 'fuzzy'
    REMOVED = 'removed'
    CHANGED = 'changed'
    NEW = 'new'
    FINISHED = 'finished'
    WAITING = 'waiting'


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A message that differs; ``before`` or ``after`` is None where it was not there."""

    kind: Kind
    before: Message | None
    after: Message | None


def compare(before: Mapping[Key, Message], after: Mapping[Key, Message]) -> list[Change]:
    """Return the messages that differ, in the order of their lines now, those that went away last."""
    changes = []
    for old, new in _pair(before, after):
        kind = _classify(old, new)
        if kind:
            changes.append(Change(kind=kind, before=old, after=new))
    return changes


def _pair(
    before: Mapping[Key, Message], after: Mapping[Key, Message]
) -> Iterator[tuple[Message | None, Message | None]]:
    """Yield each message with what it was: of the same English, or of the English it had."""
    gone = {message.english: key for key, message in before.items() if key not in after}
    matches = NearMatches({english: english for english in gone})
    used = set()
    for key, new in after.items():
        old = before.get(key)
        if old is None:
            near = new.previous if new.previous in gone else (matches.find(new.english) or ('',))[0]
            found = gone.get(near)
            # A message that stood once can become one other only.
            if found and found not in used:
                used.add(found)
                old = before[found]
        yield old, new
    yield from ((old, None) for key, old in before.items() if key not in after and key not in used)


def _classify(before: Message | None, after: Message | None) -> Kind | None:
    if before and after and _shown(before) == _shown(after):
        return None
    if after is None or after.state == State.WAITING:
        return _without_translation(before, after)
    if after.state == State.BROKEN:
        return Kind.BROKEN
    if after.state == State.STALE:
        return Kind.FUZZY
    if before is None or before.state == State.WAITING:
        return Kind.NEW
    if (before.english, before.translation) == (after.english, after.translation):
        return Kind.FINISHED
    return Kind.CHANGED


def _without_translation(before: Message | None, after: Message | None) -> Kind | None:
    if before and before.state != State.WAITING:
        return Kind.REMOVED
    return Kind.WAITING if after else None


def _shown(message: Message) -> tuple[str, ...]:
    return message.english, message.translation, message.state, message.reason
