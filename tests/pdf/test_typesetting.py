"""Typst's complaints lead to the text they are about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handbook.pdf.fonts import FAMILIES, load_fonts
from handbook.pdf.typesetting import TypesettingError, typeset
from handbook.pdf.typst_code import Place

DAY = datetime(2026, 11, 20, tzinfo=UTC)
START = '#set document(title: "T")\n#{\n'


def test_a_warning_comes_with_the_place_of_the_text():
    code = START + '// sub/page:7\ntext(font: "Nope", "a")\n}'
    pdf, complaints = typeset(code, {}, load_fonts(FAMILIES, []), DAY)
    assert pdf.startswith(b'%PDF')
    assert [(c.message, c.place) for c in complaints] == [
        ('unknown font family: nope', Place('sub/page', 7))
    ]


def test_an_error_comes_with_the_place_of_the_text():
    with pytest.raises(TypesettingError, match='does not exist') as info:
        typeset(START + '// page:3\nlink(label("x"), "a")\n}', {}, load_fonts(FAMILIES, []), DAY)
    assert info.value.complaint.place == Place('page', 3)


def test_an_error_about_signs_without_a_font_names_them_all():
    code = START + 'set text(font: "Noto Sans")\n"授 a"\n"\uabed\U0001f600"\n}'
    with pytest.raises(TypesettingError) as info:
        typeset(code, {}, load_fonts(['Noto Sans'], []), DAY)
    assert info.value.complaint.missing == ('授', '\uabed', '\U0001f600')


def test_an_image_is_found_by_the_name_that_the_code_uses(tmp_path):
    picture = tmp_path / 'anywhere.svg'
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    code = START + 'image("deep/name.svg", alt: "A picture")\n}'
    pdf, complaints = typeset(code, {'deep/name.svg': picture}, load_fonts(FAMILIES, []), DAY)
    assert (pdf[:4], complaints) == (b'%PDF', [])
