"""Numbers keep their values, in the figures and separators of the language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.checks.numbers import CHECKS
from handbook.catalogs.checks.values import read_numbers

BAD = [
    ('nb', 'Since 2013', 'Siden starten', 'number_lost'),
    ('ky', 'In 180 countries', 'Көп өлкөдө', 'number_lost'),
    ('ja', 'In 180 countries', '多くの国で', 'number_lost'),
    ('nb', 'Since 2013', 'Siden 2014', 'number_changed'),
    ('ar', 'In 180 countries', 'في ١٧٠ بلدا', 'number_changed'),
    ('es', 'About 2.5 %', 'Unos 25 %', 'number_changed'),
    ('ky', 'Step 3', '4-кадам', 'number_changed'),
    ('nn', 'Many schools', '1600 skular', 'number_added'),
    ('ky', 'Many schools', '1600 мектеп', 'number_added'),
    ('ar', '12 of 15', '12 من ١٥', 'mixed_figures'),
    ('fa', '12 of 15', '12 از ۱۵', 'mixed_figures'),
    ('nb', '10,000 pupils', '10,000 elever', 'number_style'),
    ('uk', 'At most 10,000', 'Щонайбільше 10,000', 'number_style'),
    ('nb', 'About $10', 'Rundt $10', 'number_style'),
    ('es', 'About 2.5%', 'Unos 2.5%', 'number_style'),
]
GOOD = [
    ('nb', '10,000 pupils', '10\xa0000 elever'),
    ('nb', '10,000 pupils', '10 000 elever'),
    ('es', '10,000 pupils', '10.000 alumnos'),
    ('ar', '1,600 pupils', '١٬٦٠٠ تلميذ'),
    ('hi', '1,000,000 pupils', '10,00,000 छात्र'),
    ('nb', 'About 2.5 per cent', 'Rundt 2,5 prosent'),
    ('ja', 'Room 12', '１２号室'),
    ('ja', 'Two places', '2カ所'),
    ('ja', '100 million pupils', '1億人の生徒'),
    ('nb', '100 million pupils', '100 millioner elever'),
    ('nb', '1,000,000 pupils', '1 million elever'),
    ('nb', '2 pupils and 12 parents', 'To elever og tolv foreldre'),
    ('ky', 'Twenty-five pupils', '25 окуучу'),
    ('nb', 'A hundred pupils', '100 elever'),
    ('nb', 'At 3:30 p.m.', 'Klokka 15.30'),
    ('nb', 'At 10:05', 'Kl. 10.05'),
    ('ky', 'At 3 pm', 'Саат 15:00дө'),
    ('nb', 'Call +47 22 33 44 55', 'Ring +47 223 34 455'),
    ('th', 'Since 2013', 'ตั้งแต่ปี 2556'),
    ('nb', 'Python 3.11.7', 'Python 3.11.7'),
    ('nb', 'In the 1990s', 'På 1990-tallet'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_number_that_is_not_the_same_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_the_same_number_in_another_way_is_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_no_number_withholds_a_message(problems_of, language, source, translation, problem) -> None:
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@given(number=st.integers(0, 10**9), group=st.sampled_from([',', '.', '\xa0', '\u202f', '’', '']))
def test_a_number_has_the_same_value_however_its_thousands_stand(number: int, group: str) -> None:
    (read,) = read_numbers(f'{number:,}'.replace(',', group))
    assert str(number) in read.values


@given(hour=st.integers(13, 23), minute=st.integers(0, 59))
def test_afternoon_is_the_same_on_both_clocks(hour: int, minute: int) -> None:
    (english,) = read_numbers(f'{hour - 12}:{minute:02} p.m.')
    (other,) = read_numbers(f'{hour}.{minute:02}')
    assert english.values & other.values


@given(text=st.text(st.sampled_from('0123456789.,:  apm٣१３x'), max_size=60))
def test_any_figures_can_be_read_and_equal_themselves(text: str) -> None:
    for first, second in zip(read_numbers(text), read_numbers(text), strict=True):
        assert first.values == second.values
        assert first.text in text
