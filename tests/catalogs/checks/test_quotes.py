"""Quotation marks, dashes and dots are the language's own."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.quotes import CHECKS

BAD = [
    ('ky', 'The "Hour"', '"Код сааты"', 'quote_style'),
    ('ar', 'The "Hour"', '"ساعة"', 'quote_style'),
    ('ja', 'The "Hour"', '"時間"', 'quote_style'),
    ('nb', 'The "Hour"', '“Timen”', 'quote_style'),
    ('ky', 'The "Hour"', '“Код сааты”', 'quote_style'),
    ('de', 'The "Hour"', '„Stunde”', 'quote_style'),
    ('nb', 'The "Hour"', '«Timen', 'unbalanced_quotes'),
    ('ja', 'The "Hour"', '「時間', 'unbalanced_quotes'),
    ('es', 'The "Hour"', '"Hora', 'unbalanced_quotes'),
    ('ky', 'Wait...', 'Күтө туруңуз...', 'ellipsis'),
    ('ja', 'Wait...', 'お待ち...', 'ellipsis'),
    ('ky', 'The hour -- here', 'Саат -- бул жерде', 'straight_dash'),
]
GOOD = [
    ('nb', 'The "Hour"', '«Timen»'),
    ('nb', 'The "Hour"', '"Timen"'),
    ('da', 'The "Hour"', '»Timen«'),
    ('sv', 'The "Hour"', '”Timmen”'),
    ('de', 'The "Hour"', '„Stunde“'),
    ('ky', 'The "Hour"', '«Код сааты»'),
    ('ja', 'The "Hour"', '「時間」'),
    ('zh_TW', 'The "Hour"', '「時間」'),
    ('pl', 'The "Hour"', '„Godzina”'),
    ('sw', 'The "Hour"', '“Saa”'),
    ('ky', 'Wait...', 'Күтө туруңуз…'),
    ('nb', 'Wait... -- here', 'Vent ... -- her'),
    ('nb', 'A 5" screen', 'En 5" skjerm'),
    ('nb', 'A 24-inch screen', 'En 24" skjerm'),
    ('he', 'The United States', 'ארה"ב'),
    ('nl', 'A quotation mark', 'Een ‘"’-teken'),
    ('de', 'The year “2026”', 'Das Jahr "2026"'),
    ('id', 'The "Hour"', '"Jam"'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_mark_of_another_language_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problem in problems_of(CHECKS, language, source, translation)
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_the_language_s_own_marks_are_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
