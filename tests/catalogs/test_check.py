"""A catalog is checked wherever it lies, and each problem has the line a person can go to."""

from __future__ import annotations

import pytest

from handbook.catalogs.check import check_catalog, find_catalog, list_catalogs, unknown_language
from tests.catalogs.checks.conftest import READER

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def write(path, language: str, body: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER.format(language) + body, encoding='utf-8')
    return path


def problems(path) -> list[tuple[str, int]]:
    catalog = find_catalog(path)
    assert catalog is not None
    return [(each.problem.problem, each.problem.line) for each in check_catalog(catalog, READER)]


@pytest.mark.parametrize(
    ('name', 'language', 'domain'),
    [
        ('locale/ky/LC_MESSAGES/how-to/page.po', 'ky', 'how-to/page'),
        ('anywhere/page.po', 'nb', 'page'),
        ('locale/glossary/LC_MESSAGES/page.po', 'nb', 'page'),
    ],
)
def test_the_language_is_that_of_the_folder_or_else_of_the_header(
    tmp_path, name: str, language: str, domain: str
) -> None:
    catalog = find_catalog(write(tmp_path / name, 'nb', ''))
    assert catalog is not None
    assert (catalog.language, catalog.domain) == (language, domain)


def test_a_file_whose_language_nobody_tells_cannot_be_checked(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text('msgid "A"\nmsgstr "Å"\n', encoding='utf-8')
    assert find_catalog(path) is None


@pytest.mark.parametrize(
    ('body', 'damage'),
    [
        ('msgid "A"\nmsgstr "Å\n', ('syntax', 2)),
        ('msgid "A"\nmsgstr "А"\n\nmsgid "A"\nmsgstr "Б"\n', ('duplicate', 4)),
    ],
)
def test_what_is_damaged_in_any_language_is_said_all_the_same(tmp_path, body, damage) -> None:
    path = tmp_path / 'page.po'
    path.write_text(body, encoding='utf-8')
    found = [(each.problem.problem, each.problem.line) for each in unknown_language(path)]
    assert found == [('header_language', 1), damage]


def test_problems_come_in_the_order_of_the_lines(tmp_path) -> None:
    body = 'msgid "See [it](a)."\nmsgstr "Se."\n\nmsgid "Two"\nmsgstr "To\n\n'
    assert problems(write(tmp_path / 'page.po', 'nb', body)) == [
        ('link_missing', 8),
        ('syntax', 11),
    ]


def test_a_header_that_contradicts_the_folder_is_a_problem(tmp_path) -> None:
    path = write(tmp_path / 'locale' / 'ky' / 'LC_MESSAGES' / 'page.po', 'nb', '')
    assert ('header_language', 3) in problems(path)


def test_all_catalogs_of_a_language_are_found(tmp_path) -> None:
    for name in ('a/b', 'index', 'sphinx'):
        write(tmp_path / 'nb' / 'LC_MESSAGES' / f'{name}.po', 'nb', '')
    assert [each.domain for each in list_catalogs(tmp_path / 'nb')] == ['a/b', 'index', 'sphinx']
