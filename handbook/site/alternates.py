"""Find a page in the other languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.languages import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Alternate:
    """A page in one language: where it is, and what to call the language in a list."""

    tag: str
    name: str
    direction: str
    href: str
    current: bool


def list_alternates(
    languages: Iterable[Language], current: str, target_uri: str
) -> list[Alternate]:
    """Return the page at ``target_uri`` in each language, in the order of ``languages``.

    ``target_uri`` counts from the folder of a language (``how-to/events.html``), ``href`` from the
    page itself; the languages are expected side by side, each in a folder named after its tag.
    """
    up = '../' * (target_uri.count('/') + 1)
    return [
        Alternate(
            tag=language.tag,
            name=language.name,
            direction=language.direction,
            href=f'{up}{language.tag}/{target_uri}',
            current=language.code == current,
        )
        for language in languages
    ]
