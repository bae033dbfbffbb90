"""One PDF that says what it is, always with the same bytes."""

from __future__ import annotations

import pytest
from sphinx.errors import ConfigError
from sphinx.util.tags import Tags

from handbook.pdf import builder
from handbook.pdf.builder import PDFError, edition_date
from handbook.pdf.typesetting import Complaint, typeset
from handbook.pdf.typst_code import Place
from tests.pdf.listening import PDFUA

PAGE = '# {title}\n\n{text}\n'


@pytest.mark.parametrize(
    ('language', 'direction', 'chapter'),
    [
        ('en', '/L2R', 'Teach one hour'),
        ('nb', '/L2R', 'Lær bort én time'),
        ('ky', '/L2R', 'Бир саат сабак өтүңүз'),
        ('ar', '/R2L', 'درّس ساعة واحدة'),
        ('ja', '/L2R', '一時間の授業をする'),
    ],
)
def test_a_book_says_its_title_language_and_direction_and_is_tagged(
    make_book, language, direction, chapter
):
    book = make_book(PAGE.format(title=chapter, text=chapter), language=language, project=chapter)
    assert book.pdf.metadata.title == chapter
    assert book.pdf.metadata.author == 'The authors'
    assert book.catalog['/Lang'] == language
    assert book.catalog['/ViewerPreferences']['/Direction'] == direction
    assert book.catalog['/MarkInfo']['/Marked']
    assert book.pdf.outline[0]['/Title'] == chapter
    assert 'part>1</pdfuaid:part' in book.catalog['/Metadata'].get_data().decode()
    assert {'/H1', '/P'} <= set(book.tags)


def test_a_book_built_twice_in_two_places_has_the_same_bytes(make_book):
    page = '# Page\n\n![A picture](picture.svg)\n\nText[^1]\n\n[^1]: Note\n'
    first, second = (make_book(page, language='ky') for _ in range(2))
    assert first.app.outdir != second.app.outdir
    assert pdf_of(first).read_bytes() == pdf_of(second).read_bytes()


@pytest.mark.parametrize(('language', 'about'), [('en', 'One hour for all'), ('ky', 'Бир саат')])
def test_a_book_says_what_it_is_about(make_book, language, about):
    index = f"""---
myst:
  html_meta:
    description: {about}
---
# A book

```{{toctree}}
page
```
"""
    book = make_book('# Page', language=language, index=index)
    assert book.pdf.metadata.subject == about
    assert make_book('# Page', language=language).pdf.metadata.subject is None


@pytest.mark.parametrize('language', ['nb', 'ar'])
def test_a_book_for_archives_says_that_it_follows_their_standard(make_book, language):
    metadata = make_book('# Page', language=language, pdf_archival=True).pdf.xmp_metadata
    assert (metadata.pdfaid_part, metadata.pdfaid_conformance) == ('2', 'A')
    (accessible,) = metadata.get_element('', PDFUA, 'part')
    assert accessible.firstChild.data == '1'


def test_an_unchanged_book_is_not_written_again(make_book):
    book = make_book('# Page')
    before = pdf_of(book).stat().st_mtime_ns
    book.app.build()
    assert pdf_of(book).stat().st_mtime_ns == before


def pdf_of(book):
    return book.app.outdir / 'handbook.pdf'


def test_the_name_of_the_file_is_a_setting(make_app, rootdir, tmp_path):
    (tmp_path / 'conf.py').write_text("extensions = ['handbook.pdf']\npdf_name = 'guide'\n")
    (tmp_path / 'index.rst').write_text('Title\n=====\n\nText\n')
    app = make_app('typst', srcdir=tmp_path)
    app.build()
    assert [path.name for path in app.outdir.glob('*.pdf')] == ['guide.pdf']


def test_the_day_of_the_edition_is_the_only_date(make_book):
    book = make_book('# Page', released='2025-02-03')
    assert book.pdf.metadata['/CreationDate'] == 'D:20250203000000Z'
    assert book.pdf.metadata['/ModDate'] == 'D:20250203000000Z'


def test_without_an_edition_the_date_is_the_one_of_reproducible_builds(monkeypatch):
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1733011200')
    assert edition_date('').isoformat() == '2024-12-01T00:00:00+00:00'


def test_a_day_that_does_not_exist_is_an_error_with_a_remedy(make_book):
    with pytest.raises(ConfigError, match="'2026-02-30', which is no day; write it as in"):
        make_book('# Page', released='2026-02-30')


@pytest.mark.parametrize(('language', 'sign'), [('en', '\U0001f600'), ('nb', '\u1200')])
def test_a_sign_that_no_font_has_stops_the_build(make_book, language, sign):
    with pytest.raises(PDFError, match=f'no font has these letters or signs, .*: {sign} 𓀀$'):
        make_book(f'# Page\n\nHello {sign}!\n\n{sign} and 𓀀\n', language=language)


@pytest.mark.sphinx('html', testroot='pdf-many-pages')
def test_html_and_pdf_come_from_one_reading(app, tmp_path, read_book):
    app.build()
    html = (app.outdir / 'first.html').read_bytes()
    doctrees = {path: path.read_bytes() for path in app.doctreedir.rglob('*.doctree')}

    write_pdf_as_well(app, tmp_path)

    assert read_book(app).pdf.metadata.title == 'Handbook'
    app.outdir = app.builder.outdir
    assert (app.outdir / 'first.html').read_bytes() == html
    assert {path: path.read_bytes() for path in app.doctreedir.rglob('*.doctree')} == doctrees
    app.build(force_all=True)
    assert (app.outdir / 'first.html').read_bytes() == html


def write_pdf_as_well(app, outdir):
    """Do what publishing does: swap three things, write, put them back."""
    html = app.builder, app.tags, app.env._builder_cls
    app.tags = Tags(set(app.tags) - {'html', 'format_html', 'builder_html'})
    app.outdir = outdir
    app.builder = app.registry.create_builder(app, 'typst', app.env)
    app.env._builder_cls = type(app.builder)
    try:
        app.builder.init()
        app.builder.prepare_writing(set(app.env.found_docs))
        app.builder.write_documents(set(app.env.found_docs))
        app.builder.finish()
    finally:
        app.builder, app.tags, app.env._builder_cls = html


def test_only_nodes_are_seen_by_the_pdf_when_it_is_written_from_another_builder(
    make_app, tmp_path, read_book
):
    source = tmp_path / 'source'
    source.mkdir()
    (source / 'conf.py').write_text("extensions = ['handbook.pdf']\n")
    (source / 'index.rst').write_text(
        'T\n=\n\n.. only:: html\n\n   On the web.\n\n.. only:: typst\n\n   On paper.\n'
    )
    app = make_app('html', srcdir=source)
    app.build()
    write_pdf_as_well(app, tmp_path)
    text = read_book(app).text
    assert 'On paper.' in text
    assert 'On the web.' not in text


def test_a_complaint_of_typst_fails_a_build_that_allows_no_warnings(make_book, monkeypatch):
    def complaining(*arguments, **options):
        return typeset(*arguments, **options)[0], [Complaint('something odd', Place('page', 3))]

    monkeypatch.setattr(builder, 'typeset', complaining)
    book = make_book('# Page\n\nText')
    assert book.warnings == ['page.md:3: WARNING: typesetting the PDF: something odd [pdf.typst]']
