"""Links lead out and inside, and some are a box to scan."""

from __future__ import annotations

import pytest

ADDRESS = 'https://hourofcode.com/#join'


@pytest.mark.parametrize(('language', 'words'), [('en', 'the site'), ('ky', 'сайт')])
def test_a_link_out_of_the_book_keeps_words_and_address(make_book, language, words):
    book = make_book(
        f'# Page\n\nSee [{words}](https://example.org/a?b=c&d#e).\n', language=language
    )
    assert f'See {words}' in book.text
    assert book.links == ['https://example.org/a?b=c&d#e']


PAGE = (
    '# Side\n\n[Her](https://example.org/her) og [der](https://example.org/her), <https://e.org>\n'
)


def test_an_address_stands_in_a_note_the_first_time_a_page_leads_there(make_book):
    text = make_book(PAGE, language='nb').text
    assert 'Her1 og der1, https://e.org 1example.org/her' in text


def test_notes_with_addresses_can_be_switched_off(make_book):
    assert 'Her og der, https://e.org' in make_book(PAGE, language='nb', pdf_link_notes=False).text


def test_an_address_in_a_note_has_no_note_of_its_own(make_book):
    book = make_book('# Page\n\nText[^1]\n\n[^1]: See [this](https://example.org).\n')
    assert 'Text1 1See this.' in book.text


def test_a_link_to_a_place_leads_there(make_book):
    book = make_book('# Page\n\n[there](#place)\n\n(place)=\nA paragraph.\n\n- [again](#place)\n')
    assert book.inner_links == 2
    assert book.warnings == []


PLACES = """Page
====

:ref:`item <item>` and :ref:`table <table>`

- .. _item:

  text

.. _table:

.. table:: Caption

   = =
   1 2
   = =
"""


def test_a_list_item_or_a_table_can_be_linked_to(make_book):
    assert make_book(PLACES, suffix='rst').inner_links == 2


def test_a_relative_address_that_leads_nowhere_keeps_its_words(make_book):
    book = make_book('Page\n====\n\n`words <nowhere.pdf>`_\n', suffix='rst')
    assert 'words' in book.text
    assert book.links == []


@pytest.mark.parametrize(('language', 'label'), [('en', 'Sign up'), ('ar', 'سجّل')])
def test_a_link_to_scan_is_a_box_with_address_and_code(make_book, language, label):
    book = make_book(f'# Page\n\n[{label}]({ADDRESS}){{.print-qr}}\n', language=language)
    assert 'hourofcode.com/#join' in book.text
    assert book.links == [ADDRESS]
    alternatives = [element['/Alt'] for element in book.structure if '/Alt' in element]
    assert alternatives == ['QR code of the address hourofcode.com/#join']


def test_links_for_the_screen_alone_are_left_out(make_book):
    page = '# Page\n\nShare: [on paper](https://example.org){.no-print} here\n'
    book = make_book(page)
    assert 'on paper' not in book.text
    assert book.links == []


def test_a_list_of_share_links_is_left_out(make_book):
    book = make_book('# Page\n\n{.share-targets}\n- [X](https://x.example)\n\nAfter\n')
    assert 'After' in book.text
    assert book.links == []
