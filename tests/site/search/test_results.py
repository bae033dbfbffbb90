"""The search page knows which titles are in another language than the page."""

from __future__ import annotations

import json

import pytest


def read_languages(page) -> list[dict[str, object]]:
    script = page.find('script', attrs={'data-languages': True})
    return json.loads(script['data-languages']) if script else []


@pytest.mark.sphinx('html', testroot='fallback-chain', confoverrides={'language': 'nn'})
def test_titles_that_fell_back_are_listed_with_their_language(app, parse_page) -> None:
    app.build()
    assert read_languages(parse_page(app.outdir / 'search.html')) == [
        {
            'tag': 'nb',
            'direction': 'ltr',
            'name': 'norsk bokmål',
            'titles': ['index.html#only-in-bokmal', 'second.html', 'second.html#part'],
            'pages': ['second.html'],
        }
    ]


@pytest.mark.sphinx('html', testroot='fallback-chain', confoverrides={'language': 'ar'})
def test_the_name_of_a_language_is_in_the_language_of_the_page(app, parse_page) -> None:
    app.build()
    (english,) = read_languages(parse_page(app.outdir / 'search.html'))
    assert (english['tag'], english['direction'], english['name']) == ('en', 'ltr', 'الإنجليزية')
    assert 'second.html' in english['pages']


@pytest.mark.sphinx('dirhtml', testroot='fallback-chain', confoverrides={'language': 'nn'})
def test_addresses_are_those_of_the_builder(app, parse_page) -> None:
    app.build()
    (bokmal,) = read_languages(parse_page(app.outdir / 'search' / 'index.html'))
    assert bokmal['titles'] == ['#only-in-bokmal', 'second/', 'second/#part']


@pytest.mark.sphinx('html', testroot='fallback-chain')
def test_a_site_in_one_language_needs_no_script(app, parse_page) -> None:
    app.build()
    assert read_languages(parse_page(app.outdir / 'search.html')) == []


@pytest.mark.sphinx('html', testroot='fallback-chain', confoverrides={'language': 'nn'})
def test_only_the_search_page_has_the_script(app, parse_page) -> None:
    app.build()
    assert read_languages(parse_page(app.outdir / 'index.html')) == []
    assert (app.outdir / '_static' / 'search-results.js').is_file()
