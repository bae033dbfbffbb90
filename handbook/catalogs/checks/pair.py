"""An English text beside its translation, and what a check says of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbook.catalogs.structure import Structure
    from handbook.languages import Language

ERROR, WARNING = 'error', 'warning'
NOTE = 'note'
"""The severity of what is no problem, such as a message that waits for its translation."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What is wrong with a message.

    ``problem`` is a stable snake_case name; ``message`` says in one line what is wrong and what to
    do. An error keeps the message from readers; a warning is what a good translator may do on purpose.
    """

    problem: str
    message: str
    severity: str = ERROR


# Not frozen, as Structure is not: there is one for each message of a language.
@dataclass(kw_only=True, slots=True)
class Pair:
    """An English text and its translation into ``language``, with the structure of both."""

    source: str
    translation: str
    language: Language
    source_structure: Structure
    structure: Structure


Check = Callable[[Pair], Iterable[Finding]]
"""A rule: looks at one message, knows no files and no Sphinx."""


def only_where(concerned: Callable[[Pair], object], *checks: Check) -> Check:
    """Return ``checks`` as one, which asks first whether any of them can find something at all.

    Most messages have no figure, no link and no quotation mark; one look spares them many.
    """

    def check(pair: Pair) -> Iterable[Finding]:
        if not concerned(pair):
            return ()
        return [finding for each in checks for finding in each(pair)]

    return check
