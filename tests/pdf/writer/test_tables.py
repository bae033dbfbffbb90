"""Tables keep their cells, and columns fit their texts."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.writer.tables import column_widths

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


def table_of(*rows: tuple[str, ...], given: bool = False) -> nodes.tgroup:
    group = nodes.tgroup(cols=len(rows[0]))
    group += [nodes.colspec(colwidth=width) for width in (10, 30)[: len(rows[0])]]
    group += nodes.tbody('', *(nodes.row('', *map(cell, row)) for row in rows))
    nodes.table('', group, classes=['colwidths-given'] if given else [])
    return group


def cell(text: str) -> nodes.entry:
    return nodes.entry('', nodes.paragraph('', text))


def test_a_small_table_is_as_wide_as_its_texts():
    assert column_widths(table_of(('10:00', 'Welcome'))) == ['auto', 'auto']


def test_long_texts_share_the_line_and_short_ones_take_what_they_need():
    assert column_widths(table_of(('10:00', LONG))) == ['auto', '50fr']


def test_a_column_is_never_narrower_than_its_longest_word():
    word = 'кыргызстандыктардыкындай' * 3
    assert column_widths(table_of((LONG, word))) == ['50fr', f'{len(word)}fr']


def test_long_japanese_texts_may_be_broken_anywhere():
    assert column_widths(table_of(('主催者', '授業を計画する' * 12))) == ['auto', '50fr']


def test_widths_that_the_writer_gave_are_kept():
    assert column_widths(table_of(('a', LONG), given=True)) == ['10fr', '30fr']


@pytest.mark.parametrize('language', ['en', 'ar'])
def test_a_short_plan_stays_on_one_page(make_book, language):
    text = 'Text before.\n\n' * 24
    rows = ''.join(f'| {number} | What happens |\n' for number in range(10))
    book = make_book(f'# Page\n\n{text}| Time | What |\n| --- | --- |\n{rows}', language=language)
    pages = [each.extract_text() for each in book.pdf.pages]
    assert sum('What happens' in each for each in pages) == 1
