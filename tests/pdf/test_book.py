"""The pages of a book are put together without touching the environment."""

from __future__ import annotations

import pytest
from sphinx import addnodes

from handbook.pdf.book import assemble


@pytest.mark.sphinx('typst', testroot='pdf-many-pages')
def test_the_title_of_the_first_page_stands_on_the_cover_only(book):
    titles = [entry['/Title'] for entry in book.pdf.outline if isinstance(entry, dict)]
    assert titles == ['First chapter', 'Second chapter']


@pytest.mark.sphinx('typst', testroot='pdf-many-pages')
def test_a_chapter_keeps_its_sections_one_level_below_it(book):
    first, its_parts, _, (part, (detail,)) = book.pdf.outline
    assert (first['/Title'], its_parts[0]['/Title']) == ('First chapter', 'Part of the first')
    assert (part['/Title'], detail['/Title']) == ('The plan', 'A detail')


@pytest.mark.sphinx('typst', testroot='pdf-many-pages')
def test_links_lead_to_pages_and_sections_of_the_book(book):
    assert book.inner_links == 5


@pytest.mark.sphinx('typst', testroot='pdf-many-pages')
def test_a_link_to_a_page_outside_the_book_keeps_its_words(book):
    assert 'see the plan and Left out.' in book.text
    assert book.warnings == []


@pytest.mark.sphinx('typst', testroot='pdf-many-pages')
def test_assembling_leaves_the_doctrees_of_the_environment_as_they_were(app, book):
    before = {name: app.env.get_doctree(name).pformat() for name in app.env.found_docs}
    document = assemble(app.builder, 'index')
    after = {name: app.env.get_doctree(name).pformat() for name in app.env.found_docs}
    assert after == before
    assert not list(document.findall(addnodes.toctree))


def test_a_first_page_without_a_title_loses_nothing(make_app, tmp_path, read_book):
    (tmp_path / 'conf.py').write_text("extensions = ['handbook.pdf']\nreleased = '2026-11-20'\n")
    (tmp_path / 'index.rst').write_text('Only a paragraph.\n')
    app = make_app('typst', srcdir=tmp_path)
    app.build()
    assert 'Only a paragraph.' in read_book(app).text


INDEX = """# Home

Welcome.

## {part}

Words of the first page.

```{{toctree}}
:{option}:

chapter
```
"""


def book_with_toctree(make_app, read_book, folder, option, part='Part'):
    (folder / 'conf.py').write_text("extensions = ['myst_parser', 'handbook.pdf']\n")
    (folder / 'index.md').write_text(INDEX.format(option=option, part=part), encoding='utf-8')
    (folder / 'chapter.md').write_text('# Chapter\n\nText.\n')
    app = make_app('typst', srcdir=folder)
    app.build()
    return read_book(app)


@pytest.mark.parametrize('part', ['Part', 'Бөлүм'])
def test_pages_of_a_hidden_toctree_do_not_belong_to_its_section(
    make_app, read_book, tmp_path, part
):
    book = book_with_toctree(make_app, read_book, tmp_path, 'hidden', part)
    assert [entry['/Title'] for entry in book.pdf.outline] == [part, 'Chapter']
    assert len(book.pdf.pages) == 4


def test_pages_of_a_visible_toctree_belong_to_its_section(make_app, read_book, tmp_path):
    outline = book_with_toctree(make_app, read_book, tmp_path, 'titlesonly').pdf.outline
    assert outline[0]['/Title'] == 'Part'
    assert [entry['/Title'] for entry in outline[1]] == ['Chapter']


def test_every_chapter_begins_on_a_new_sheet(make_app, read_book, tmp_path):
    book = book_with_toctree(make_app, read_book, tmp_path, 'hidden')
    assert 'Words of the first page.' in book.pdf.pages[2].extract_text()
    assert 'Chapter\nText.' in book.pdf.pages[3].extract_text()


CAPTIONED = """# Home

```{toctree}
:hidden:
:caption: First steps

chapter
other
```

```{toctree}
:hidden:
:caption: Бөлүм эки

last
```
"""


@pytest.mark.parametrize('language', ['en', 'ar'])
def test_a_caption_stands_above_its_chapters_and_in_the_contents(
    make_app, read_book, tmp_path, language
):
    (tmp_path / 'conf.py').write_text("extensions = ['myst_parser', 'handbook.pdf']\n")
    (tmp_path / 'index.md').write_text(CAPTIONED, encoding='utf-8')
    for name in ('chapter', 'other', 'last'):
        (tmp_path / f'{name}.md').write_text(f'# The {name}\n\nText.\n')
    app = make_app('typst', srcdir=tmp_path, confoverrides={'language': language})
    app.build()
    book = read_book(app)
    contents, chapter, other, last = (page.extract_text() for page in book.pdf.pages[1:])
    names = ['First steps', 'The chapter', 'The other', 'Бөлүм эки', 'The last']
    places = [contents.index(name) for name in names]
    assert places == sorted(places)
    assert 'First steps\nThe chapter' in chapter
    assert 'First steps' not in other
    assert 'Бөлүм эки\nThe last' in last
    assert len(book.pdf.outline) == 3
