"""Dates and times typed by hand are found, and times that are written in two ways on a page."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.dates import CHECKS, mixed_time_styles
from handbook.catalogs.checks.pair import Pair
from handbook.catalogs.structure import Structure
from handbook.languages import get_language

ROLE = 'The week is {campaign-date}`full`.'
BAD = [
    ('nb', ROLE, 'Uka er 7.–13. desember 2026.', 'typed_date'),
    ('nn', ROLE, 'Veka startar 7. desember.', 'typed_date'),
    ('ky', ROLE, 'Жумалык 7-декабрда башталат.', 'typed_date'),
    ('ky', ROLE, 'Жумалык 07.12.2026 башталат.', 'typed_date'),
    ('es', ROLE, 'La semana es el 7 de diciembre.', 'typed_date'),
    ('pl', ROLE, 'Od 7 grudnia.', 'typed_date'),
    ('he', ROLE, 'השבוע: 7 בדצמבר', 'typed_date'),
    ('ar', ROLE, 'الأسبوع ٧ ديسمبر', 'typed_date'),
    ('ja', ROLE, '期間は12月7日からです。', 'typed_date'),
    ('zh_CN', ROLE, '从2026年12月7日开始。', 'typed_date'),
    ('sw', ROLE, 'Wiki ni 7 Desemba.', 'typed_date'),
    ('nb', 'We begin at {time}`start`.', 'Vi begynner kl. 10.05.', 'typed_time'),
    ('ky', 'We begin in the morning.', 'Саат 10:05те баштайбыз.', 'typed_time'),
    ('fr', 'We begin in the morning.', 'On commence à 10 h 05.', 'typed_time'),
    ('nb', 'At 3 pm', 'Kl. 3 pm', 'clock_style'),
    ('ky', 'At 3 p.m.', 'Саат 3 p.m.', 'clock_style'),
]
GOOD = [
    ('nb', ROLE, 'Uka er {campaign-date}`full`.'),
    ('ky', 'Born on 9 December 1906', '1906-жылдын 9-декабрында туулган'),
    ('nb', 'Held in December', 'Holdes i desember'),
    ('nb', 'Five people', '5 marsboere'),
    ('ja', 'Room 12', '12号室'),
    ('nb', 'At 10:05', 'Kl. 10.05'),
    ('nb', 'At noon', 'Kl. 12.00'),
    ('nb', 'About 2.50 kroner', 'Rundt 2.50 kroner'),
    ('nb', 'A screen of 16:9', 'En skjerm i 16:9'),
    ('ar', 'At 3 pm', 'في 3 pm'),
    ('fr', 'Argument 2, but no more', 'L’argument 2 mais pas plus'),
    ('de', 'The leap day is 2/29', 'Der Schalttag ist der 29. Februar'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_date_or_time_typed_by_hand_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_what_the_english_has_may_be_typed(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


def pairs(language: str, *texts: tuple[str, str]) -> list[Pair]:
    return [
        Pair(
            source=source,
            translation=translation,
            language=get_language(language, {}),
            source_structure=Structure(prose=source),
            structure=Structure(prose=translation),
        )
        for source, translation in texts
    ]


@pytest.mark.parametrize(('language', 'word'), [('nb', 'Kl.'), ('ky', 'Саат')])
def test_the_time_that_is_not_written_like_the_others_of_the_page_is_found(language, word) -> None:
    page = pairs(
        language,
        ('At 10:05', f'{word} 10:05'),
        ('At 11:15', f'{word} 11.15'),
        ('At 12:30', f'{word} 12:30'),
    )
    ((number, finding),) = mixed_time_styles(page)
    assert (number, finding.problem, finding.severity) == (1, 'mixed_time_style', 'warning')
    assert '"11.15"' in finding.message


@pytest.mark.parametrize('mark', [':', '.'])
def test_a_page_with_one_way_of_writing_times_is_good(mark) -> None:
    texts = [(f'At {hour}:05', f'Kl. {hour}{mark}05') for hour in (10, 11, 12)]
    assert list(mixed_time_styles(pairs('nb', *texts))) == []


def test_a_decimal_number_beside_a_time_is_no_second_way(problems_of) -> None:
    page = pairs('nb', ('At 10:05', 'Kl. 10:05'), ('Costs 2.50', 'Koster 2.50'))
    assert list(mixed_time_styles(page)) == []
