"""The cover says what the book is, in its own language."""

from __future__ import annotations

import pytest

from handbook.pdf.cover import edition


def cover(book):
    return ' '.join(book.pdf.pages[0].extract_text().split())


@pytest.mark.parametrize(
    ('language', 'name', 'day'),
    [
        ('en', 'English', 'November 20, 2026'),
        ('nb', 'Norsk bokmål', '20. november 2026'),
        ('ky', 'Кыргызча', '2026-ж., 20-ноябрь'),
        ('ja', '日本語', '2026 年 11 月 20 日'),
    ],
)
def test_the_cover_names_title_subtitle_language_and_edition(make_book, language, name, day):
    book = make_book('# Page', language=language, pdf_subtitle='One hour')
    for text in ('A book', 'One hour', name, 'The authors'):
        assert text in cover(book)
    assert day.replace(' ', '') in cover(book).replace(' ', '')


def test_a_cover_without_an_edition_has_no_date(make_book):
    assert cover(make_book('# Page', released='')) == 'A book English The authors'


def test_an_edition_without_a_date_is_no_text():
    assert edition('', 'nb') == ''


def test_the_contents_list_chapters_with_their_pages(make_book):
    book = make_book('# Lær bort\n\n## Etterpå\n', language='nb')
    contents = book.pdf.pages[1].extract_text()
    first, second = contents.splitlines()[1:3]
    assert first.startswith('Lær bort')
    assert first.endswith('3')
    assert second.startswith('Etterpå')


def test_the_depth_of_the_contents_is_a_setting(make_book):
    book = make_book('# Lær bort\n\n## Etterpå\n', language='nb', pdf_contents_depth=1)
    assert 'Etterpå' not in book.pdf.pages[1].extract_text()


@pytest.mark.parametrize(('language', 'title'), [('en', 'Chapter'), ('ky', 'Бөлүм')])
def test_the_running_head_names_a_chapter_once_it_has_begun(make_book, language, title):
    book = make_book(f'# {title}\n\n{"Text. " * 900}', language=language)
    opening, following = (page.extract_text() for page in book.pdf.pages[2:4])
    assert opening.count(title) == 1
    assert following.startswith(f'A book {title}')


def test_a_chapter_is_not_named_in_the_head_of_the_next(make_app, read_book, copy_root):
    app = make_app('typst', srcdir=copy_root('pdf-many-pages'), confoverrides={'language': 'nb'})
    app.build()
    heads = [page.extract_text().splitlines()[0] for page in read_book(app).pdf.pages[2:]]
    assert set(heads) == {app.config.project}


def test_markup_in_a_title_stays_text(make_book):
    title = 'A *title* #let x = 1 $y$ @ref <l> // no'
    book = make_book('# Page', project=title)
    assert title in cover(book)
    assert book.pdf.metadata.title == title
