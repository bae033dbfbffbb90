"""Formulas are typeset, read aloud as their source, and shown as it where nobody can read them."""

from __future__ import annotations

import pytest

from handbook.pdf.mathml import UnreadableFormulaError, formula_code
from tests.pdf.structure import read_structure


@pytest.mark.parametrize('language', ['en', 'ar', 'ja'])
@pytest.mark.parametrize('text', ['A formula $x^2$ here', '$$\nx^2\n$$'])
def test_a_formula_is_read_aloud_as_its_source(make_book, text, language):
    book = make_book(f'# Page\n\n{text}\n', language=language)
    assert book.warnings == []
    (formula,) = read_structure(book.pdf).all_of('Formula')
    assert formula.alternative == 'x^2'
    assert formula.text.replace(' ', '') == '𝑥2'


FORMULAS = (
    r'a^2 + b^2 = c^2',
    r'\frac{n(n+1)}{2} = \sum_{i=1}^n i',
    r'\sqrt[3]{x} \le \sqrt{y}',
    r'\left( \begin{matrix} a & b \\ c & d \end{matrix} \right)',
    r'\begin{cases} 1 & x > 0 \\ 0 & \text{else, } x \end{cases}',
    r'\begin{split} a &= b + c \\ d &= e \end{split}',
    r'\binom{n}{k} \int_0^\infty e^{-x}\,dx',
    r'\lim_{x \to 0} \sin x \cdot \vec{v} \bar{w} \hat{z}',
    r'\overset{!}{=} \underset{x}{\max} \mathbb{R} \mathbf{v}',
)


@pytest.mark.parametrize('latex', FORMULAS)
def test_the_common_parts_of_formulas_are_typeset(make_book, latex):
    book = make_book(f'Page\n====\n\n.. math:: {latex}\n', suffix='rst')
    assert book.warnings == []
    (formula,) = read_structure(book.pdf).all_of('Formula')
    assert '\\' not in formula.text


@pytest.mark.parametrize('latex', [r'\mymacro{x}', '{', ''])
def test_what_nobody_can_read_is_an_error_of_its_own(latex):
    with pytest.raises(UnreadableFormulaError):
        formula_code(latex)


@pytest.mark.parametrize('language', ['en', 'ja'])
def test_an_unreadable_formula_shows_its_source_and_warns(make_book, language):
    book = make_book('# Page\n\nA formula $\\mymacro{x}$ here\n', language=language)
    assert r'A formula \mymacro{x} here' in book.text
    (warning,) = book.warnings
    assert warning.startswith(
        "page.md:3: WARNING: the PDF shows the source of the formula '\\\\mymacro{x}', because it "
        'cannot be read (\\mymacro); write it in another way'
    )


PAGE = 'Page\n====\n\n.. math:: 3\n   :label: ab\n\nBy :eq:`ab`.\n'


def test_a_formula_with_a_number_can_be_mentioned(make_book):
    book = make_book(PAGE, suffix='rst')
    assert '3 (1) By (1).' in book.text
    assert book.inner_links == 1


def test_formulas_can_be_counted_by_chapters(make_book):
    index = 'Home\n====\n\n.. toctree::\n   :numbered:\n\n   page\n'
    book = make_book(PAGE, suffix='rst', numfig=True, numfig_secnum_depth=1, index=index)
    assert '3 (1.1) By (1.1).' in book.text
