"""A catalog is checked as a file: its bytes, its messages' form, and whether it fits its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.files.file_checks import check_against_template, check_file
from handbook.catalogs.reading import CatalogReading, parse_catalog, read_catalog

PATH = Path('page.po')
HEADERS = {
    'nb': (
        'msgid ""\nmsgstr ""\n"Language: nb\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    ),
    'ja': (
        'msgid ""\nmsgstr ""\n"Language: ja\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    ),
}
GOOD = 'msgid "Good"\nmsgstr "Bra"\n'
languages = pytest.mark.parametrize('language', ['nb', 'ja'])


def check(text: str | bytes, language: str = 'nb') -> list[tuple[str, int, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    reading = parse_catalog(data, PATH, language)
    found = list(check_file(data, reading, language, language))
    assert {(problem.path, problem.language) for problem in found} <= {(PATH, language)}
    return [(problem.problem, problem.line, problem.severity) for problem in found]


@languages
@pytest.mark.parametrize(
    'text',
    [
        GOOD,
        '#, fuzzy\n#| msgid "Old"\nmsgid "A"\nmsgstr "Å"\n',
        '#| msgid "Old"\n#~ msgid "A"\n#~ msgstr "Å"\n',
        'msgid "\\nA\\n"\nmsgstr "\\nÅ\\n"\n',
        'msgid "A"\nmsgstr ""\n',
    ],
    ids=['plain', 'previous of fuzzy', 'previous of obsolete', 'newlines', 'untranslated'],
)
def test_a_good_file_has_no_problem(text: str, language: str) -> None:
    assert check(HEADERS[language] + text, language) == []


@languages
@pytest.mark.parametrize(
    ('text', 'problem', 'line', 'severity'),
    [
        ('msgctxt "menu"\nmsgid "A"\nmsgstr "Å"\n', 'has_context', 2, 'error'),
        ('#| msgid "Old"\nmsgid "A"\nmsgstr "Å"\n', 'previous_left', 2, 'warning'),
        ('msgid "A"\nmsgstr "Å\\n"\n', 'newline_ends', 1, 'error'),
        ('msgid "\\nA"\nmsgstr "Å"\n', 'newline_ends', 1, 'error'),
        ('msgid "A"\nmsgstr "Å"', 'line_ends', 2, 'warning'),
        ('msgid "A"\r\nmsgstr "Å"\r\n', 'line_ends', 1, 'warning'),
    ],
    ids=['context', 'previous', 'newline at the end', 'at the start', 'no last newline', 'CRLF'],
)
def test_what_is_wrong_with_a_message_or_its_lines_is_told(
    language: str, text: str, problem: str, line: int, severity: str
) -> None:
    header = HEADERS[language]
    assert check(header + text, language) == [(problem, line + header.count('\n'), severity)]


@languages
@pytest.mark.parametrize('data', [b'', b'\n', b' \r\n'])
def test_an_empty_file_is_one_problem(language: str, data: bytes) -> None:
    assert check(data, language) == [('header_missing', 1, 'warning')]


@languages
def test_a_byte_order_mark_is_an_error(language: str) -> None:
    found = check('\ufeff' + HEADERS[language] + GOOD, language)
    assert found == [('bom', 1, 'error')]


def test_a_file_that_is_far_too_large_is_refused_unread(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_bytes(b'#' * 5_000_001)
    reading = read_catalog(path, 'nb')
    assert [problem.problem for problem in reading.problems] == ['too_large']
    assert (reading.messages, list(check_file(b'', reading, 'nb', 'nb'))) == ((), [])


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_the_checks_fail(data: bytes) -> None:
    check(data)


def template(*msgids: str) -> Catalog:
    catalog = Catalog()
    for msgid in msgids:
        catalog.add(msgid)
    return catalog


def read(*msgids: str, language: str, more: str = '') -> CatalogReading:
    text = ''.join(f'msgid "{msgid}"\nmsgstr "Å"\n\n' for msgid in msgids)
    return parse_catalog((HEADERS[language] + text + more).encode(), PATH, language)


@languages
def test_a_catalog_that_fits_its_page_has_no_problem(language: str) -> None:
    reading = read('A', 'B', language=language, more='#~ msgid "C"\n#~ msgstr "Æ"\n')
    assert list(check_against_template(reading, template('B', 'A'))) == []


@languages
def test_the_messages_that_lack_or_are_left_over_are_named_once_for_a_catalog(language) -> None:
    reading = read('Left', language=language)
    wanted = ['A', 'B', 'C', 'D' * 60]
    missing, stale = check_against_template(reading, template(*wanted))
    assert (missing.problem, missing.line, missing.severity) == ('missing_message', 1, 'warning')
    assert '"A", "B", "C" and 1 more' in missing.message
    assert (stale.problem, stale.line, stale.severity) == ('stale_message', 1, 'warning')
    assert '"Left"' in stale.message
    assert {missing.language, stale.language} == {language}


@languages
def test_a_long_message_is_named_by_its_beginning(language: str) -> None:
    (missing,) = check_against_template(read(language=language), template('word ' * 30))
    assert f'"{"word " * 7}word…"' in missing.message


@languages
def test_a_catalog_without_a_page_is_named(language: str) -> None:
    (problem,) = check_against_template(read('A', language=language), None)
    assert (problem.problem, problem.severity) == ('no_page', 'warning')


def test_a_message_that_cannot_be_read_is_not_called_missing() -> None:
    reading = read('A', language='nb', more='msgid "B"\nmsgstr "Æ\n')
    assert list(check_against_template(reading, template('A', 'B'))) == []
