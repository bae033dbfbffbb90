"""Headings and plain blocks keep their order and their levels."""

from __future__ import annotations

import pytest


def test_no_level_of_headings_is_skipped(make_book):
    book = make_book('# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n')
    levels = [tag for tag in book.tags if tag.startswith('/H') and tag[2:].isdigit()]
    # The first is the title of the contents.
    assert levels == ['/H1', '/H1', '/H2', '/H3', '/H4', '/H5']


def test_each_chapter_is_a_bookmark_with_its_parts(make_book):
    outline = make_book('# Сабак\n\n## Пландоо\n', language='ky').pdf.outline
    assert (outline[0]['/Title'], outline[1][0]['/Title']) == ('Сабак', 'Пландоо')


def test_chapters_and_their_parts_have_the_numbers_of_the_toctree(make_book):
    index = '# Home\n\n```{toctree}\n:numbered: 2\npage\n```\n'
    page = '# Глава\n\n## Бөлүм\n\n### Without number\n\nText.\n'
    book = make_book(page, index=index, language='ky')
    assert '1 Глава 1.1 Бөлүм Without number Text.' in book.text
    assert book.pdf.outline[0]['/Title'] == '1 Глава'


def test_a_quotation_has_its_source(make_book):
    book = make_book('# Page\n\n> Words of wisdom.\n>\n> -- Somebody\n')
    assert 'Words of wisdom.' in book.text
    assert 'Somebody' in book.text
    assert '/BlockQuote' in book.tags


def test_the_line_before_footnotes_is_not_drawn_twice(make_book):
    with_note = make_book('# Page\n\nText[^1]\n\n[^1]: A note\n')
    assert with_note.warnings == []


@pytest.mark.sphinx('typst', testroot='pdf-plain-restructuredtext')
@pytest.mark.parametrize(
    'text',
    [
        'first line second line, moved in third line',
        'Field name field body',
        '-o, --output FILE where it goes',
        '(c) third letter (d) fourth letter',
        'greet(name, loud=False) Says hello.',
        'Added in version 2.0: More words.',
        'In the middle',
        '• left • right',
        'hour ::= minute',
        'To code or not to code.',
        'A pupil',
        '>>> 1 + 1 2',
        'Only on paper.',
        'UNESCO (United Nations) and H2O, x2, Enter, Save.',
        'loop cycle Something again and again.',
        'See cycle.',
        'A program print(\'hello\') print("again")',
    ],
)
def test_plain_restructuredtext_is_shown_whole(book, text):
    assert text in book.text


@pytest.mark.sphinx('typst', testroot='pdf-plain-restructuredtext')
def test_what_is_for_the_web_alone_is_left_out(book):
    assert 'never printed' not in book.text
    assert 'Only on the web.' not in book.text
    assert book.warnings == []
