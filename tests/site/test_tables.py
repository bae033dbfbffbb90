"""A table has a name, can be scrolled by keyboard, and keeps the heads of its columns on a phone."""

from __future__ import annotations

import pytest

ROOT = 'site-letters-and-tables'


@pytest.mark.sphinx('html', testroot=ROOT, confoverrides={'language': 'nb'})
def test_the_box_of_a_table_is_named_after_its_section(app, parse_page) -> None:
    app.build()
    box = parse_page(app.outdir / 'index.html').select_one('.table-wrapper')
    assert (box['tabindex'], box['role'], box['aria-label']) == ('0', 'region', 'En tabell')


@pytest.mark.sphinx('html', testroot=ROOT, confoverrides={'language': 'nb'})
def test_each_cell_but_the_first_carries_the_head_of_its_column(app, parse_page) -> None:
    app.build()
    table = parse_page(app.outdir / 'index.html').select_one('table.cards')
    assert [cell.get('data-label') for cell in table.select('td')] == [None, 'Hva', 'Who']


@pytest.mark.sphinx('html', testroot=ROOT)
def test_a_wide_table_makes_no_cards(app, parse_page) -> None:
    app.build()
    page = parse_page(app.outdir / 'other.html')
    assert page.select('table.cards, td[data-label]') == []
    assert page.select_one('.table-wrapper')['aria-label'] == 'Other'
