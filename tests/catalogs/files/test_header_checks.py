"""The header of a catalog says the truth about its language, its charset and its plural forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.catalogs.files.header_checks import check_header
from handbook.catalogs.reading import parse_catalog

FIELDS = {
    'nb': {
        'Language': 'nb',
        'Content-Type': 'text/plain; charset=UTF-8',
        'Plural-Forms': 'nplurals=2; plural=(n != 1);',
    },
    'ky': {
        'Language': 'ky',
        'Content-Type': 'text/plain; charset=utf-8',
        'Plural-Forms': 'nplurals=2; plural=(n != 1);',
    },
    'pl': {
        'Language': 'pl',
        'Content-Type': 'text/plain; charset=utf8',
        'Plural-Forms': (
            'nplurals=4; plural=(n==1 ? 0 : (n%10>=2 && n%10<=4) && (n%100<12 || n%100>14) ? 1 : '
            'n!=1 && (n%10>=0 && n%10<=1) || (n%10>=5 && n%10<=9) || (n%100>=12 && n%100<=14) ? 2 '
            ': 3);'
        ),
    },
}


def check(
    fields: dict[str, str], language: str, *, before: str = '', words: str = 'Så'
) -> list[tuple[str, int, str]]:
    lines = ''.join(f'"{name}: {value}\\n"\n' for name, value in fields.items() if value)
    data = f'{before}msgid ""\nmsgstr ""\n{lines}\nmsgid "A"\nmsgstr "{words}"\n'.encode()
    reading = parse_catalog(data, Path('page.po'), language)
    found = check_header(data, reading, language)
    return [(each.problem, each.line, each.severity) for each in found]


@pytest.mark.parametrize('language', FIELDS)
def test_a_true_header_has_no_problem(language: str) -> None:
    assert check(FIELDS[language], language) == []


@pytest.mark.parametrize('language', ['nb', 'ky'])
@pytest.mark.parametrize(
    ('name', 'value', 'expected'),
    [
        ('Content-Type', 'text/plain; charset=ISO-8859-1', [('header_charset', 4, 'error')]),
        ('Content-Type', 'text/plain; charset=CHARSET', [('header_charset', 4, 'error')]),
        ('Content-Type', '', [('header_missing', 1, 'warning')]),
        ('Language', '', [('header_language', 1, 'warning')]),
        ('Language', 'sv', [('header_language', 3, 'error')]),
        ('Language', 'Norsk', [('header_language', 3, 'error')]),
        ('Plural-Forms', '', [('header_missing', 1, 'warning')]),
        ('Plural-Forms', 'nplurals=2; plural=(n not 1);', [('plural_rule', 5, 'error')]),
        ('Plural-Forms', 'nplurals=2; plural=n;', [('plural_rule', 5, 'error')]),
        ('Plural-Forms', 'nplurals=2; plural=1/n;', [('plural_rule', 5, 'error')]),
        ('Plural-Forms', 'nplurals=3; plural=n>1;', [('plural_rule', 5, 'warning')]),
        ('Last-Translator', 'FULL NAME <EMAIL@ADDRESS>', [('header_boilerplate', 1, 'warning')]),
        ('Language-Team', 'nb <LL@li.org>', [('header_boilerplate', 1, 'warning')]),
    ],
)
def test_a_field_that_is_not_true_is_told_on_its_line(
    language: str, name: str, value: str, expected: list[tuple[str, int, str]]
) -> None:
    assert check(FIELDS[language] | {name: value}, language) == expected


def test_ascii_is_a_charset_as_long_as_all_letters_are_in_it() -> None:
    fields = FIELDS['nb'] | {'Content-Type': 'text/plain; charset=US-ASCII'}
    assert check(fields, 'nb', words='Sa') == []
    assert check(fields, 'nb', words='Så') == [('header_charset', 4, 'error')]


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_a_header_that_is_marked_as_unfinished_or_not_filled_in_is_told(language: str) -> None:
    before = '# FIRST AUTHOR <EMAIL@ADDRESS>, YEAR.\n#, fuzzy\n'
    assert check(FIELDS[language], language, before=before) == [
        ('header_fuzzy', 3, 'warning'),
        ('header_boilerplate', 3, 'warning'),
    ]


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_a_catalog_without_a_header_is_told(language: str) -> None:
    data = b'msgid "A"\nmsgstr "B"\n'
    reading = parse_catalog(data, Path('page.po'), language)
    (problem,) = check_header(data, reading, language)
    assert (problem.problem, problem.severity) == ('header_missing', 'warning')


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_a_header_that_cannot_be_read_is_told_once(language: str) -> None:
    data = b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"\n'
    reading = parse_catalog(data, Path('page.po'), language)
    assert [problem.problem for problem in reading.problems] == ['bad_header']
    assert list(check_header(data, reading, language)) == []
