"""Check a catalog as a file: its bytes, its header, and whether it fits the English guides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import ERROR, WARNING
from handbook.catalogs.files.header_checks import check_header
from handbook.catalogs.problem import Problem, shorten
from handbook.catalogs.reading import TOO_LARGE, as_texts, each_text
from handbook.catalogs.report import shown_path
from handbook.catalogs.strict.encodings import ENCODING
from handbook.program import program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog

    from handbook.catalogs.reading import CatalogMessage, CatalogReading, Texts

_BOM = b'\xef\xbb\xbf'
_SHOWN = 3
_SHOWN_LENGTH = 40


def check_file(
    data: bytes, reading: CatalogReading, language: str, folder_language: str | None
) -> Iterator[Problem]:
    """Yield what is wrong with a catalog besides its translations.

    ``data`` is the file, ``reading`` what ``read_catalog`` made of it; the problems of ``reading`` are
    not repeated, and a file that has to be saved or fetched anew has no others. ``language`` is a CLDR
    code; ``folder_language`` is the language of the folder that the file lies in, None for a file that
    lies anywhere.
    """
    if any(problem.problem in {TOO_LARGE, ENCODING} for problem in reading.problems):
        return
    if not data.strip():
        text = f'this file is empty; bring back an older copy of it, or run: {program()} update'
        yield _on_line_1(reading, 'header_missing', text)
        return
    yield from _check_bytes(data, reading, language)
    yield from check_header(data, reading, folder_language)
    for message in reading.messages:
        yield from _check_message(message, reading, language)


def check_against_template(reading: CatalogReading, template: Catalog | None) -> Iterator[Problem]:
    """Yield how a catalog differs from the messages of its page; ``template`` None: there is no page.

    One problem of each kind, on line 1, names a few of the messages.
    """
    if template is None:
        message = 'no guide has the name of this catalog; move its file, or delete it'
        yield _on_line_1(reading, 'no_page', message)
        return
    wanted = {as_texts(message.id) for message in template if message.id}
    present = {message.id for message in reading.messages}
    # A message that cannot be read is in the file all the same, and the update waits for it.
    if (missing := wanted - present) and not reading.problems:
        message = f'not in the catalog yet: {_name(missing)}; run: {program()} update'
        yield _on_line_1(reading, 'missing_message', message)
    if stale := present - wanted:
        message = f'no longer in the guide: {_name(stale)}; run: {program()} update'
        yield _on_line_1(reading, 'stale_message', message)


def _check_bytes(data: bytes, reading: CatalogReading, language: str) -> Iterator[Problem]:
    path = reading.path
    if data.startswith(_BOM):
        message = (
            'the file starts with an invisible mark (BOM, U+FEFF); save it as UTF-8 without BOM, '
            f'or run: {program()} check {shown_path(path)} --fix'
        )
        yield Problem(path=path, line=1, problem='bom', message=message, language=language)
    fault = _line_end_fault(data, path)
    if fault:
        line, message = fault
        yield Problem(
            path=path,
            line=line,
            problem='line_ends',
            message=message,
            severity=WARNING,
            language=language,
        )


def _line_end_fault(data: bytes, path: Path) -> tuple[int, str] | None:
    repair = f'or run: {program()} check {shown_path(path)} --fix'
    if b'\r' in data:
        line = data[: data.index(b'\r')].count(b'\n') + 1
        message = 'the lines end as in Windows (CR LF); save the file with Unix line ends (LF)'
        return line, f'{message}, {repair}'
    if data and not data.endswith(b'\n'):
        message = f'the last line does not end; add an empty line to the file, {repair}'
        return data.count(b'\n') + 1, message
    return None


def _check_message(
    message: CatalogMessage, reading: CatalogReading, language: str
) -> Iterator[Problem]:
    if message.message.context is not None:
        text = 'a message with msgctxt is never shown; delete the line "msgctxt"'
        yield _on_message(message, reading, language, 'has_context', text)
    if not message.message.fuzzy and any(c[:1] == '|' for c in message.message.user_comments):
        text = (
            'the old English text (#|) is still here; the message is finished, delete these lines'
        )
        yield _on_message(message, reading, language, 'previous_left', text, WARNING)
    if not message.message.fuzzy and each_text(message.string)[0] and _differ_in_newlines(message):
        # No page shows this, so that readers keep the message; but gettext's tools refuse the file.
        text = 'the translation starts or ends with \\n and the English does not (or the reverse)'
        yield _on_message(message, reading, language, 'newline_ends', text)


def _differ_in_newlines(message: CatalogMessage) -> bool:
    texts = (*each_text(message.id), *each_text(message.string))
    if '\n' not in ''.join(texts):
        return False
    return len({(text.startswith('\n'), text.endswith('\n')) for text in texts}) > 1


def _on_message(
    message: CatalogMessage,
    reading: CatalogReading,
    language: str,
    problem: str,
    text: str,
    severity: str = ERROR,
) -> Problem:
    return Problem(
        path=reading.path,
        line=message.line,
        problem=problem,
        message=text,
        severity=severity,
        language=language,
        msgid=message.english,
    )


def _on_line_1(reading: CatalogReading, problem: str, message: str) -> Problem:
    return Problem(
        path=reading.path,
        line=1,
        problem=problem,
        message=message,
        severity=WARNING,
        language=reading.language,
    )


def _name(messages: Iterable[Texts]) -> str:
    """Quote the beginnings of a few messages, and count the others."""
    texts = sorted(each_text(message)[0] for message in messages)
    shown = [f'"{shorten(text, _SHOWN_LENGTH)}"' for text in texts[:_SHOWN]]
    others = len(texts) - len(shown)
    return ', '.join(shown) + (f' and {others} more' if others else '')
