"""Readers find a guide by the words they type: other forms, other letters, other scripts."""

from __future__ import annotations

import tomllib
from pathlib import Path

from handbook.catalogs.reading import read_catalog
from handbook.site.search.languages import OWN

PROJECT = Path(__file__).parents[2]
QUERIES = Path(__file__).parent / 'queries'
FIRST = 5
LEAST = 0.9

RESULTS = """() => [...document.querySelectorAll('#search-results li > a')]
  .map((link) => link.getAttribute('href').replace(/\\.html.*/, ''))"""


def read_queries(code: str) -> dict[str, list[str]]:
    return tomllib.loads((QUERIES / f'{code}.toml').read_text(encoding='utf-8'))


def search(page, query: str) -> list[str]:
    """Type a query on the search page, and return the docnames found, each once."""
    page.locator('.search-page input').fill(query)
    page.locator('.search-page button').click()
    page.locator('.search-summary:not(:empty)').wait_for()
    return list(dict.fromkeys(page.evaluate(RESULTS)))


def test_nine_of_ten_searches_lead_to_the_guide(visit, site_url, code) -> None:
    queries = read_queries(code)
    assert len(queries) >= 30
    page = visit().open(f'{site_url}{code}/search.html')
    missed = {}
    for query, wanted in queries.items():
        found = search(page, query)
        if not set(wanted) & set(found[:FIRST]):
            missed[query] = found[:FIRST]
    assert len(missed) <= (1 - LEAST) * len(queries), missed


def test_the_browser_stems_words_as_the_index_does(visit, site_url, code) -> None:
    language = OWN[code]({})
    text = ' '.join(catalog_texts(code))
    words = sorted(set(language.split(text)))
    assert len(words) > 500
    page = visit().open(f'{site_url}{code}/search.html?q=2013')
    stems = page.evaluate('(words) => words.map((word) => new Stemmer().stemWord(word))', words)
    different = {
        word: (language.stem(word), stem)
        for word, stem in zip(words, stems, strict=True)
        if language.stem(word) != stem
    }
    assert different == {}


def catalog_texts(code: str) -> list[str]:
    """Return what the pages of a language say."""
    if code == 'en':
        return [path.read_text(encoding='utf-8') for path in (PROJECT / 'source').rglob('*.md')]
    catalogs = (PROJECT / 'locale' / code).rglob('*.po')
    return [
        str(message.string) for path in catalogs for message in read_catalog(path, code).messages
    ]


def test_a_result_in_another_language_says_so(visit, fallback_url) -> None:
    page = visit().open(f'{fallback_url}nn/search.html?q=tekst')
    marked = page.locator('#search-results li > a span[lang]')
    assert set(marked.evaluate_all('(all) => all.map((each) => each.lang)')) == {'nb'}
    notes = page.locator('#search-results li > small').all_inner_texts()
    assert {note.strip() for note in notes} == {'(norsk bokmål)'}
