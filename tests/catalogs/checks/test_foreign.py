"""Letters of another language are noticed, names are not."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.foreign import CHECKS

LONG = 'This is a long text about computers and schools. ' * 4
BAD = [
    ('ky', 'A lesson for everyone', 'Sabak baaryna tiyishtüü', 'wrong_language'),
    ('ja', 'A lesson for everyone', 'Ein Unterricht für alle Leute', 'wrong_language'),
    ('nb', 'A lesson for everyone', 'Урок для всех людей', 'wrong_language'),
    ('ky', 'A lesson', 'бір сабақ', 'foreign_letter'),
    ('nb', 'The school', 'Du går på skolän', 'foreign_letter'),
    ('ro', 'And', 'Și aşa', 'foreign_letter'),
    ('fa', 'A book', 'كتاب', 'foreign_letter'),
    ('zh_TW', 'Class', '课程', 'foreign_letter'),
    ('zh_CN', 'Class', '課程', 'foreign_letter'),
    ('ky', LONG, 'Бул сабакта окуучулар программа жазат. ' * 5, 'missing_letters'),
    ('tr', LONG, 'Bu bir ders ve okulda her zaman olur. ' * 5, 'missing_letters'),
]  # fmt: skip
GOOD = [
    ('ky', 'Hadi Partovi', 'Хади Партови'),
    ('ky', 'Code.org and Hadi Partovi', 'Code.org жана Hadi Partovi'),
    ('ja', 'Use Python and GitHub', 'Python と GitHub を使う'),
    ('ko', 'A GEmblem for GEmblemedIcon', 'GEmblemedIcon에 GEmblem이 없습니다'),
    ('zh_TW', 'failed to fstat statoverride file', '無法 fstat statoverride 檔'),
    ('nb', 'The town of Västerås', 'Byen Västerås'),
    ('ru', 'The town of Kyiv', 'Город Київ'),
    ('sr', 'A lesson for everyone', 'Čas programiranja za sve'),
    ('ky', LONG, 'Мугалимдер үчүн сабак. ' * 9),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_another_language_is_noticed(problems_of, language, source, translation, problem) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_the_language_itself_is_left_alone(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_guess_about_the_language_never_withholds_a_message(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation, 'error') == []
