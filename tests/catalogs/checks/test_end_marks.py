"""A translation ends as the English does, in the marks and the order of its language."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.end_marks import CHECKS

BAD = [
    ('nb', 'Write to them.', 'Skriv til dem', 'end_mark'),
    ('ky', 'Write to the head teacher of the school today, and to the parents.',
     'Бүгүн мектептин директоруна жана ата-энелерге жазыңыз', 'end_mark'),
    ('nb', 'The school day', 'Skoledagen.', 'end_mark'),
    ('nb', 'Is it so?', 'Slik er det.', 'end_mark'),
    ('ar', 'Here is how:', 'هكذا.', 'end_mark'),
    ('es', 'Is it “so”?', 'Es «así».', 'end_mark'),
]  # fmt: skip
GOOD = [
    ('nb', 'Dear head teacher,', 'Kjære rektor'),
    ('ky', 'Dear head teacher,', 'Урматтуу директор!'),
    ('ru', 'Yours sincerely,', 'С уважением'),
    ('nb', 'Come!', 'Kom.'),
    ('nb', 'Wait...', 'Vent …'),
    ('nb', 'In the afternoon', 'Om ettermiddagen kl.'),
    ('nb', '**Write.**', '**Skriv.**'),
    ('nb', 'He said “no.”', 'Han sa «nei».'),
    ('hi', 'This is it.', 'यह है।'),
    ('hy', 'This is it.', 'Սա է։'),
    ('ja', 'Is it so?', 'そうですか。'),
    ('es', 'Ask: "Is it so?"', 'Pregunte: «¿Es así?».'),
    ('ky', 'Ask: "Is it so?"', '«Ошондойбу?» – деп сураңыз.'),
    ('ru', 'Paper, scissors, etc.', 'Бумага, ножницы и другое'),
    ('de', 'The lessons begin at 9 a.m.', 'Der Unterricht beginnt um 9 Uhr'),
    (
        'ko',
        'Choose an activity first, and set it to a language that you and your pupils all read',
        '먼저 활동을 고르고, 모두가 읽는 언어로 설정하십시오.',
    ),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_another_end_is_found(problems_of, language, source, translation, problem) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_the_end_of_the_language_is_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
