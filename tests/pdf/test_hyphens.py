"""Long Kyrgyz words can break between syllables."""

from __future__ import annotations

import pytest

from handbook.pdf.hyphens import SOFT_HYPHEN, soften


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('мектептериңиздерден', 'мек-теп-те-ри-ңиз-дер-ден'),
        ('Уюштуруучулардыкы', 'Уюш-ту-руу-чу-лар-дыкы'),
        ('мугалим үйрөтөт', 'мугалим үйрөтөт'),
        ('https://example.org/', 'https://example.org/'),
    ],
)
def test_syllables_of_long_words_are_known(text, expected):
    softened = soften(text).replace(SOFT_HYPHEN, '-')
    assert softened == expected


def test_no_letter_is_lost():
    text = 'демилгелештирүүчүлөрдүкүндөй программалоочулардыкынан'
    assert soften(text).replace(SOFT_HYPHEN, '') == text


def test_only_cells_have_soft_hyphens(make_book):
    word = 'демилгелештирүүчүлөрдүкүндөй'
    cells = make_book(f'# Бет\n\n| {word} | б |\n|---|---|\n| а | б |\n', language='ky')
    prose = make_book(f'# Бет\n\n{word}\n', language='ky')
    assert word in prose.text
    assert word in cells.text.replace(SOFT_HYPHEN, '')
    assert SOFT_HYPHEN not in prose.text
