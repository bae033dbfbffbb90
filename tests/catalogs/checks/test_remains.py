"""No remains of broken markup are left standing as text."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.remains import CHECKS

GOOD = [
    ('nb', '**Important** words', '**Viktige** ord'),
    ('ja', '**Important** words', '**重要**な言葉'),
    ('ky', 'Two * two', 'Эки * эки'),
    ('nb', 'A star', 'En stjerne: \\*'),
    ('ar', 'See [the page](a.md).', 'انظر [الصفحة](a.md).'),
    ('nb', 'The file a_b', 'Fila a_b_c'),
    ('nb', 'A {word} in braces', 'Et {word} i klammer'),
]
BAD = [
    ('nb', '**Important** words', '** Viktige** ord', 'visible_markup'),
    ('ky', '**Important** words', '**Маанилүү сөздөр', 'visible_markup'),
    ('ja', '**「Important」** words', '**「重要」**です', 'visible_markup'),
    ('ja', '**Important.** Words', '**重要。**言葉', 'visible_markup'),
    ('ja', '**Important** words', '＊＊重要＊＊な言葉', 'visible_markup'),
    ('de', 'A _very_ good hour', 'Eine _sehr_gute Stunde', 'visible_markup'),
    ('nb', 'Use `git`.', 'Bruk `git.', 'visible_markup'),
    ('ar', 'A page', 'صفحة :::', 'visible_markup'),
    ('nb', 'See [the page](a.md).', 'Se [siden] (a.md).', 'link_broken'),
    ('ja', 'See [the page](a.md).', '［ページ］（a.md）を見る。', 'link_broken'),
    ('ky', 'See [the page](a.md).', '[баракты](a.md караңыз.', 'visible_markup'),
    ('nb', 'Text', 'Se {{ promote/stats_url }}', 'visible_markup'),
    ('ky', 'Text', "<%= resolve_url('/promote') %> караңыз", 'visible_markup'),
    ('nb', 'At {time}`10:00`.', 'Kl. {time} `10:00`.', 'role_broken'),
    ('ky', 'At {time}`10:00`.', '{time}10:00', 'role_broken'),
    ('ar', 'At {time}`10:00`.', '{ time }`10:00`', 'role_broken'),
]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_markup_that_works_leaves_nothing(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_broken_markup_is_an_error(problems_of, language, source, translation, problem) -> None:
    assert problem in problems_of(CHECKS, language, source, translation, 'error')


@pytest.mark.parametrize(
    ('language', 'translation', 'found'),
    [
        ('nb', 'Si fra til |pressen', ['stray_mark']),
        ('ar', 'أخبروا <الصحافة', ['stray_mark']),
        ('ky', 'Басма сөзгө -> кабарлаңыз', []),
        ('nb', r'Si fra til \<pressen', []),
    ],
)
def test_a_mark_that_slipped_in_is_pointed_out(problems_of, language, translation, found) -> None:
    assert problems_of(CHECKS, language, 'Tell the press', translation) == found
