"""Each guide is a small PDF of its own, if the settings say so."""

from __future__ import annotations

import pypdf
import pytest


@pytest.fixture
def make_handouts(make_app, copy_root):
    """Build the book of several pages with handouts, and read one of them."""

    def make(name: str, **settings: object):
        app = make_app(
            'typst',
            srcdir=copy_root('pdf-many-pages'),
            confoverrides={'pdf_handouts': True, **settings},
        )
        app.build()
        assert app.warning.getvalue() == ''
        return pypdf.PdfReader(app.outdir / f'{name}.pdf')

    return make


def text_of(pdf) -> str:
    return ' '.join(' '.join(page.extract_text() for page in pdf.pages).split())


def links_of(pdf) -> list[str]:
    notes = [note.get_object() for page in pdf.pages for note in page.get('/Annots', [])]
    return [note['/A']['/URI'] for note in notes if '/URI' in note.get('/A', {})]


@pytest.mark.parametrize('language', ['en', 'ja', 'ar'])
def test_a_handout_is_its_guide_with_the_name_of_the_book(make_handouts, language) -> None:
    pdf = make_handouts('sub/second', language=language)
    assert pdf.metadata.title == 'Second chapter'
    assert pdf.trailer['/Root']['/Lang'] == language
    assert text_of(pdf).startswith('Handbook Second chapter Back to First chapter and home')
    assert 'First chapter goes' not in text_of(pdf)


def test_a_page_outside_the_book_has_a_handout_too(make_handouts) -> None:
    assert 'Not in the book.' in text_of(make_handouts('left-out'))


def test_a_link_out_of_the_guide_leads_to_the_web_if_the_address_is_known(make_handouts) -> None:
    pdf = make_handouts('first', site_url='https://example.org/book/', language='ja')
    root = 'https://example.org/book/ja'
    assert links_of(pdf)[:3] == [
        f'{root}/sub/second.html',
        f'{root}/sub/second.html#plan',
        f'{root}/left-out.html',
    ]
    assert 'example.org/book/ja/first.html' in text_of(pdf)


def test_without_an_address_such_a_link_is_plain_words(make_handouts) -> None:
    pdf = make_handouts('first')
    assert links_of(pdf) == []
    assert 'see the plan and Left out' in text_of(pdf)


def test_a_home_page_has_no_handout(make_handouts) -> None:
    with pytest.raises(FileNotFoundError):
        make_handouts('index')


@pytest.mark.sphinx('typst', testroot='pdf-many-pages')
def test_nobody_gets_handouts_who_did_not_ask(app) -> None:
    app.build()
    assert [path.name for path in app.outdir.rglob('*.pdf')] == ['handbook.pdf']


GUIDE = """---
orphan: true
---

# A guide

Long words before it.

## Plan

Steps.

## Checklist

Read [the plan](#plan) first.

{.checklist}
- The room is free.
- Somebody has the key.

## After it

Thanks.
"""


@pytest.mark.parametrize('language', ['en', 'ar', 'ja'])
def test_a_checklist_is_a_page_of_its_own(make_app, copy_root, language) -> None:
    folder = copy_root('pdf-many-pages')
    (folder / 'left-out.md').write_text(GUIDE, encoding='utf-8')
    settings = {
        'pdf_handouts': True,
        'language': language,
        'myst_enable_extensions': ['attrs_block'],
        'myst_heading_anchors': 2,
    }
    app = make_app('typst', srcdir=folder, confoverrides=settings)
    app.build()
    assert app.warning.getvalue() == ''
    pdf = pypdf.PdfReader(app.outdir / 'left-out-checklist.pdf')
    assert len(pdf.pages) == 1
    text = text_of(pdf).translate({0x2066: None, 0x2068: None, 0x2069: None})
    assert text.startswith('Handbook A guide Checklist Read the plan first.')
    assert 'Somebody has the key.' in text
    assert 'Steps' not in text
    assert 'Thanks' not in text


def test_a_guide_without_a_checklist_has_no_page_for_it(make_handouts) -> None:
    with pytest.raises(FileNotFoundError):
        make_handouts('first-checklist')
