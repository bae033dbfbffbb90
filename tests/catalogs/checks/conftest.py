"""Pair an English text with a translation, as the gate does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handbook.catalogs.gate import Gate
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook.catalogs.checks.pair import Check

READER = StructureReader(
    {'enable_extensions': ['attrs_inline', 'colon_fence', 'deflist', 'dollarmath']}, ['fill-in']
)


@pytest.fixture
def problems_of() -> Callable[..., list[str]]:
    """Return the names of the problems that checks find in a translation."""

    def run(
        checks: Iterable[Check], language: str, source: str, translation: str, severity: str = ''
    ) -> list[str]:
        pair = Gate(get_language(language, {}), READER).pair(source, translation)
        return [
            finding.problem
            for check in checks
            for finding in check(pair)
            if severity in ('', finding.severity)
        ]

    return run
