"""Code keeps its lines, its colours and its marks."""

from __future__ import annotations

import re

import pytest

CODE = 'Page\n====\n\n.. code-block:: python\n{options}\n   if x:\n       print("a")\n   done()\n'


def lines_of(book):
    return [' '.join(line.split()) for line in book.pdf.pages[2].extract_text().splitlines()]


def code_with(*options: str) -> str:
    return CODE.format(options=''.join(f'   :{option}\n' for option in options))


@pytest.mark.parametrize('language', ['en', 'ar'])
def test_code_keeps_its_lines_and_is_tagged_as_code(make_book, language):
    book = make_book(code_with(), suffix='rst', language=language)
    assert lines_of(book)[2:5] == ['if x:', 'print("a")', 'done()']
    assert '/Code' in book.tags


def test_words_of_a_programming_language_are_coloured(make_book):
    coloured = make_book(code_with(), suffix='rst')
    plain = make_book(code_with().replace('python', 'text'), suffix='rst')
    assert colours(coloured) > colours(plain)


def colours(book):
    content = book.pdf.pages[2].get_contents().get_data().decode('latin-1')
    return set(re.findall(r'cs ([\d. ]+) scn', content))


def test_lines_have_their_numbers(make_book):
    book = make_book(code_with('lineno-start: 8'), suffix='rst')
    assert lines_of(book)[2:5] == ['8 if x:', '9 print("a")', '10 done()']


def test_a_line_can_be_marked(make_book):
    marked = make_book(code_with('emphasize-lines: 2'), suffix='rst')
    assert colours(marked) > colours(make_book(code_with(), suffix='rst'))
    assert lines_of(marked)[3] == 'print("a")'


def test_code_in_no_known_language_is_shown_and_reported(make_book):
    book = make_book('# Page\n\n```klingon\nnuqneH (\n```\n')
    assert 'nuqneH (' in book.text
    (warning,) = book.warnings
    assert "Pygments lexer name 'klingon' is not known" in warning


def test_code_that_is_not_what_it_claims_is_shown_whole(make_book):
    book = make_book('# Page\n\n```json\n{"a": §, ...}\n```\n')
    assert '{"a": §, ...}' in book.text
    assert [line for line in book.warnings if 'as "json" resulted in an error' in line]


def test_text_in_code_form_keeps_its_links_and_its_lines(make_book):
    page = 'P\n=\n\n.. parsed-literal::\n\n   one *two*\n     `three <https://example.org/x>`__\n'
    book = make_book(page, suffix='rst', pdf_link_notes=False)
    assert lines_of(book)[2:4] == ['one two', 'three']
    assert book.links == ['https://example.org/x']


def test_a_session_of_python_is_shown_whole(make_book):
    book = make_book('P\n=\n\n>>> 1 + 1\n2\n', suffix='rst')
    assert lines_of(book)[2:4] == ['>>> 1 + 1', '2']


def test_a_grammar_is_shown_whole(make_book):
    page = 'P\n=\n\n.. productionlist::\n   hour: `minute`\n   minute: "60"\n'
    assert 'hour ::= minute minute ::= "60"' in make_book(page, suffix='rst').text


def test_code_can_have_a_caption_with_a_number(make_book):
    page = code_with('caption: A program', 'name: prog') + '\nSee :numref:`prog`.\n'
    book = make_book(page, suffix='rst', numfig=True)
    assert 'Listing 1 A program if x:' in book.text
    assert 'See Listing 1.' in book.text
