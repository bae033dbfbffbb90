"""Find the pages of which a language has lost the catalog, or never had one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import WARNING
from handbook.catalogs.problem import Problem
from handbook.program import program

if TYPE_CHECKING:
    from collections.abc import Iterator, Set
    from pathlib import Path

# One who has just begun needs no line for each page that is still to come.
_SHOWN = 3


def check_for_gaps(folder: Path, present: Set[str], wanted: Set[str]) -> Iterator[Problem]:
    """Yield each page of which a language lost the catalog, with the name that it may have now.

    ``folder`` holds the catalogs of the language, ``present`` are their domains and ``wanted`` those of
    the guides. A language without any catalog has not begun.
    """
    gone: list[str] = []
    for domain in sorted(wanted - present) if present else ():
        others = get_close_matches(domain, present - wanted, n=1)
        if others:
            yield _gap(folder, domain, f'rename {others[0]}.po')
        else:
            gone.append(domain)
    if len(gone) > _SHOWN:
        yield _gap(folder, gone[0], f'so are {len(gone) - 1} others; run: {program()} update')
    else:
        for domain in gone:
            yield _gap(folder, domain, f'bring it back, or run: {program()} update')


def _gap(folder: Path, domain: str, remedy: str) -> Problem:
    message = f'this file is missing, so nobody sees the page in this language; {remedy}'
    path = folder / f'{domain}.po'
    return Problem(path=path, line=1, problem='no_catalog', message=message, severity=WARNING)
