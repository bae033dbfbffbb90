"""Footnotes stand at the foot of the page, once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(('language', 'note'), [('en', 'The note'), ('nb', 'Fotnoten')])
def test_a_note_mentioned_twice_is_written_once(make_book, language, note):
    book = make_book(f'# Page\n\nOne[^a] two[^a]\n\n[^a]: {note} itself.\n', language=language)
    assert 'One1 two1' in book.text
    assert book.text.count(f'{note} itself.') == 1
    assert '/Note' in book.tags


def test_a_note_that_nothing_mentions_is_kept(make_book):
    book = make_book('Page\n====\n\n.. [1] Lonely note.\n', suffix='rst')
    assert '[1]' in book.text
    assert 'Lonely note.' in book.text


def test_a_note_in_a_heading_stands_under_it(make_book):
    book = make_book('# Page[^a]\n\nText[^b]\n\n[^a]: On the title.\n[^b]: On the text.\n')
    assert 'Page On the title. Text1' in book.text
    assert book.pdf.outline[0]['/Title'] == 'Page'
    assert 'On the title.' not in book.pdf.pages[1].extract_text()


def test_a_citation_can_be_found(make_book):
    page = 'Page\n====\n\nAs in [Knuth84]_.\n\n.. [Knuth84] Literate programming.\n'
    book = make_book(page, suffix='rst')
    assert '[Knuth84]' in book.text
    assert 'Literate programming.' in book.text
    assert book.inner_links == 1


def test_a_note_on_two_pages_of_the_same_name_is_not_mixed_up(make_app, tmp_path, read_book):
    (tmp_path / 'conf.py').write_text("extensions = ['myst_parser', 'handbook.pdf']\n")
    (tmp_path / 'index.md').write_text('# T\n\n```{toctree}\na\nb\n```\n')
    for name in 'ab':
        (tmp_path / f'{name}.md').write_text(f'# {name}\n\nText[^1]\n\n[^1]: Note of {name}.\n')
    app = make_app('typst', srcdir=tmp_path)
    app.build()
    text = read_book(app).text
    assert text.index('Note of a.') < text.index('Note of b.')


@pytest.mark.parametrize('language', ['en', 'ky'])
def test_a_note_never_stands_on_another_page_than_its_mark(make_book, language):
    items = [f'{number}. One of many steps. {"Words. " * 20}' for number in range(1, 5)]
    items.insert(2, '3. Look at [the list](https://example.org/list) here.')
    for count in range(18, 32):
        text = '# Page\n\n' + 'Text.\n\n' * count + '\n'.join(items)
        pages = [page.extract_text() for page in make_book(text, language=language).pdf.pages[2:]]
        shown = [('the list' in page, 'example.org/list' in page) for page in pages]
        assert all(mark == note for mark, note in shown), count
