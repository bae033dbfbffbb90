"""Read the terms of the handbook from its English glossary, and find them in English text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.catalogs.sources.source_pages import PageReader, SourcePage

_DIRECTIVE = 'glossary'
# Sphinx reads what follows as the key to sort by.
_KEY = ' : '


@dataclass(frozen=True, kw_only=True, slots=True)
class Glossary:
    """The page that explains the terms: its domain, and its headwords as they are written there."""

    domain: str
    headwords: tuple[str, ...]


def read_glossary(source_dir: Path, domain: str, reader: PageReader) -> Glossary:
    """Read the page ``domain`` below ``source_dir``; without such a page there are no terms."""
    path = source_dir / f'{domain}.md'
    if not path.is_file():
        return Glossary(domain=domain, headwords=())
    return Glossary(domain=domain, headwords=tuple(read_headwords(reader.read(path))))


def read_headwords(page: SourcePage) -> list[str]:
    """Return the words that the glossaries of ``page`` explain, as they are written there.

    As in Sphinx, each line that is not indented is one, and a line that begins with ``..`` is none.
    """
    lines = [
        line
        for use in page.directives
        if use.name == _DIRECTIVE
        for line in use.body
        if line.strip() and not line[0].isspace() and not line.startswith('..')
    ]
    return [line.partition(_KEY)[0].strip() for line in lines]


class EnglishTerms:
    """Finds terms in English text, in the singular and the plural."""

    def __init__(self, terms: Iterable[str]) -> None:
        # Of two terms that begin alike the longer one: "Hour of Code", not "Code".
        ordered = sorted(dict.fromkeys(terms), key=lambda term: -len(term))
        self._terms = {f't{number}': term for number, term in enumerate(ordered)}
        options = (f'(?P<{name}>{_any_number(term)})' for name, term in self._terms.items())
        self._pattern = re.compile(rf'(?<![\w#/-])(?:{"|".join(options)})(?!\w)', re.IGNORECASE)

    def find(self, prose: str) -> Iterator[str]:
        """Yield each term that stands in ``prose``, once, in the order of the text."""
        if self._terms:
            matches = self._pattern.finditer(prose)
            yield from dict.fromkeys(self._terms[str(match.lastgroup)] for match in matches)


def _any_number(term: str) -> str:
    return r'[\s-]+'.join(_one_or_many(word) for word in term.split())


def _one_or_many(word: str) -> str:
    if word.endswith(('y', 'Y')) and word[-2:-1] not in 'aeiou':
        return rf'{re.escape(word[:-1])}(?:y|ies)'
    return rf'{re.escape(word)}(?:e?s)?'
