"""Read a catalog strictly: every good message, and a problem for each bad one."""

from __future__ import annotations

import io
from dataclasses import dataclass
from email import message_from_string
from typing import TYPE_CHECKING

from babel.messages import pofile

from handbook.catalogs.entries import split_entries
from handbook.catalogs.faults import Fault, sort_out
from handbook.catalogs.lines import read_lines
from handbook.catalogs.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

    from handbook.catalogs.entries import Entry

Texts = str | tuple[str, ...]
"""A text, or the forms of a text that depends on a number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogMessage:
    """A message with the lines of its ``msgid`` and its ``msgstr``, counted from 1."""

    message: Message
    line: int
    string_line: int

    @property
    def id(self) -> Texts:
        """The English text, or its singular and plural."""
        return as_texts(self.message.id)

    @property
    def string(self) -> Texts:
        """The translation, or one for each plural form; empty where there is none."""
        return as_texts(self.message.string)

    @property
    def translated(self) -> bool:
        """Whether readers may see it: it has words and is not fuzzy."""
        complete = all(self.string) if isinstance(self.string, tuple) else bool(self.string)
        return complete and not self.message.fuzzy


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogReading:
    """What could be read of a catalog, and what could not."""

    path: Path
    header: Mapping[str, str]
    messages: tuple[CatalogMessage, ...]
    problems: tuple[Problem, ...]


def read_catalog(path: Path, language: str) -> CatalogReading:
    """Read the catalog at ``path``, which holds messages in ``language`` (a CLDR code).

    A message that gettext would refuse is left out and reported; obsolete messages are left out.
    """
    good, faults = sort_out(split_entries(read_lines(path.read_bytes())))
    try:
        header, catalog = _read_header(good), _read_values(good, language)
    except ValueError as error:
        header, catalog = {}, _read_values([e for e in good if e.key()[1]], language)
        message = f'the header cannot be read ({error}); compare it with the one of another page'
        faults.append(Fault(1, 'bad_header', message))
    return CatalogReading(
        path=path,
        header=header,
        messages=tuple(_with_lines(catalog, good)),
        problems=tuple(_as_problem(fault, path, language) for fault in faults),
    )


def as_texts(value: str | Sequence[str] | None) -> Texts:
    """Return Babel's value of a msgid or msgstr as text, empty where there is none."""
    if value is None or isinstance(value, str):
        return value or ''
    return tuple(text or '' for text in value)


def _as_problem(fault: Fault, path: Path, language: str) -> Problem:
    return Problem(
        path=path,
        line=fault.line,
        problem=fault.problem,
        message=fault.message,
        language=language,
    )


def _read_header(entries: Iterable[Entry]) -> dict[str, str]:
    for entry in entries:
        if entry.key() == ('', ''):
            quoted = [line.quoted for line in entry.lines if line.number >= entry.string_line]
            return dict(message_from_string(pofile.denormalize('\n'.join(quoted))).items())
    return {}


def _read_values(entries: Iterable[Entry], language: str) -> Catalog:
    return pofile.read_po(io.StringIO(_text(entries)), locale=language)


def _text(entries: Iterable[Entry]) -> str:
    """Write the entries back, each line under its own number, so that Babel counts as the file does."""
    lines = {line.number: line.text for entry in entries for line in entry.lines}
    return '\n'.join(lines.get(number, '') for number in range(1, max(lines, default=0) + 1))


def _with_lines(catalog: Catalog, entries: Iterable[Entry]) -> Iterator[CatalogMessage]:
    string_lines = {entry.of_kind('msgid')[0].number: entry.string_line for entry in entries}
    for message in catalog:
        if message.id:
            line = message.lineno or 1
            yield CatalogMessage(message=message, line=line, string_line=string_lines[line])
