"""A letter that no font has is named, with its place and a way out."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from sphinx._cli.util.errors import strip_escape_sequences

from handbook.pdf.builder import PDFError
from handbook.pdf.glyphs import describe, find_passages, remedy


def warnings_of(app):
    text = strip_escape_sequences(app.warning.getvalue()).replace(f'{app.srcdir}/', '')
    return [line for line in text.splitlines() if 'missing_glyph' in line]


def test_each_passage_with_the_letter_is_named(make_book, warned):
    page = '# Page\n\nHello 😀!\n\n- Not here\n- Once more: 😀\n\n| ሀ |\n|---|\n| b |\n'
    assert warned(page) == [
        "page.md:3: WARNING: no font has '😀' (U+1F600 GRINNING FACE) in 'Hello 😀!'; write it in "
        "another way, or install a font that has it, and name it in 'pdf_fonts' and "
        "'pdf_font_folders' [pdf.missing_glyph]",
        "page.md:6: WARNING: no font has '😀' (U+1F600 GRINNING FACE) in 'Once more: 😀'; write it "
        "in another way, or install a font that has it, and name it in 'pdf_fonts' and "
        "'pdf_font_folders' [pdf.missing_glyph]",
        "page.md:8: WARNING: no font has 'ሀ' (U+1200 ETHIOPIC SYLLABLE HA) in 'ሀ'; write it in "
        "another way, or install a font that has it, and name it in 'pdf_fonts' and "
        "'pdf_font_folders' [pdf.missing_glyph]",
    ]


def test_a_letter_in_the_title_of_the_book_is_named(warned):
    (warning,) = warned('# Page\n', project='Hour 😀', language='ky')
    assert "'😀' (U+1F600 GRINNING FACE), which is not from a guide; write" in warning


def test_the_package_with_a_font_for_the_letter_is_named(warned):
    (warning,) = warned('# Page\n\n授\n', pdf_fonts=['Noto Sans'])
    assert "install the Python package 'noto-cjk-sans-jp-regular' and name its font" in warning


@pytest.fixture
def warned(make_book):
    """Return a function that builds a page that fails, and returns its warnings of letters."""

    def warnings(page, **settings):
        apps = []
        with pytest.raises(PDFError, match='no font has'):
            make_book(page, seen=apps.append, **settings)
        return warnings_of(apps[0])

    return warnings


def test_several_characters_that_are_drawn_as_one_are_all_named():
    expected = (
        'U+1F1F3 REGIONAL INDICATOR SYMBOL LETTER N, U+1F1F4 REGIONAL INDICATOR SYMBOL LETTER O'
    )
    assert describe('🇳🇴') == f"'🇳🇴' ({expected})"


def test_a_character_without_a_name_has_its_number():
    assert describe('\U000fffff') == "'\\U000fffff' (U+FFFFF without a name)"


@pytest.mark.parametrize(
    ('letter', 'package'),
    [
        ('ә', 'fontpkg-noto-sans'),
        ('ع', 'fontpkg-ibm-plex-sans-arabic'),
        ('時', 'noto-cjk-sans-jp-regular'),
        ('あ', 'noto-cjk-sans-jp-regular'),
        ('क', 'fontpkg-noto-sans-devanagari'),
    ],
)
def test_each_script_of_the_handbook_has_its_package(letter, package):
    assert f'{package!r}' in remedy(letter)


def test_a_translated_passage_is_found_in_its_catalog():
    document = new_document('page.md', get_default_settings())
    paragraph = nodes.paragraph('', '', nodes.strong('', 'Салам 😀'))
    paragraph.source, paragraph.line = 'locale/ky/LC_MESSAGES/page.po', 12
    document += paragraph
    assert find_passages('😀', document) == [('locale/ky/LC_MESSAGES/page.po:12', 'Салам 😀')]


def test_of_a_long_passage_some_words_are_shown():
    document = new_document('page.md', get_default_settings())
    document += nodes.paragraph('', f'{"a" * 99} 😀 {"b" * 99}')
    ((_, words),) = find_passages('😀', document)
    assert words == f'…{"a" * 23} 😀 {"b" * 23}…'
