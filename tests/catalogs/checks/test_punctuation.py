"""Marks are those of the language, and each bracket has its partner."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.punctuation import CHECKS

BAD = [
    ('ar', 'Is it so?', 'هل هو كذلك?', 'foreign_mark'),
    ('ja', 'This is it.', 'これです.', 'foreign_mark'),
    ('el', 'Is it so?', 'Είναι έτσι?', 'foreign_mark'),
    ('es', 'Is it so?', 'Es así?', 'opening_mark'),
    ('es', 'Come!', 'Ven!', 'opening_mark'),
    ('nb', 'A school (any)', 'En skole (enhver', 'unbalanced'),
    ('ja', 'A school (any)', '学校（どこでも', 'unbalanced'),
    ('ky', 'A school (any)', 'Мектеп каалаган)', 'unbalanced'),
    ('ar', 'A school (any)', 'مدرسة )أي(', 'unbalanced'),
    ('he', 'A school (any)', 'בית ספר )כל(', 'unbalanced'),
    ('nb', 'Come!', 'Kom!!', 'repeated_mark'),
    ('ky', 'Come.', 'Келиңиз..', 'repeated_mark'),
]  # fmt: skip
GOOD = [
    ('ja', 'This is it.', 'これです。'),
    ('ja', 'Really?!', '本当！？'),
    ('ja', 'A school (any)', '学校（どこでも)'),
    ('zh_TW', 'Write to them:', '寫信給他們：'),
    ('ar', 'Is it so?', 'هل هو كذلك؟'),
    ('el', 'Is it so?', 'Είναι έτσι;'),
    ('es', 'Is it so? Come!', '¿Es así? ¡Ven!'),
    ('fr', 'Is it so?', 'Est-ce vrai\u202f?'),
    ('ru', '1. Plan', '1) Plan'),
    ('nb', ':) smile', ':) smil'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_mark_that_is_wrong_is_found(problems_of, language, source, translation, problem) -> None:
    assert problem in problems_of(CHECKS, language, source, translation)


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_the_marks_of_the_language_are_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_no_mark_withholds_a_message(problems_of, language, source, translation, problem) -> None:
    assert problems_of(CHECKS, language, source, translation, 'error') == []
