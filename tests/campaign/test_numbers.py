"""Numbers read as the language writes them."""

import pytest
from babel import Locale

from handbook.campaign.numbers import BadNumberError, write_compact_number, write_number


@pytest.mark.parametrize(
    ('language', 'grouped', 'decimal'),
    [
        ('en', '1,200', '7.5'),
        ('nb', '1\xa0200', '7,5'),
        ('es', '1.200', '7,5'),
        ('ja', '1,200', '7.5'),
    ],
)
def test_number_is_grouped(language: str, grouped: str, decimal: str) -> None:
    locale = Locale.parse(language)
    assert write_number('1200', locale) == grouped
    assert write_number('7.5', locale) == decimal


def test_number_keeps_all_its_digits() -> None:
    assert write_number('1234567.12345', Locale.parse('en')) == '1,234,567.12345'


@pytest.mark.parametrize(
    ('language', 'whole', 'part'),
    [
        ('en', '100 million', '7.5 million'),
        ('nb', '100 millioner', '7,5 millioner'),
        ('nn', '100 millionar', '7,5 millionar'),
        ('ky', '100 миллион', '7,5 миллион'),
        ('ar', '100 مليون', '7.5 مليون'),
        ('ja', '1億', '750万'),
        ('zh_TW', '1億', '750萬'),
    ],
)
def test_big_number_has_a_word(language: str, whole: str, part: str) -> None:
    locale = Locale.parse(language)
    assert write_compact_number('100000000', locale).replace('\xa0', ' ') == whole
    assert write_compact_number('7500000', locale).replace('\xa0', ' ') == part


@pytest.mark.parametrize('text', ['', '.', 'many', '1,200', '1e6', '-1', 'NaN', '١٢', '1.2.3'])
def test_text_that_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(BadNumberError):
        write_number(text, Locale.parse('en'))
    with pytest.raises(BadNumberError):
        write_compact_number(text, Locale.parse('nb'))
