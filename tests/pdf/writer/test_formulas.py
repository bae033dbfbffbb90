"""Formulas are shown as they were typed, and that is said once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize('language', ['en', 'ja'])
@pytest.mark.parametrize(
    ('text', 'expected'),
    [('A formula $x^2$ here', 'A formula x^2 here'), ('$$\ny = 2\n$$', 'y = 2')],
)
def test_a_formula_shows_its_source_and_warns(make_book, text, expected, language):
    book = make_book(f'# Page\n\n{text}\n', language=language)
    assert expected in book.text
    (warning,) = book.warnings
    assert warning.startswith('page.md:3: WARNING: the PDF shows the source of formulas, beginning')


def test_one_warning_is_enough_for_a_book(make_book):
    book = make_book('# Page\n\n$a$ and $b$ and $c$\n\n$$\nd\n$$\n')
    assert len(book.warnings) == 1
    assert 'a and b and c d' in book.text


PAGE = 'Page\n====\n\n.. math:: a = b\n   :label: ab\n\nBy :eq:`ab`.\n'


def test_a_formula_with_a_number_can_be_mentioned(make_book):
    book = make_book(PAGE, suffix='rst')
    assert 'a = b (1) By (1).' in book.text
    assert book.inner_links == 1


def test_formulas_can_be_counted_by_chapters(make_book):
    index = 'Home\n====\n\n.. toctree::\n   :numbered:\n\n   page\n'
    book = make_book(PAGE, suffix='rst', numfig=True, numfig_secnum_depth=1, index=index)
    assert 'a = b (1.1) By (1.1).' in book.text
