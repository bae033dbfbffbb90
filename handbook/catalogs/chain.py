"""Decide for each message which language of the fallback chain is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from handbook.catalogs.reading import CatalogMessage, CatalogReading, Texts


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """The language of a shown message, and the line of its ``msgstr`` in the catalog it is from.

    ``stale`` says that the English was reworded since.
    """

    language: str
    path: Path
    line: int
    stale: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolved:
    """What is shown for a message: one text, or one for each plural form."""

    string: Texts
    origin: Origin


def resolve(
    readings: Sequence[tuple[str, CatalogReading]],
) -> dict[Texts, Resolved]:
    """Return what is shown for each message of a page.

    ``readings`` are the page's catalogs as (language, reading), the page's own language first. A
    message that equals the English counts as a translation (a name, an address) only if no language
    of the chain says it in other words. A stale translation comes before a fresh one in the next
    language: only the wording of its English changed, and readers know their own language best.
    """
    resolved: dict[Texts, Resolved] = {}
    copies: dict[Texts, Resolved] = {}
    for language, reading in readings:
        for message in _usable(reading.messages):
            shown = Resolved(
                string=message.string,
                origin=Origin(
                    language=language,
                    path=reading.path,
                    line=message.string_line,
                    stale=bool(message.earlier),
                ),
            )
            msgid = message.id
            (copies if shown.string == msgid else resolved).setdefault(msgid, shown)
    return copies | resolved


def _usable(messages: Iterable[CatalogMessage]) -> Iterable[CatalogMessage]:
    """Sphinx looks messages up by msgid alone: one with a context would never be shown."""
    return (m for m in messages if m.translated and not m.message.context)
