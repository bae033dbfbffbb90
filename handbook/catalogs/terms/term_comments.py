"""Show translators the agreed words above each message in which a term stands."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.reading import as_texts
from handbook.catalogs.terms.term_list import read_terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

    from handbook.catalogs.structure import StructureReader
    from handbook.catalogs.terms.glossary import Glossary
    from handbook.catalogs.terms.term_list import TermList


@dataclass(frozen=True, kw_only=True, slots=True)
class TermComments:
    """Writes the terms of a language above the messages of its pages: ``Term: Event = Arrangement``.

    They are extracted comments (``#.``), which an update writes anew each time.
    """

    glossary: Glossary
    reader: StructureReader

    def read(self, folder: Path, language: str) -> TermList:
        """Return the terms that are agreed on now; ``folder`` is ``locale/<language>``."""
        return read_terms(folder, language, self.glossary)

    def add(self, template: Catalog, terms: TermList) -> Catalog:
        """Return ``template`` with a comment for each term of a message."""
        commented = deepcopy(template)
        for message in commented:
            text = as_texts(message.id)
            # A text with line breaks is code.
            if isinstance(text, str) and text and '\n' not in text:
                message.auto_comments += _comments(self.reader.read(text).prose, terms)
        return commented


def _comments(prose: str, terms: TermList) -> Iterator[str]:
    for term in terms.find(prose):
        if term.use:
            yield f'Term: {term.english} = {term.use[0]}'
