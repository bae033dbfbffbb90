"""Count what a merge did to one catalog."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handbook.catalogs.updates.stored_catalog import is_finished, key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from handbook.catalogs.problem import Problem
    from handbook.catalogs.updates.stored_catalog import Key


@dataclass(frozen=True, kw_only=True, slots=True)
class Merge:
    """What a merge did to one catalog: counts of messages, or the problems that forbade it.

    ``known`` of the ``new`` messages had a finished translation elsewhere, ``similar`` ones got that of
    text like theirs as an offer (fuzzy); ``accepted`` ones stay finished although their English was
    reworded; ``changed`` ones wait for their translator. The file may have been ``written`` without
    any: messages may have moved to other places of the guides.
    """

    path: Path
    new: int = 0
    known: int = 0
    similar: int = 0
    changed: int = 0
    accepted: int = 0
    gone: int = 0
    written: bool = field(default=False, compare=False)
    problems: tuple[Problem, ...] = ()

    @property
    def touched(self) -> bool:
        return bool(self.new or self.changed or self.accepted or self.gone)


def count_merge(
    path: Path,
    before: Mapping[Key, bool],
    catalog: Catalog,
    accepted: Set[Key],
    offered: Set[Key],
) -> Merge:
    """Compare the messages of ``catalog`` with those it had ``before``, which says which were fuzzy.

    ``accepted`` and ``offered`` are the keys of messages that kept or got words otherwise.
    """
    after = {key_of(message): message for message in messages_of(catalog)}
    added = after.keys() - before.keys()
    changed = {key for key in after if after[key].fuzzy and not before.get(key)} - offered
    new = added - changed - accepted
    return Merge(
        path=path,
        new=len(new),
        known=sum(is_finished(after[key]) for key in new),
        similar=len(offered),
        changed=len(changed),
        accepted=len(accepted),
        gone=max(0, len(before.keys() - after.keys()) - len((changed | accepted) & added)),
    )


def messages_of(catalog: Catalog) -> list[Message]:
    """Return the messages without the header."""
    return [message for message in catalog if message.id]
