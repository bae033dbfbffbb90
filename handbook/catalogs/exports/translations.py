"""Gather the finished translations of a language that have no errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.check import list_catalogs
from handbook.catalogs.gate import INTERFACE_DOMAIN, Gate, pair_texts, withhold_errors
from handbook.catalogs.reading import read_catalog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook.catalogs.reading import Texts
    from handbook.catalogs.structure import StructureReader
    from handbook.languages import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Translation:
    """A message of the guides: its English, its translation, and the domain of its page."""

    id: Texts
    string: Texts
    domain: str

    def pairs(self, language: Language) -> Iterator[tuple[str, str]]:
        """Yield each English text with its translation: one, or one for each plural form."""
        return pair_texts(self.id, self.string, language)


def gather_translations(
    catalog_dir: Path, language: Language, reader: StructureReader
) -> Iterator[Translation]:
    """Yield what readers see in the guides of ``language``, page by page.

    Left out are fuzzy and empty messages, those with errors, and the words of the interface, many of
    which are patterns and not text.
    """
    gate = Gate(language, reader)
    for catalog in list_catalogs(catalog_dir / language.code):
        if catalog.domain == INTERFACE_DOMAIN:
            continue
        reading = read_catalog(catalog.path, language.code)
        for message in withhold_errors(reading, gate, catalog.domain).messages:
            if message.translated:
                yield Translation(id=message.id, string=message.string, domain=catalog.domain)
