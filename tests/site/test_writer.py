"""The direction of a passage is written where it differs from the page's."""

from __future__ import annotations

import pytest


@pytest.mark.sphinx('html', testroot='site-directions', confoverrides={'language': 'nb'})
@pytest.mark.parametrize(
    ('text', 'direction'), [('مرحبا', 'rtl'), ('你好', None), ('Tekst', None), ('Nonsense', None)]
)
def test_only_a_passage_that_runs_the_other_way_says_so(
    app, parse_page, text: str, direction: str | None
) -> None:
    app.build()
    page = parse_page(app.outdir / 'index.html')
    assert page.find('span', string=text).get('dir') == direction


@pytest.mark.sphinx('html', testroot='site-directions', confoverrides={'language': 'nb'})
def test_words_in_such_a_passage_that_run_as_the_page_does_say_so(app, parse_page) -> None:
    app.build()
    page = parse_page(app.outdir / 'index.html')
    assert page.select_one('[dir=rtl] > [lang=nb]')['dir'] == 'ltr'
