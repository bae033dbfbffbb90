"""Choose the checks of a text: all, or only those that can keep it from readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.checks import (
    characters,
    foreign,
    letters,
    names,
    notes,
    numbers,
    parts,
    placeholders,
    punctuation,
    quotes,
    remains,
    shape,
    spaces,
    wording,
)

if TYPE_CHECKING:
    from types import ModuleType

    from handbook.catalogs.checks.pair import Check

# Nothing else finds an error: most checks can only warn, and a build asks for errors alone.
_STRICT_MODULES = (shape, parts, remains, characters, letters, notes, placeholders)


@dataclass(frozen=True, kw_only=True, slots=True)
class Checks:
    """The checks of a kind of text; ``strict`` are those of them that can find an error."""

    every: tuple[Check, ...]
    strict: tuple[Check, ...]


def _of(*modules: ModuleType) -> Checks:
    strict = [module for module in modules if module in _STRICT_MODULES]
    return Checks(
        every=tuple(check for module in modules for check in module.CHECKS),
        strict=tuple(check for module in strict for check in module.CHECKS),
    )


PROSE = _of(
    *(shape, parts, remains, characters, letters),
    *(wording, names, notes, foreign, numbers, punctuation, quotes, spaces),
)
"""The checks of MyST, the text of the guides."""

INTERFACE = _of(placeholders, characters, letters, notes)
"""The checks of words that Sphinx, the theme or our templates show."""

# It has line breaks; only its characters can be judged.
_CODE_CHECKS = (shape.too_long, *characters.CHECKS)
CODE = Checks(every=_CODE_CHECKS, strict=_CODE_CHECKS)
"""The checks of code that Sphinx was asked to extract."""
