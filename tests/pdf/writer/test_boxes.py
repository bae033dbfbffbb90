"""Boxes have their title word in the language of the book."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.writer.boxes import is_urgent

KINDS = (
    'attention',
    'caution',
    'danger',
    'error',
    'hint',
    'important',
    'note',
    'seealso',
    'tip',
    'warning',
)


@pytest.mark.parametrize(
    ('language', 'words'), [('en', ('Note', 'Warning')), ('ja', ('注釈', '警告'))]
)
def test_a_box_has_the_title_word_of_its_kind(make_book, language, words):
    page = '# Page\n\n:::{note}\nABC\n:::\n\n:::{warning}\nDEF\n:::\n'
    text = make_book(page, language=language).text
    assert f'{words[0]} ABC {words[1]} DEF' in text


def test_boxes_of_all_kinds_are_known(make_book):
    page = '# Page\n\n' + ''.join(f':::{{{kind}}}\nText of {kind}\n:::\n\n' for kind in KINDS)
    book = make_book(page)
    assert book.warnings == []
    assert all(f'Text of {kind}' in book.text for kind in KINDS)


@pytest.mark.parametrize('directive', ['admonition', 'topic', 'sidebar'])
def test_a_box_has_the_title_that_the_writer_gave_it(make_book, directive):
    page = f'# Side\n\n:::{{{directive}}} En *tittel*\nTekst\n:::\n'
    assert 'En tittel Tekst' in make_book(page, language='nb').text


def test_a_long_box_goes_on_on_the_next_page(make_book):
    paragraphs = '\n\n'.join(f'Paragraph {number} of a long box.' for number in range(80))
    book = make_book(f'# Page\n\n::::{{note}}\n{paragraphs}\n::::\n')
    assert 'Paragraph 79' in book.text


def test_a_box_that_another_extension_made_is_a_box(make_book):
    page = '# Page\n\n:::{todo}\nLater\n:::\n'
    settings = {'extensions': ['myst_parser', 'sphinx.ext.todo', 'handbook.pdf']}
    book = make_book(page, todo_include_todos=True, **settings)
    assert 'Todo Later' in book.text


def test_a_titled_box_can_be_a_warning_by_its_class():
    assert is_urgent(nodes.admonition(classes=['danger']))
    assert not is_urgent(nodes.admonition(classes=['tip']))


@pytest.mark.parametrize('language', ['en', 'ja'])
def test_a_sample_letter_stays_on_one_page(make_book, language):
    letter = '\n\n'.join(f'> Paragraph {number} of a letter to a school.' for number in range(30))
    letter = letter.replace('> ', '')
    text = 'Text before.\n\n' * 30 + 'Send this to a school.\n\n'
    page = f'# Page\n\n{text}:::{{admonition}} Subject\n:class: sample\n\n{letter}\n:::\n'
    book = make_book(page, language=language, myst_enable_extensions=['colon_fence'])
    pages = [each.extract_text() for each in book.pdf.pages]
    (whole,) = [each for each in pages if 'Paragraph 0 ' in each]
    assert 'Paragraph 29 ' in whole
    assert 'Subject' in whole
    assert 'Send this to a school.' in whole
