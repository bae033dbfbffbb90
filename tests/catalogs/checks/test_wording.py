"""Words that stand twice, and ends that are missing."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.wording import CHECKS

LONG = 'Ask the head teacher for a room, for computers and for one hour with every class. '
BAD = [
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
    ('nb', 'What it is', 'Det det gjelder'),
    ('fr', 'We meet', 'Nous nous voyons'),
    ('tr', 'Slowly', 'Yavaş yavaş'),
    ('ar', 'Today, or the first time', 'اليوم أو أوّل مرّة'),
    ('nb', 'Duran Duran', 'Duran Duran spiller'),
    ('zh_CN', LONG, '请向校长借一间教室和电脑，给每个班一小时。'),
    ('de', 'Pages that will be read', 'Seiten, die gelesen werden werden'),
    ('es', 'The type EXTENSION', 'El tipo de extensión EXTENSIÓN'),
    ('nb', LONG, '    Spør rektor om'),
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
