"""The terms of a language are the translated glossary and what its file adds."""

from __future__ import annotations

import pytest

from handbook.catalogs.terms.glossary import Glossary
from handbook.catalogs.terms.term_list import FILE_NAME, Term, read_terms

GLOSSARY = Glossary(domain='about/words', headwords=('Event', 'Handout', 'Sign up'))


@pytest.fixture
def read(tmp_path, save_catalog):
    save_catalog(tmp_path, 'nb/about/words', {'Event': 'Arrangement', 'Sign up': ''})

    def run(text: str = ''):
        (tmp_path / 'nb' / FILE_NAME).write_text(text, encoding='utf-8')
        return read_terms(tmp_path / 'nb', 'nb', GLOSSARY)

    return run


def test_a_headword_without_a_translation_is_no_term_yet(read) -> None:
    assert read().terms == {'event': Term(english='Event', use=('Arrangement',))}


def test_the_file_adds_forms_variants_and_terms(read) -> None:
    terms = read(
        '["event"]\nuse = ["treff"]\nnever = ["happening*"]\n[teacher]\nuse = ["lærer"]'
    ).terms
    assert terms == {
        'event': Term(english='Event', use=('Arrangement', 'treff'), never=('happening*',)),
        'teacher': Term(english='teacher', use=('lærer',)),
    }


def test_a_language_without_a_file_or_a_glossary_has_no_terms(tmp_path) -> None:
    found = read_terms(tmp_path / 'ky', 'ky', GLOSSARY)
    assert (found.terms, found.problems) == ({}, ())


@pytest.mark.parametrize(
    ('text', 'line', 'words'),
    [
        ('["event"]\n\nuse = [oops]', 3, 'cannot be read'),
        ('["event"]\n["handout"]\nforbid = ["ark"]', 2, 'known are: use, never'),
        ('["handout"]\nuse = "ark"', 1, 'use = ["bydel"]'),
        ('["handout"]\nuse = ["ark", 3]', 1, 'no list of words'),
        ('["handout"]\nnever = ["*"]', 1, 'an empty word'),
        ('handout = "ark"', 1, 'is no term'),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line_and_the_rest_is_used(
    read, text: str, line: int, words: str
) -> None:
    found = read(text)
    (problem,) = found.problems
    assert (problem.line, problem.problem, problem.severity) == (line, 'terms_file', 'error')
    assert words in problem.message
    assert 'event' in found.terms


def test_a_file_that_is_not_utf_8_is_told(tmp_path, read) -> None:
    read()
    (tmp_path / 'nb' / FILE_NAME).write_bytes('["event"]\nuse = ["møte"]'.encode('latin-1'))
    (problem,) = read_terms(tmp_path / 'nb', 'nb', GLOSSARY).problems
    assert 'UTF-8' in problem.message
