"""Check the header of a catalog: its language, its charset, its plural rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.messages.plurals import get_plural

from handbook.catalogs.checks.pair import ERROR, WARNING
from handbook.catalogs.files.language_codes import same_language
from handbook.catalogs.files.plural_rules import count_forms, usual_forms
from handbook.catalogs.problem import Problem
from handbook.catalogs.strict.entries import split_entries
from handbook.catalogs.strict.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.reading import CatalogReading
    from handbook.catalogs.strict.entries import Entry

_CHARSET = re.compile(r'charset\s*=\s*"?(?P<charset>[^\s";]*)', re.IGNORECASE)
_NEEDED = ('Content-Type', 'Plural-Forms')

# What gettext's tools, Babel and Poedit write into a header that nobody has filled in.
_BOILERPLATE = (
    'FULL NAME',
    'EMAIL@ADDRESS',
    'LL@li.org',
    'YEAR-MO-DA',
    'FIRST AUTHOR',
    'SOME DESCRIPTIVE TITLE',
    'PACKAGE VERSION',
    'PROJECT VERSION',
)


@dataclass(frozen=True, slots=True)
class _Header:
    """The lines of a header, its fields (names in lower case), and where it stands."""

    reading: CatalogReading
    entry: Entry
    fields: dict[str, str]

    def field(self, name: str) -> str:
        return self.fields.get(name.lower(), '').strip()

    def problem(self, name: str, problem: str, message: str, severity: str = ERROR) -> Problem:
        """Return a problem on the line of the field ``name``, or on the first line of the header."""
        lines = [
            line.number
            for line in self.entry.lines
            if name and line.quoted[1:].lower().startswith(f'{name.lower()}:')
        ]
        return Problem(
            path=self.reading.path,
            line=lines[0] if lines else self.entry.of_kind('msgid')[0].number,
            problem=problem,
            message=message,
            severity=severity,
            language=self.reading.language,
        )


def check_header(
    data: bytes, reading: CatalogReading, folder_language: str | None
) -> Iterator[Problem]:
    """Yield what is wrong with the header of the catalog ``data``, which was read as ``reading``.

    A header that cannot be read at all is among the problems of ``reading`` and is not told twice.
    ``folder_language`` is the language that the folder stands for, if any.
    """
    entry = next((entry for entry in split_entries(read_lines(data)) if entry.is_header()), None)
    if entry is None:
        message = (
            'this catalog has no header; copy the first lines of another catalog of the language'
        )
        yield Problem(
            path=reading.path,
            line=1,
            problem='header_missing',
            message=message,
            severity=WARNING,
            language=reading.language,
        )
    elif reading.header or not reading.problems:
        fields = {name.lower(): value for name, value in reading.header.items()}
        header = _Header(reading, entry, fields)
        yield from _check_charset(header, data)
        yield from _check_language(header, folder_language or reading.language)
        yield from _check_plural_rule(header)
        yield from _check_leftovers(header)


def _check_charset(header: _Header, data: bytes) -> Iterator[Problem]:
    found = _CHARSET.search(header.field('Content-Type'))
    charset = found['charset'] if found else 'UTF-8'
    if charset.lower() in {'utf-8', 'utf8'}:
        return
    if charset.lower() in {'ascii', 'us-ascii'} and data.isascii():
        return
    message = f'the header says charset={charset}; save the file as UTF-8 and write charset=UTF-8'
    yield header.problem('Content-Type', 'header_charset', message)


def _check_language(header: _Header, expected: str) -> Iterator[Problem]:
    found = header.field('Language')
    if not found:
        message = f'the header does not say which language this is; add "Language: {expected}\\n"'
        yield header.problem('Language', 'header_language', message, WARNING)
    elif not same_language(found, expected):
        message = (
            f'the header says that this is {found!r}, but it should be {expected!r}; '
            f'write "Language: {expected}\\n", or move the file to its own language'
        )
        yield header.problem('Language', 'header_language', message)


def _check_plural_rule(header: _Header) -> Iterator[Problem]:
    value = header.field('Plural-Forms')
    if not value:
        return
    language = header.reading.language
    expected, forms = get_plural(language), count_forms(value)
    if forms is None:
        message = f'this plural rule cannot be used; write "Plural-Forms: {expected}\\n"'
        yield header.problem('Plural-Forms', 'plural_rule', message)
    elif forms not in usual_forms(language):
        message = (
            f'the header counts {forms} plural forms, this language has {expected.num_plurals}; '
            f'write "Plural-Forms: {expected}\\n"'
        )
        yield header.problem('Plural-Forms', 'plural_rule', message, WARNING)


def _check_leftovers(header: _Header) -> Iterator[Problem]:
    missing = [name for name in _NEEDED if not header.field(name)]
    if missing:
        message = f'the header lacks {" and ".join(missing)}; copy it from another catalog'
        yield header.problem('', 'header_missing', message, WARNING)
    comments = [line.text for line in header.entry.of_kind('comment')]
    if any(text.startswith('#,') and 'fuzzy' in text for text in comments):
        message = (
            'the header is marked as unfinished; delete "fuzzy" in the line that starts with #,'
        )
        yield header.problem('', 'header_fuzzy', message, WARNING)
    text = '\n'.join([*comments, *header.fields.values()])
    found = [words for words in _BOILERPLATE if words in text]
    if found:
        message = f'the header still has sample text ({", ".join(found)}); write what is true'
        yield header.problem('', 'header_boilerplate', message, WARNING)
