"""Images have a text for those who cannot see them."""

from __future__ import annotations

import base64
import re

import pytest

from handbook.pdf.builder import PDFError


def alternatives(book):
    return [element['/Alt'] for element in book.structure if '/Alt' in element]


@pytest.mark.parametrize(('language', 'alt'), [('en', 'A black box'), ('ky', 'Кара куту')])
def test_an_image_says_what_it_shows(make_book, language, alt):
    book = make_book(f'# Page\n\n![{alt}](picture.svg)\n', language=language)
    assert alternatives(book) == [alt]


def test_a_decorative_image_is_passed_over_in_reading(make_book):
    book = make_book('# Page\n\n![](picture.svg)\n')
    assert '/Figure' not in book.tags
    assert book.warnings == []


def test_a_link_that_is_a_decorative_image_reads_its_address(make_book):
    book = make_book('# Side\n\n[![](picture.svg)](https://example.org/)\n', language='nb')
    assert alternatives(book) == ['example.org']
    assert book.links == ['https://example.org/']


def test_an_image_in_a_line_of_text_stays_in_it(make_book):
    book = make_book('# Page\n\nbefore ![A box](picture.svg) after\n')
    assert alternatives(book) == ['A box']
    assert 'before after' in book.text


def test_a_figure_has_its_caption_and_its_legend(make_book):
    page = '# Page\n\n:::{figure} picture.svg\n:alt: A box\n\nThe *caption*\n\nThe legend\n:::\n'
    book = make_book(page)
    assert 'Figure 1: The caption The legend' in book.text


def test_a_figure_has_the_number_of_sphinx_where_numbers_are_switched_on(make_book):
    page = '# Side\n\nSe {numref}`boks`.\n\n:::{figure} picture.svg\n:alt: Boks\n:name: boks\n\nEn\n:::\n'
    book = make_book(page, language='nb', numfig=True, numfig_format={'figure': 'Figur %s'})
    assert 'Se Figur 1. Figur 1 En' in book.text


def test_an_image_on_the_web_is_not_fetched_but_named(make_book):
    book = make_book('# Page\n\n![Logo](https://example.org/logo.png)\n')
    assert 'Logo' in book.text
    assert [line.partition(': WARNING: ')[2] for line in book.warnings] == [
        "the PDF cannot show the image 'https://example.org/logo.png', which is no file of "
        'the project; put it beside the page [pdf.remote_image]'
    ]


def test_an_image_that_does_not_exist_leaves_its_text(make_book):
    assert 'A lost box' in make_book('# Page\n\n![A lost box](lost.svg)\n').text


FORMATS = {'svg': b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'}
for suffix, data in {
    'png': 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'gif': 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    'webp': 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==',
    'jpg': (
        '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////'
        '////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAA'
        'AAAAAAD/2gAIAQEAAD8AP//Z'
    ),
}.items():
    FORMATS[suffix] = base64.b64decode(data)


def with_image(make_book, suffix, options='', data=None, **settings):
    page = (
        f'# Page\n\nBefore.\n\n```{{image}} photo.{suffix}\n:alt: A dot\n{options}```\n\nAfter.\n'
    )
    files = {f'photo.{suffix}': FORMATS[suffix] if data is None else data}
    return make_book(page, files=files, **settings)


@pytest.mark.parametrize('suffix', FORMATS)
def test_an_image_of_each_common_kind_is_shown(make_book, suffix):
    book = with_image(make_book, suffix)
    assert alternatives(book) == ['A dot']
    assert book.warnings == []


@pytest.mark.parametrize('language', ['en', 'ar'])
def test_an_image_of_another_kind_leaves_its_text_and_a_warning(make_book, language):
    book = with_image(make_book, 'bmp', data=b'BM', language=language)
    assert 'A dot' in ' '.join(book.text.split())
    assert [line.partition(': WARNING: ')[2] for line in book.warnings] == [
        "the PDF cannot show the image 'photo.bmp'; save it as SVG, PNG, JPEG, GIF or WebP "
        '[pdf.image_format]'
    ]


def test_a_damaged_image_is_an_error_that_names_the_page(make_book):
    with pytest.raises(
        PDFError, match=r'page:5: the PDF cannot be typeset: failed to decode image'
    ):
        with_image(make_book, 'png', data=b'damaged')


def test_an_image_that_an_address_holds_is_shown(make_book):
    data = base64.b64encode(FORMATS['png']).decode()
    page = f'P\n=\n\n.. image:: data:image/png;base64,{data}\n   :alt: A dot\n'
    book = make_book(page, suffix='rst')
    assert alternatives(book) == ['A dot']
    assert book.warnings == []


def drawn_width(book):
    """The width of the drawing on the first page of the text, in points."""
    content = book.pdf.pages[2].get_contents().get_data().decode('latin-1')
    return max(
        float(number) for number in re.findall(r'q ([\d.]+) 0 0 -?[\d.]+ \S+ \S+ cm/x', content)
    )


@pytest.mark.parametrize(
    ('options', 'expected'),
    [
        (':width: 96px\n', 72),
        (':width: 50%\n', 226.8),
        (':width: 2in\n', 144),
        (':width: 3000px\n', 453.5),
        (':class: width-50\n', 226.8),
        (':width: 20vw\n', 1),
        (':width: 72pt\n:align: right\n', 72),
    ],
)
def test_an_image_is_as_large_as_the_writer_wants_and_as_fits(make_book, options, expected):
    assert drawn_width(with_image(make_book, 'png', options)) == pytest.approx(expected, abs=0.5)


def test_a_scaled_image_is_smaller(make_book):
    data = FORMATS['svg']
    assert with_image(make_book, 'svg', ':scale: 50\n', data).warnings == []
