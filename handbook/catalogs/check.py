"""Check catalogs: the whole handbook, some languages, or one file anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from handbook.catalogs.checks.numbers import mixed_time_styles
from handbook.catalogs.checks.values import has_digits
from handbook.catalogs.files.file_checks import check_file
from handbook.catalogs.gate import INTERFACE_DOMAIN, Gate, as_problem, silenced_problems
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.strict.encodings import ENCODING
from handbook.catalogs.terms.term_list import NO_TERMS
from handbook.languages import SOURCE_LANGUAGE, get_language, is_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook.catalogs.reading import CatalogMessage, CatalogReading
    from handbook.catalogs.structure import StructureReader
    from handbook.catalogs.terms.term_list import TermList


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckedMessage:
    """A problem with the texts it is about, for people to look at; empty for a whole file."""

    problem: Problem
    source: str = ''
    translation: str = ''


@dataclass(frozen=True, kw_only=True, slots=True)
class CatalogFile:
    """A catalog and what its place says of it.

    ``language`` is a CLDR code, ``domain`` the page; ``in_folder`` says that the file lies in the
    folder of its language, which its header must name.
    """

    path: Path
    language: str
    domain: str
    in_folder: bool


def list_catalogs(folder: Path) -> list[CatalogFile]:
    """Return all catalogs of a language; ``folder`` is ``locale/<language>``."""
    messages = folder / 'LC_MESSAGES'
    return [
        CatalogFile(
            path=path,
            language=folder.name,
            domain=path.relative_to(messages).with_suffix('').as_posix(),
            in_folder=True,
        )
        for path in sorted(messages.rglob('*.po'))
    ]


def find_catalog(path: Path) -> CatalogFile | None:
    """Return what is known of a catalog that may lie anywhere, or None if its language is not.

    The language of ``locale/nb/LC_MESSAGES/a/b.po`` is ``nb``; elsewhere the header decides.
    """
    folder = _language_folder(path)
    language = folder.name if folder else _language_of_header(path)
    if language is None:
        return None
    below = path.resolve().relative_to(folder / 'LC_MESSAGES') if folder else path.name
    return CatalogFile(
        path=path,
        language=language,
        domain=str(below).removesuffix('.po'),
        in_folder=folder is not None,
    )


def check_catalog(
    catalog: CatalogFile, reader: StructureReader, terms: TermList = NO_TERMS
) -> Iterator[CheckedMessage]:
    """Check one catalog, with the ``terms`` of its language; yield its problems by their lines."""
    data = catalog.path.read_bytes()
    reading = read_catalog(catalog.path, catalog.language)
    in_folder = catalog.language if catalog.in_folder else None
    of_file = check_file(data, reading, catalog.language, in_folder)
    found = [CheckedMessage(problem=problem) for problem in (*reading.problems, *of_file)]
    gate = Gate(get_language(catalog.language, {}), reader, terms)
    found += _check_messages(reading, gate, catalog.domain)
    yield from sorted(found, key=lambda each: each.problem.line)


def unknown_language(path: Path) -> Iterator[CheckedMessage]:
    """Yield the problem of a catalog whose language nothing tells, and what is damaged in it."""
    message = 'the header does not say which language this is; add a line "Language: nb\\n"'
    found = read_catalog(path, SOURCE_LANGUAGE).problems
    # A header that cannot be read may well say it.
    if all(problem.problem != ENCODING for problem in found):
        yield CheckedMessage(
            problem=Problem(path=path, line=1, problem='header_language', message=message)
        )
    # Quotes, bytes and the like are damaged in any language.
    for problem in found:
        yield CheckedMessage(problem=replace(problem, language=''))


def _check_messages(reading: CatalogReading, gate: Gate, domain: str) -> Iterator[CheckedMessage]:
    for message in reading.messages:
        for finding in gate.findings(message, domain):
            yield _checked(as_problem(finding, message, reading.path, gate.language), message)
    if domain != INTERFACE_DOMAIN:
        # Only a message with figures can say a time, and hardly one has any.
        shown = [each for each in reading.messages if each.translated and _has_digits(each)]
        pairs = (gate.pair(str(each.id), str(each.string)) for each in shown)
        for index, finding in mixed_time_styles(pairs):
            message = shown[index]
            if finding.problem not in silenced_problems(message.message.user_comments):
                yield _checked(as_problem(finding, message, reading.path, gate.language), message)


def _has_digits(message: CatalogMessage) -> bool:
    """Whether a message without plural forms has figures in its translation."""
    return isinstance(message.string, str) and has_digits(message.string)


def _checked(problem: Problem, message: CatalogMessage) -> CheckedMessage:
    string = message.string if isinstance(message.string, str) else ' | '.join(message.string)
    return CheckedMessage(problem=problem, source=problem.msgid, translation=string)


def _language_folder(path: Path) -> Path | None:
    """Return the language's folder above a catalog that lies in one, or None."""
    for folder in path.resolve().parents:
        if folder.name == 'LC_MESSAGES':
            return folder.parent if is_language(folder.parent.name) else None
    return None


def _language_of_header(path: Path) -> str | None:
    language = (
        read_catalog(path, SOURCE_LANGUAGE).header.get('Language', '').strip().replace('-', '_')
    )
    return language if is_language(language) else None
