"""A title in another language than its page says so in the results."""

from __future__ import annotations

import json

import pytest
from docutils import nodes

from handbook.site.search.results import title_languages


def test_a_title_is_in_the_language_of_the_inline_around_it() -> None:
    own = nodes.title('', 'Tittel')
    other = nodes.title('', '', nodes.inline('', 'Title', classes=['language-en']))
    assert title_languages({'a': own, 'b': other}) == {'b': 'en'}


def test_an_inline_of_another_class_says_nothing() -> None:
    title = nodes.title('', '', nodes.inline('', 'Title', classes=['fill-in']))
    assert title_languages({'a': title}) == {}


@pytest.mark.sphinx('html', testroot='site-around-the-page', confoverrides={'language': 'ar'})
def test_the_search_page_knows_the_titles_that_fell_back(app, parse_page) -> None:
    app.build()
    results = parse_page(app.outdir / 'search.html').select_one('#search-results')
    assert json.loads(results['data-languages']) == {
        'how-to/page': ['en', 'ltr', 'English'],
        'index': ['en', 'ltr', 'English'],
    }


@pytest.mark.sphinx('html', testroot='site-around-the-page')
def test_a_language_that_is_complete_has_nothing_to_mark(app, parse_page) -> None:
    app.build()
    results = parse_page(app.outdir / 'search.html').select_one('#search-results')
    assert not results.has_attr('data-languages')
