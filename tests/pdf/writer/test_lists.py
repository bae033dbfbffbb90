"""Lists keep their marks, their numbers and their depth."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.writer.lists import is_tight, numbering

LIST = """# Page

1. one
   - two
     1. three
2. four

   five
"""


def test_nested_lists_keep_their_numbers(make_book):
    assert '1. one • two 1. three 2. four five' in make_book(LIST).text


def test_lists_are_tagged_as_lists(make_book):
    assert make_book(LIST).tags.count('/L') == 3


@pytest.mark.parametrize(('language', 'term'), [('en', 'Hour'), ('ky', 'Саат')])
def test_a_definition_follows_its_term(make_book, language, term):
    book = make_book(f'# Page\n\n{term}\n: First.\n\n  Second.\n', language=language)
    assert f'{term} First. Second.' in book.text


def test_fields_are_shown_with_their_names(make_book):
    assert 'When today Where here' in make_book('# Page\n\n:When: today\n:Where: here\n').text


def test_an_empty_item_does_no_harm(make_book):
    assert '• • two' in make_book('# Page\n\n-\n- two\n').text


@pytest.mark.parametrize(
    ('attributes', 'expected'),
    [
        ({'enumtype': 'arabic', 'prefix': '', 'suffix': '.'}, '1.'),
        ({'enumtype': 'loweralpha', 'prefix': '(', 'suffix': ')'}, '(a)'),
        ({'enumtype': 'upperroman', 'suffix': ')'}, 'I)'),
        ({'enumtype': 'arabic', 'prefix': '*a', 'suffix': '#'}, '1.'),
        ({}, '1.'),
    ],
)
def test_the_numbers_of_a_list_look_as_they_were_written(attributes, expected):
    assert numbering(nodes.enumerated_list(**attributes)) == expected


def test_items_of_one_short_paragraph_stand_close():
    item = nodes.list_item('', nodes.paragraph('', 'short'))
    assert is_tight(nodes.bullet_list('', item))


def test_items_of_two_paragraphs_stand_apart():
    item = nodes.list_item('', nodes.paragraph('', 'one'), nodes.paragraph('', 'two'))
    assert not is_tight(nodes.bullet_list('', item))


@pytest.mark.parametrize('language', ['en', 'ar'])
def test_a_checklist_has_boxes_in_place_of_bullets(make_book, language):
    text = '# Page\n\n{.checklist}\n- one\n- two\n\n1. a\n   - bullet\n'
    book = make_book(text, language=language, myst_enable_extensions=['attrs_block'])
    assert book.text.count('•') == 1
    assert book.tags.count('/LI') == 4
