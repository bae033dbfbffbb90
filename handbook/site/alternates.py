"""Find a page in the other languages, and say how far each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.progress import WHOLE, Step
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.progress import Steps
    from handbook.languages import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Alternate:
    """A page in one language: where it is, what to call the language, how far it is.

    ``href`` counts from the page itself; ``step`` is the step of the whole language, and ``here``
    whether this very page has anything in it.
    """

    tag: str
    name: str
    direction: str
    href: str
    current: bool
    step: Step
    here: bool


def list_alternates(
    languages: Iterable[Language], steps: Steps, *, current: str, docname: str, target_uri: str
) -> list[Alternate]:
    """Return the page ``docname`` in each language, in the order of ``languages``.

    ``steps`` has how far each language but English is; a page that is in none of them (search) exists
    in every language. ``target_uri`` counts from the folder of a language (``how-to/events.html``);
    the languages are expected side by side, each in a folder named after its tag.
    """
    up = '../' * (target_uri.count('/') + 1)
    return [
        Alternate(
            tag=language.tag,
            name=language.name,
            direction=language.direction,
            href=f'{up}{language.tag}/{target_uri}',
            current=language.code == current,
            step=steps.get(language.code, {}).get(WHOLE, Step.COMPLETE),
            here=has_page(steps, language.code, docname),
        )
        for language in languages
    ]


def has_page(steps: Steps, code: str, docname: str) -> bool:
    """Whether a page has anything in a language."""
    return steps.get(code, {}).get(docname, Step.COMPLETE) > Step.NOTHING


def shown_language(chain: Iterable[str], steps: Steps, docname: str) -> str:
    """Return the code of the first language of ``chain`` that has something of the page."""
    return next(code for code in (*chain, SOURCE_LANGUAGE) if has_page(steps, code, docname))
