"""Read a catalog strictly: every good message, and a problem for each bad one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.problem import Problem
from handbook.catalogs.strict.duplicates import Fault
from handbook.catalogs.strict.sorted_entries import read_values, sort_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from handbook.catalogs.strict.entries import Entry
    from handbook.catalogs.strict.sorted_entries import SortedEntries

Texts = str | tuple[str, ...]
"""A text, or the forms of a text that depends on a number."""

TOO_LARGE = 'too_large'
"""The problem of a file that is not read at all."""

# The largest page of a handbook has some 100 kB; a file of this size is a mistake or an attack.
_MAX_BYTES = 5_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogMessage:
    """A message with the lines of its ``msgid`` and its ``msgstr``, counted from 1.

    ``earlier`` is the English that a translation was made from which is shown although the English was
    reworded since; empty for any other.
    """

    message: Message
    line: int
    string_line: int
    earlier: str = ''

    @property
    def id(self) -> Texts:
        """The English text, or its singular and plural."""
        return as_texts(self.message.id)

    @property
    def english(self) -> str:
        """The English text, that for one where there are several."""
        return each_text(self.id)[0]

    @property
    def string(self) -> Texts:
        """The translation, or one for each plural form; empty where there is none."""
        return as_texts(self.message.string)

    @property
    def translated(self) -> bool:
        """Whether readers may see it: it has words and is not fuzzy."""
        string = self.string
        complete = all(string) if isinstance(string, tuple) else bool(string)
        return complete and not self.message.fuzzy


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogReading:
    """What could be read of a catalog, and what could not."""

    path: Path
    language: str
    header: Mapping[str, str]
    messages: tuple[CatalogMessage, ...]
    problems: tuple[Problem, ...]


def read_catalog(path: Path, language: str) -> CatalogReading:
    """Read the catalog at ``path``, which holds messages in ``language`` (a CLDR code).

    A message that gettext would refuse is left out and reported; obsolete messages are left out.
    A file of more than 5 MB is reported without being read.
    """
    if is_too_large(path):
        message = 'this file is larger than 5 MB, no page needs that; get the file anew'
        return _no_reading(path, language, Fault(1, TOO_LARGE, message))
    return parse_catalog(path.read_bytes(), path, language)


def is_too_large(path: Path) -> bool:
    """Whether the file at ``path`` is refused for its size alone."""
    return path.stat().st_size > _MAX_BYTES


def parse_catalog(data: bytes, path: Path, language: str) -> CatalogReading:
    """Read the catalog ``data``, the content of the file at ``path``, as ``read_catalog`` does."""
    return read_sorted(sort_entries(data, language), path, language)


def read_sorted(entries: SortedEntries, path: Path, language: str) -> CatalogReading:
    """Read the entries of the catalog at ``path``, as ``read_catalog`` does."""
    catalog = read_values(entries.current, entries.catalog)
    return CatalogReading(
        path=path,
        language=language,
        header=entries.header,
        messages=tuple(_with_lines(catalog, entries.current)),
        problems=tuple(_as_problem(fault, path, language) for fault in entries.faults),
    )


def _no_reading(path: Path, language: str, fault: Fault) -> CatalogReading:
    problem = _as_problem(fault, path, language)
    return CatalogReading(path=path, language=language, header={}, messages=(), problems=(problem,))


def each_text(texts: Texts) -> tuple[str, ...]:
    """Return the forms of a text, one for a text without a plural."""
    return (texts,) if isinstance(texts, str) else tuple(texts)


def as_texts(value: str | Sequence[str] | None) -> Texts:
    """Return Babel's value of a msgid or msgstr as text, empty where there is none."""
    if isinstance(value, str):
        return value
    if value is None:
        return ''
    return tuple(text or '' for text in value)


def _as_problem(fault: Fault, path: Path, language: str) -> Problem:
    return Problem(
        path=path,
        line=fault.line,
        problem=fault.problem,
        message=fault.message,
        language=language,
    )


def _with_lines(catalog: Catalog, entries: Iterable[Entry]) -> Iterator[CatalogMessage]:
    string_lines = {entry.of_kind('msgid')[0].number: entry.string_line for entry in entries}
    for message in catalog:
        if message.id:
            line = message.lineno or 1
            yield CatalogMessage(message=message, line=line, string_line=string_lines[line])
