"""Check catalogs: the whole handbook, some languages, or one file anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.checks.numbers import mixed_time_styles
from handbook.catalogs.file_checks import check_file
from handbook.catalogs.gate import INTERFACE_DOMAIN, Gate, as_problem
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import read_catalog
from handbook.languages import UnknownLanguageError, get_language, parse_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook.catalogs.reading import CatalogMessage, CatalogReading
    from handbook.catalogs.structure import StructureReader


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckedMessage:
    """A problem with the texts it is about, for people to look at; empty for a whole file."""

    problem: Problem
    source: str = ''
    translation: str = ''


def check_language(folder: Path, reader: StructureReader) -> Iterator[CheckedMessage]:
    """Check all catalogs of a language; ``folder`` is ``locale/<language>``."""
    messages = folder / 'LC_MESSAGES'
    for path in sorted(messages.rglob('*.po')):
        domain = path.relative_to(messages).with_suffix('').as_posix()
        yield from check_catalog(path, folder.name, domain, reader)


def check_catalog(
    path: Path, language: str, domain: str, reader: StructureReader, *, in_folder: bool = True
) -> Iterator[CheckedMessage]:
    """Check one catalog; yield its problems in the order of its lines.

    ``in_folder`` says that the file lies in the folder of its language, which its header must name.
    """
    data = path.read_bytes()
    reading = read_catalog(path, language)
    found = [CheckedMessage(problem=problem) for problem in reading.problems]
    found += [
        CheckedMessage(problem=problem)
        for problem in check_file(data, reading, language, language if in_folder else None)
    ]
    found += _check_messages(reading, Gate(get_language(language, {}), reader), domain)
    yield from sorted(found, key=lambda each: each.problem.line)


def check_one_file(path: Path, reader: StructureReader) -> Iterator[CheckedMessage]:
    """Check a catalog that may lie anywhere; its language is its header's, or its folder's.

    The language of ``locale/nb/LC_MESSAGES/a/b.po`` is ``nb``; elsewhere the header decides.
    """
    folder = _language_folder(path)
    language = folder.name if folder else _language_of_header(path)
    if language is None:
        message = 'the header does not say which language this is; add a line "Language: nb\\n"'
        problem = Problem(path=path, line=1, problem='header_language', message=message)
        yield CheckedMessage(problem=problem)
        return
    below = path.resolve().relative_to(folder / 'LC_MESSAGES') if folder else path.name
    domain = str(below).removesuffix('.po')
    yield from check_catalog(path, language, domain, reader, in_folder=folder is not None)


def _check_messages(reading: CatalogReading, gate: Gate, domain: str) -> Iterator[CheckedMessage]:
    for message in reading.messages:
        for finding in gate.findings(message, domain):
            yield _checked(as_problem(finding, message, reading.path, gate.language), message)
    if domain != INTERFACE_DOMAIN:
        shown = [each for each in reading.messages if each.translated and isinstance(each.id, str)]
        pairs = (gate.pair(str(each.id), str(each.string)) for each in shown)
        for index, finding in mixed_time_styles(pairs):
            message = shown[index]
            yield _checked(as_problem(finding, message, reading.path, gate.language), message)


def _checked(problem: Problem, message: CatalogMessage) -> CheckedMessage:
    string = message.string if isinstance(message.string, str) else ' | '.join(message.string)
    return CheckedMessage(problem=problem, source=problem.msgid, translation=string)


def _language_folder(path: Path) -> Path | None:
    """Return the language's folder above a catalog that lies in one, or None."""
    for folder in path.resolve().parents:
        if folder.name == 'LC_MESSAGES':
            return folder.parent if _is_language(folder.parent.name) else None
    return None


def _language_of_header(path: Path) -> str | None:
    language = read_catalog(path, 'en').header.get('Language', '').strip().replace('-', '_')
    return language if _is_language(language) else None


def _is_language(code: str) -> bool:
    try:
        parse_language(code)
    except UnknownLanguageError:
        return False
    return True
