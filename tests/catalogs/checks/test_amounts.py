"""Numbers that say the same with other figures are not taken for others."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.amounts import differences
from handbook.catalogs.checks.values import read_numbers

SAME = [
    ('15 million pupils', '1500万人の生徒'),
    ('1.5 to 2 million pupils', '150–200万人'),
    ('A hundred pupils', '100 elever'),
    ('At 10:05', '10時5分に'),
    ('Call 22 33 44 55', 'Ring 223 34 455'),
    ('A card of 4x6 inches', 'Et kort på 10x15 cm'),
    ('Walk for 2 miles', 'Gå i 3 km'),
    ('The i18n code', 'Koden for internasjonalisering'),
    ('The G15daemon', 'Daemonen for G15'),
]
OTHER = [
    ('In 2013 it reached 15 million', 'В 2012 году 15 миллионов', ['2013'], ['2012']),
    ('In 2013 it reached 15 million', 'Бул 15 миллионго жетти', ['2013'], []),
    ('Room 12', 'Rom 13', ['12'], ['13']),
    ('At 10:05', 'Саат 10:50дө', ['10:05'], ['10:50']),
]


def texts(numbers) -> list[str]:
    return [number.text for number in numbers]


@pytest.mark.parametrize(('source', 'translation'), SAME)
def test_the_same_in_other_figures_is_no_difference(source, translation) -> None:
    assert differences(read_numbers(source), read_numbers(translation), source) == ([], [])


@pytest.mark.parametrize(('source', 'translation', 'lost', 'added'), OTHER)
def test_another_number_is_a_difference(source, translation, lost, added) -> None:
    found = differences(read_numbers(source), read_numbers(translation), source)
    assert (texts(found[0]), texts(found[1])) == (lost, added)
