"""Tables keep their cells, and columns fit their texts."""

from __future__ import annotations

from itertools import pairwise

import pytest

LONG = 'Explain what the hour is about and how pupils work in pairs, then let them begin'
TABLE = f"""# Page

:::{{table}} Run of show
| Time | What |
|------|------|
| 10:00 | Welcome |
| 10:05 | {LONG} |
:::
"""


def test_a_table_has_its_caption_its_header_and_its_cells(make_book):
    book = make_book(TABLE)
    assert f'Table 1: Run of show Time What 10:00 Welcome 10:05 {LONG}' in book.text
    assert (book.tags.count('/TH'), book.tags.count('/TD')) == (2, 4)


def test_a_header_repeats_on_each_page(make_book):
    rows = '\n'.join(f'| {number} | text |' for number in range(80))
    book = make_book(f'# Page\n\n| Nummer | Tekst |\n|---|---|\n{rows}\n', language='nb')
    pages = [page.extract_text() for page in book.pdf.pages[2:]]
    assert len(pages) > 1
    assert all('Nummer Tekst' in page for page in pages)


@pytest.mark.sphinx('typst', testroot='pdf-plain-restructuredtext')
def test_cells_over_several_rows_and_columns_are_so_in_the_pdf(book):
    attributes = [element.get('/A', {}) for element in book.structure]
    flat = [a for item in attributes for a in (item if isinstance(item, list) else [item])]
    assert [a['/ColSpan'] for a in flat if '/ColSpan' in a] == [2]
    assert [a['/RowSpan'] for a in flat if '/RowSpan' in a] == [2]


def test_lists_and_notes_in_a_cell_are_kept(make_book):
    page = '# P\n\n:::{list-table}\n* - - one\n    - two\n  - text[^1]\n:::\n\n[^1]: A note\n'
    text = make_book(page).text
    assert '• one • two' in text
    assert 'A note' in text


HEADER = """Page
====

See :ref:`the header <header>`.

.. list-table::
   :header-rows: 1

   * - .. _header:

       {first} [#note]_ `web <https://example.org/x>`_
     - Second
{rows}

.. [#note] About the first.
"""


@pytest.mark.parametrize(('language', 'first'), [('en', 'First'), ('ja', '最初')])
def test_a_header_with_links_and_notes_stands_once_on_a_long_table(make_book, language, first):
    rows = '\n'.join(f'   * - {number}\n     - text' for number in range(80))
    text = HEADER.format(first=first, rows=rows)
    book = make_book(text, suffix='rst', language=language)
    pages = [page.extract_text() for page in book.pdf.pages[2:]]
    assert [first in page for page in pages] == [True, *[False] * (len(pages) - 1)]
    assert book.inner_links >= 1
    assert book.links == ['https://example.org/x']
    assert book.text.count('About the first.') == 1


WIDE = (
    'Organisation',
    'Telephone',
    'Mail',
    'Participants',
    'Equipment',
    'Access',
    'Photos',
    'Notes',
)


def test_a_table_of_many_columns_stays_on_the_page_without_a_word_over_another(make_book):
    row = ' | '.join(WIDE)
    page = f'# Page\n\n| {row} |\n|{"---|" * len(WIDE)}\n| {row} |\n'
    places = {}

    def note(text, cm, tm, font, size):
        places.setdefault(text.strip(), cm[4] + tm[4])

    make_book(page).pdf.pages[2].extract_text(visitor_text=note)
    starts = [places[word] for word in WIDE]
    widths = [after - before for before, after in pairwise([*starts, 595 - 71])]
    assert all(width > 4 * len(word) for word, width in zip(WIDE, widths, strict=True))


NESTED = """Page
====

.. list-table::

   * - .. list-table::

          * - inner
            - table
            - here
     - outer
   * - second
     - row
"""


def test_a_table_in_a_cell_adds_no_columns_to_the_table_around_it(make_book):
    book = make_book(NESTED, suffix='rst')
    lines = [line.split() for line in book.pdf.pages[2].extract_text().splitlines()]
    assert ['second', 'row'] in lines


@pytest.mark.parametrize('language', ['en', 'ar'])
def test_a_short_plan_stays_on_one_page(make_book, language):
    text = 'Text before.\n\n' * 24
    rows = ''.join(f'| {number} | What happens |\n' for number in range(10))
    book = make_book(f'# Page\n\n{text}| Time | What |\n| --- | --- |\n{rows}', language=language)
    pages = [each.extract_text() for each in book.pdf.pages]
    assert sum('What happens' in each for each in pages) == 1


def test_code_and_boxes_in_cells_have_room_beside_each_other(make_book):
    page = """Page
====

.. list-table::

   * - .. code-block:: python

          print('in a cell')
     - .. note::

          In a box
     - short
"""
    text = make_book(page, suffix='rst').text
    assert "print('in a cell')" in text
    assert 'Note In a box' in text
