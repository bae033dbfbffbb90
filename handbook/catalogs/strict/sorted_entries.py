"""Sort the entries of a catalog into good ones and faults, and let Babel read their values."""

from __future__ import annotations

import io
from dataclasses import dataclass
from email import message_from_string
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileParser, unescape

from handbook.catalogs.strict.duplicates import Fault
from handbook.catalogs.strict.encodings import NOT_UTF8, find_encoding_fault
from handbook.catalogs.strict.entries import split_entries
from handbook.catalogs.strict.faults import refuse_other_plurals, sort_out
from handbook.catalogs.strict.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.catalogs.strict.entries import Entry


@dataclass(frozen=True, kw_only=True, slots=True)
class SortedEntries:
    """What gettext would accept of a catalog, in the order of the file, and what it would not.

    ``header`` has the fields as they are written; ``header_entry`` is None where there is no header
    or it cannot be read; ``catalog`` is what Babel made of it, still without messages. ``current`` are
    the messages that the guides have, ``obsolete`` the others; ``every`` are all entries of the file.
    """

    header: Mapping[str, str]
    header_entry: Entry | None
    catalog: Catalog
    current: tuple[Entry, ...]
    obsolete: tuple[Entry, ...]
    faults: tuple[Fault, ...]
    every: tuple[Entry, ...]


def sort_entries(data: bytes, language: str) -> SortedEntries:
    """Sort the entries of the catalog ``data``, which holds messages in ``language`` (a CLDR code)."""
    lines = list(read_lines(data))
    every = tuple(split_entries(lines))
    good, faults = sort_out(every)
    if encoding := find_encoding_fault(data, lines, language):
        faults = [encoding, *(each for each in faults if each.message != NOT_UTF8)]
    first = next((entry for entry in good if entry.is_header()), None)
    header: dict[str, str] = {}
    catalog = Catalog(locale=language)
    forms = get_plural(language).num_plurals
    if first is not None:
        try:
            header = _read_header(first)
            forms = read_values([first], catalog).num_plurals
        except ValueError as error:
            header, first, catalog = {}, None, Catalog(locale=language)
            message = (
                f'the header cannot be read ({error}); compare it with the one of another page'
            )
            faults.append(Fault(1, 'bad_header', message))
    messages, plural_faults = refuse_other_plurals(
        (entry for entry in good if not entry.is_header()), forms
    )
    return SortedEntries(
        header=header,
        header_entry=first,
        catalog=catalog,
        current=tuple(entry for entry in messages if not entry.obsolete),
        obsolete=tuple(entry for entry in messages if entry.obsolete),
        faults=(*faults, *plural_faults),
        every=every,
    )


def read_values(entries: Iterable[Entry], catalog: Catalog) -> Catalog:
    """Let Babel read the values of ``entries`` into ``catalog``, and return it.

    Each line stands under its own number, so that Babel counts as the file does. Raises ValueError
    for a header that Babel does not understand.
    """
    lines = {
        line.number: f'#~ {line.text}' if line.obsolete and line.kind != 'previous' else line.text
        for entry in entries
        for line in entry.lines
    }
    numbers = range(1, max(lines, default=0) + 1)
    text = '\n'.join(lines.get(number, '') for number in numbers)
    PoFileParser(catalog).parse(io.StringIO(text))
    return catalog


def _read_header(entry: Entry) -> dict[str, str]:
    quoted = [line.quoted for line in entry.lines if line.number >= entry.string_line]
    return dict(message_from_string(''.join(unescape(text) for text in quoted)).items())
