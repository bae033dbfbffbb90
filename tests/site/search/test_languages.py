"""Each language is searched by its own rules, and none by the English ones of Sphinx."""

from __future__ import annotations

import json

import pytest

from handbook.site.search.languages import OWN, find_search_language


@pytest.mark.parametrize('code', ['nb', 'nn', 'es', 'ar', 'ky', 'ja'])
def test_the_stop_words_are_those_of_the_language(code: str) -> None:
    assert not {'the', 'and', 'this'} & OWN[code]({}).stopwords


def test_a_regional_form_follows_the_rules_of_its_language() -> None:
    assert find_search_language('es_MX') is OWN['es']


def test_what_sphinx_can_search_is_left_to_it() -> None:
    assert find_search_language('fr') is None


def test_a_language_nobody_has_rules_for_gets_no_english_ones() -> None:
    language = find_search_language('sw')
    assert language is not None
    search = language({})
    assert search.stopwords == frozenset()
    assert [search.stem(word) for word in search.split('Shule wanafunzi')] == ['shule', 'wanafunzi']


@pytest.mark.sphinx('html', testroot='site-around-the-page', confoverrides={'language': 'nb'})
def test_the_index_has_the_stems_of_the_pages(app) -> None:
    app.build()
    text = (app.outdir / 'searchindex.js').read_text(encoding='utf-8')
    index = json.loads(text[text.index('(') + 1 : text.rindex(')')])
    assert index['titleterms']
    script = (app.outdir / '_static' / 'language_data.js').read_text(encoding='utf-8')
    assert 'NorwegianStemmer' in script
    assert 'EnglishStemmer' not in script
    assert 'const stopwords = new Set([]);' not in script
    assert '"the"' not in script


@pytest.mark.sphinx(
    'html',
    testroot='site-around-the-page',
    confoverrides={'language': 'nb', 'html_search_language': 'sv'},
)
def test_the_setting_of_sphinx_goes_first(app) -> None:
    app.build()
    script = (app.outdir / '_static' / 'language_data.js').read_text(encoding='utf-8')
    assert 'SwedishStemmer' in script
