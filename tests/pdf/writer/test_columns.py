"""Columns are as wide as their texts ask for."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.writer.columns import SMALLEST, column_widths, needs_hyphens, text_scale

LONG = 'Explain what the hour is about and how pupils work in pairs, then let them begin'


def table_of(*rows: tuple[str, ...], given: bool = False) -> nodes.tgroup:
    group = nodes.tgroup(cols=len(rows[0]))
    group += [nodes.colspec(colwidth=10 + 20 * index) for index in range(len(rows[0]))]
    group += nodes.tbody('', *(nodes.row('', *map(cell, row)) for row in rows))
    nodes.table('', group, classes=['colwidths-given'] if given else [])
    return group


def cell(text: str) -> nodes.entry:
    return nodes.entry('', nodes.paragraph('', text))


def test_a_small_table_is_as_wide_as_its_texts():
    assert column_widths(table_of(('10:00', 'Welcome'))) == ['auto', 'auto']


def test_long_texts_share_the_line_and_short_ones_take_what_they_need():
    assert column_widths(table_of(('10:00', LONG))) == ['auto', '80fr']


def test_a_column_is_never_narrower_than_its_longest_word():
    word = 'кыргызстандыктардыкындай' * 3
    assert column_widths(table_of((LONG, word))) == ['80fr', f'{len(word)}fr']


def test_long_japanese_texts_may_be_broken_anywhere():
    assert column_widths(table_of(('主催者', '授業を計画する' * 12))) == ['auto', '90fr']


def test_widths_that_the_writer_gave_are_kept():
    assert column_widths(table_of(('a', LONG), given=True)) == ['10fr', '30fr']


def shares(widths: list[str]) -> list[float]:
    return [float(width.removesuffix('fr')) for width in widths]


@pytest.mark.parametrize('word', ['Organisation', 'уюштуруучулар', 'ワークショップ'])
def test_many_columns_each_have_room_for_their_longest_word(word):
    texts = (f'{word} ab', LONG, *[word] * 6)
    widths = shares(column_widths(table_of(texts)))
    assert len(widths) == 8
    assert min(widths) > 0


def test_a_crowded_table_is_set_smaller_but_can_be_read():
    assert text_scale(table_of(('Organisation',) * 5)) == 1
    assert SMALLEST < text_scale(table_of(('Organisation',) * 6)) < 1
    assert text_scale(table_of(('Organisation',) * 40)) == SMALLEST


def test_an_empty_table_is_as_large_as_any():
    assert text_scale(table_of(('',))) == 1


def test_a_column_with_a_box_leaves_room_for_the_others():
    group = table_of(('a', 'b'))
    entry = next(group.findall(nodes.entry))
    entry += nodes.note('', nodes.paragraph('', 'In a box'))
    assert column_widths(group) == ['8fr', 'auto']


def test_a_cell_from_above_moves_the_cells_beside_it():
    group = table_of(('tall', LONG), ('b', ''))
    next(group.findall(nodes.entry))['morerows'] = 1
    second_row = list(group.findall(nodes.row))[1]
    second_row.pop(0)
    second_row[0] += nodes.paragraph('', LONG)
    assert column_widths(group) == ['auto', '80fr']


@pytest.mark.parametrize('word', ['Organisation', 'уюштуруучулар'])
def test_words_are_divided_only_where_a_column_has_no_room_for_them(word):
    assert not needs_hyphens(table_of((word, LONG)))
    assert not needs_hyphens(table_of((word,) * 6))
    assert needs_hyphens(table_of((word * 4, LONG, LONG)))
    assert needs_hyphens(table_of((word,) * 40))
