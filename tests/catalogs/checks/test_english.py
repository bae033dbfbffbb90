"""English that was left is found, names are not."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.english import CHECKS

BAD = [
    ('nb', 'Write to your school today.', 'Write to your school today.', 'copied_english'),
    ('ky', 'Write to your school today.', 'Write to your school today.', 'copied_english'),
    ('ky', 'How to Teach an Hour of Code', 'How to Teach an Hour of Code', 'copied_english'),
    ('sw', 'Sign up', 'Sign up', 'copied_english'),
    ('ky', 'Contents', 'Contents', 'copied_english'),
    ('nn', '{fill-in}`your name`', '{fill-in}`your name`', 'copied_english'),
    ('nb', 'Print it, then send it to the school.', 'Skriv ut, then send it to the school.',
     'english_left'),
    ('ky', '**Start.** Get the one-pager here.', '**Башта.** Get the one-pager here.',
     'english_left'),
    ('ja', 'Print it and send it to all of us.', '印刷して send it to all of us。', 'english_left'),
    ('nb', 'Print it: [the whole page](a.md)', 'Skriv ut: [the whole page](a.md)', 'english_left'),
    ('ky', 'See [your own page](a.md)', '[your own page](a.md) караңыз', 'english_left'),
]  # fmt: skip
GOOD = [
    ('nb', 'Program', 'Program'),
    ('nb', 'Tips', 'Tips'),
    ('ky', 'Code.org', 'Code.org'),
    ('nb', 'Hadi Partovi', 'Hadi Partovi'),
    ('es', 'Read the Docs vs GitHub Pages', 'Read the Docs vs GitHub Pages'),
    ('nb', 'See [Hour of Code](a.md)', 'Se [Hour of Code](a.md)'),
    ('es', '%l:%M %p', '%l:%M %p'),
    ('ky', '#HourOfCode', '#HourOfCode'),
    ('nb', 'hour@example.org', 'hour@example.org'),
    ('nb', '1 600', '1 600'),
    ('de', 'Ludwig van Beethoven', 'Ludwig van Beethoven'),
    ('nb', 'Type `git add` for all of it', 'Skriv `git add` for alt'),
    ('nb', 'Join the Hour of Code', 'Bli med på Hour of Code'),
    ('nb', 'Read "How to be good at it"', 'Les «How to be good at it»'),
    ('ru', 'left, right, up, down', 'left, right, up, down или'),
    ('en', 'Write to your school', 'Write to your school'),
    ('pl', 'Miklavž na dravskem polju', 'Miklavž na dravskem polju'),
    ('ky', 'The type “EXTENSION”', '«EXTENSION» түрү'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_english_that_was_left_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_names_and_other_languages_are_left_alone(
    problems_of, language, source, translation
) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
