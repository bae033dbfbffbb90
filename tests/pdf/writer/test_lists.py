"""Lists keep their marks, their numbers and their depth."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.writer.lists import is_tight, numbering, stays_whole

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


TURNED = """# صفحة

1. هذا بالعربية

2. {.language-en}
   This waits for its translation

   - وهذا تحتها بالعربية

3. وهذا بالعربية أيضا
"""


def test_an_item_that_waits_for_its_translation_has_its_number_where_it_begins(make_book):
    page = make_book(TURNED, language='ar').pdf.pages[2]
    places = placed_texts(page)
    middle = float(page.mediabox.width) / 2
    assert places['1'] > middle
    assert places['2.'] < places['This waits for its translation'] < middle
    assert places['•'] > middle
    assert places['3'] > middle


def test_a_list_of_items_that_wait_keeps_counting(make_book):
    page = '# صفحة\n\n4. {.language-en}\n   four\n5. {.language-en}\n   five\n6. ستة\n'
    assert {'4. four', '5. five'} <= set(lines_of(make_book(page, language='ar')))


def lines_of(book):
    return [' '.join(line.split()) for line in book.pdf.pages[2].extract_text().splitlines()]


def placed_texts(page):
    """Return how far from the left each piece of text of a page begins, the first of its kind."""
    found = {}

    def note(text, cm, tm, font, size):
        if text.strip():
            found.setdefault(text.strip(), cm[4] + tm[4])

    page.extract_text(visitor_text=note)
    return found


def test_options_in_arabic_read_from_left_to_right(make_book):
    page = 'صفحة\n====\n\n-o, --output FILE  هنا\n'
    assert '-o, --output FILE' in make_book(page, suffix='rst', language='ar').text


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


def test_no_item_of_a_short_list_stands_alone_on_another_page(make_book):
    items = '\n'.join(f'- item {number}' for number in range(4))
    for lines in range(26, 34):
        text = 'Text.\n\n' * lines
        book = make_book(f'# Page\n\n{text}{items}\n')
        pages = [page.extract_text() for page in book.pdf.pages[2:]]
        assert {page.count('item') for page in pages} <= {0, 4}


@pytest.mark.parametrize(('letter', 'count'), [('x', 500), ('時', 250)])
def test_a_long_list_goes_on_on_the_next_page(letter, count):
    long = nodes.bullet_list('', nodes.list_item('', nodes.paragraph('', letter * count)))
    assert not stays_whole(long)
    long['classes'].append('checklist')
    assert stays_whole(long)


def test_a_list_in_a_list_goes_on_with_it():
    inner = nodes.bullet_list('', nodes.list_item('', nodes.paragraph('', 'x')))
    nodes.list_item('', inner)
    assert not stays_whole(inner)
