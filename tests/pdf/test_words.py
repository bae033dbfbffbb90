"""The words that a PDF adds come from the interface catalog."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from handbook.pdf.words import WORDS

NORWEGIAN = {
    'Contents': 'Innhold',
    'Figure': 'Figur',
    'Table': 'Tabell',
    'QR code of the address {address}': 'QR-kode for adressen {address}',
}
PAGE = """# Side

:::{table} Timeplan
| A | B |
|---|---|
| 1 | 2 |
:::

:::{figure} picture.svg
:alt: Et bilde

Bildetekst
:::
"""


@pytest.fixture
def catalog_build(tmp_path):
    path = tmp_path / 'catalogs' / 'words' / 'nb.mo'
    path.parent.mkdir(parents=True)
    catalog = Catalog('nb')
    for word, text in NORWEGIAN.items():
        catalog.add(word, text)
    with path.open('wb') as file:
        write_mo(file, catalog)
    return str(tmp_path / 'catalogs')


def test_contents_table_and_figure_are_called_as_the_catalog_says(make_book, catalog_build):
    book = make_book(PAGE, language='nb', catalog_build=catalog_build)
    assert book.pdf.pages[1].extract_text().startswith('Innhold')
    assert 'Tabell 1: Timeplan' in book.text
    assert 'Figur 1: Bildetekst' in book.text


def test_a_language_without_a_word_takes_it_from_its_fallback(make_book, catalog_build):
    settings = {'catalog_build': catalog_build, 'language_fallbacks': {'nn': ['nb']}}
    book = make_book(PAGE, language='nn', **settings)
    assert book.pdf.pages[1].extract_text().startswith('Innhold')


@pytest.mark.parametrize(
    ('language', 'contents', 'figure', 'table'),
    [
        ('nb', 'Innhold', 'Figure', 'Tabell'),
        ('ja', 'コンテンツ', '図', '表'),
        ('de', 'Inhalt', 'Abb.', 'Tab.'),
    ],
)
def test_a_project_without_a_catalog_takes_the_words_that_sphinx_has(
    make_book, language, contents, figure, table
):
    book = make_book(PAGE, language=language)
    assert book.pdf.pages[1].extract_text().startswith(contents)
    assert f'{figure} 1: Bildetekst' in book.text
    assert f'{table} 1: Timeplan' in book.text


def test_no_word_comes_from_the_tables_of_typst(make_book):
    book = make_book(PAGE, language='nn')
    assert book.pdf.pages[1].extract_text().startswith('Contents')
    assert {'Table', 'Figure'} <= set(book.text.split())


def test_every_word_tells_translators_what_it_is_for():
    assert set(WORDS) == set(NORWEGIAN)
    assert all(WORDS.values())
