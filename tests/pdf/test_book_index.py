"""The index leads from words to pages."""

from __future__ import annotations

import pytest

PAGE = """Page
====

.. index:: pair: {first}; {second}
.. index:: see: class; lesson

Some words.

.. glossary::

   {term}
      Explained.
"""
WORDS = [
    ('en', ('plan', 'hour', 'loop'), 'Index'),
    ('ja', ('計画', '時間', 'ループ'), '索引'),
]


@pytest.mark.parametrize(('language', 'words', 'title'), WORDS)
def test_words_are_listed_with_their_pages(make_book, language, words, title):
    first, second, term = words
    page = PAGE.format(first=first, second=second, term=term)
    book = make_book(page, suffix='rst', language=language, pdf_index=True)
    index = ' '.join(book.pdf.pages[-1].extract_text().split())
    assert f'{title} ' in index
    assert f'{first} {second} 3' in index
    assert f'{second} {first} 3' in index
    assert f'{term} 3' in index
    assert [entry['/Title'] for entry in book.pdf.outline] == ['Page', title]
    assert book.inner_links == 3


def test_a_word_that_is_found_under_another_says_so(make_book):
    page = PAGE.format(first='plan', second='hour', term='loop')
    book = make_book(page, suffix='rst', pdf_index=True)
    assert 'class see lesson' in book.text


def test_a_book_without_marked_words_has_no_index(make_book):
    assert len(make_book('# Page', pdf_index=True).pdf.pages) == 3


def test_the_index_is_made_on_request_only(make_book):
    page = PAGE.format(first='plan', second='hour', term='loop')
    assert len(make_book(page, suffix='rst').pdf.pages) == 3
