"""Hashtags are copied letter for letter."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.names import CHECKS


@pytest.mark.parametrize(
    ('language', 'translation'),
    [
        ('nb', 'Bruk #HourofCode i dag'),
        ('nb', 'Bruk emneknaggen i dag'),
        ('nn', 'Bruk #kodetimen i dag'),
        ('ru', 'Сегодня #ЧасКода'),
        ('ky', 'Бүгүн #HourOfCod колдонуңуз'),
        ('ja', '今日 ＃HourOfCode を使う'),
    ],
)
def test_a_hashtag_that_is_not_the_same_is_found(problems_of, language, translation) -> None:
    found = problems_of(CHECKS, language, 'Use #HourOfCode today', translation)
    assert found == ['hashtag_changed']


@pytest.mark.parametrize(
    ('language', 'source', 'translation'),
    [
        ('nb', 'Use #HourOfCode today', 'Bruk #HourOfCode i dag'),
        ('ar', 'Use #HourOfCode today', 'استخدموا #HourOfCode اليوم'),
        ('ky', 'We are # 1', 'Биз № 1'),
    ],
)
def test_the_same_hashtag_is_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
