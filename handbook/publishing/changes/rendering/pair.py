"""Name a passage before and after a change by its English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.publishing.changes.compare import Change


@dataclass(frozen=True, slots=True)
class Pair:
    """The English message of a passage of a page, before and now; empty where there was none."""

    docname: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage as readers saw it and as they see it: HTML, empty where it is not on the page.

    ``language`` is the code of the language that it is now in, ``place`` leads to it on the built page.
    """

    before: str = ''
    now: str = ''
    language: str = ''
    place: str = ''


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What was rendered of a language, and what could not be, in plain words."""

    found: Mapping[Pair, Seen]
    failures: tuple[str, ...] = ()


def message_key(message: str) -> str:
    """Return a message as it is compared: where its lines end says nothing."""
    return ' '.join(message.split())


def own_pair(docname: str, change: Change) -> Pair:
    """Return the passage of a change in its language."""
    before, after = change.before, change.after
    return Pair(
        docname,
        message_key(before.english) if before else '',
        message_key(after.english) if after else '',
    )


def english_pair(docname: str, change: Change) -> Pair:
    """Return the passage of a change in English, of which there is one if the words are the same."""
    pair = own_pair(docname, change)
    return Pair(docname, '', pair.now) if pair.before == pair.now else pair
