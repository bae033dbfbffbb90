"""Images have a text for those who cannot see them."""

from __future__ import annotations

import base64

import pytest

from handbook.pdf.writer.figures import length

PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='


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
    assert 'The legend Figure 1: The caption' in book.text


def test_a_figure_has_the_number_of_sphinx_where_numbers_are_switched_on(make_book):
    page = '# Side\n\nSe {numref}`boks`.\n\n:::{figure} picture.svg\n:alt: Boks\n:name: boks\n\nEn\n:::\n'
    book = make_book(page, language='nb', numfig=True, numfig_format={'figure': 'Figur %s'})
    assert 'Se Figur 1. Figur 1 En' in book.text


def test_an_image_on_the_web_is_not_fetched_but_named(make_book):
    book = make_book('# Page\n\n![Logo](https://example.org/logo.png)\n')
    assert 'Logo' in book.text
    assert [line.partition(': WARNING: ')[2] for line in book.warnings] == [
        "the PDF cannot show the image 'https://example.org/logo.png', which is on the web; "
        'put it beside the page [pdf.remote_image]'
    ]


def test_an_image_that_does_not_exist_leaves_its_text(make_book):
    assert 'A lost box' in make_book('# Page\n\n![A lost box](lost.svg)\n').text


def test_a_photograph_is_shown(make_book, rootdir, tmp_path):
    (tmp_path / 'p.png').write_bytes(base64.b64decode(PNG))
    book = make_book(f'# Page\n\n```{{image}} {tmp_path}/p.png\n:alt: A dot\n:width: 50%\n```\n')
    assert book.warnings or alternatives(book) == ['A dot']


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('50%', '50%'),
        ('96px', '72pt'),
        ('96', '72pt'),
        ('3cm', '3cm'),
        ('1.5 em', '1.5em'),
        ('2pc', '24pt'),
    ],
)
def test_a_length_is_told_in_units_that_typst_knows(text, expected):
    assert length(text) == expected
