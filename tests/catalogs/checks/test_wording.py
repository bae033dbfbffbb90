"""English that was left, words that stand twice, and ends that are missing."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.wording import CHECKS

LONG = 'Ask the head teacher for a room, for computers and for one hour with every class. '
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
    ('nb', 'The school is on the hill', 'Skolen er på på høyden', 'doubled_word'),
    ('es', 'Check that it works', 'Verifique que que funciona', 'doubled_word'),
    ('ky', 'Teachers and pupils', 'Мугалимдер жана жана окуучулар', 'doubled_word'),
    ('nb', LONG, 'Spør rektor om', 'truncated'),
    ('ja', LONG, '校長に', 'truncated'),
    ('nn', 'We come. We see the school. We teach. We go home. We write.', 'Me kjem og ser på skulen.',
     'truncated'),
    ('ky', 'One hour is quite enough for the first time', 'Бир ' * 60, 'far_longer'),
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
    ('nb', 'What it is', 'Det det gjelder'),
    ('fr', 'We meet', 'Nous nous voyons'),
    ('tr', 'Slowly', 'Yavaş yavaş'),
    ('nb', 'Duran Duran', 'Duran Duran spiller'),
    ('zh_CN', LONG, '请向校长借一间教室和电脑，给每个班一小时。'),
    ('en', 'Write to your school', 'Write to your school'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_words_that_are_wrong_are_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problem in problems_of(CHECKS, language, source, translation)


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_good_words_are_left_alone(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_no_rule_on_words_withholds_a_message(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation, 'error') == []
