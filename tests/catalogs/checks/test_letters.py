"""Words whose letters are not what they seem are found; names with endings are left alone."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.letters import CHECKS

BAD = [
    ('ky', 'The Hour of Code', 'Кoд сааты', 'mixed_script'),
    ('ru', 'The page', 'Cтраница', 'mixed_script'),
    ('nb', 'The school', 'Skоlen', 'mixed_script'),
    ('el', 'Current', 'Tρέχουσα', 'mixed_script'),
    ('nn', 'The code', 'Kоden', 'mixed_script'),
    ('nb', 'The school', 'Pa\u030a skolen', 'not_normalized'),
    ('es', 'The address', 'La direccio\u0301n', 'not_normalized'),
    ('nb', 'The teachers', 'LÃ¦rerne', 'mojibake'),
    ('nn', 'On the page', 'PÃ¥ sida', 'mojibake'),
    ('ky', 'Hello', 'Ð¡Ð°Ð»Ð°Ð¼', 'mojibake'),
    ('ru', 'Hello', 'РџСЂРёРІРµС‚', 'mojibake'),
    ('es', 'The school’s', 'La escuelaâ€™s', 'mojibake'),
    ('nb', 'The teachers', 'LÃƒÂ¦rerne', 'mojibake'),
    ('ja', 'Japanese', 'æ—¥æœ¬èªž', 'mojibake'),
    ('da', 'The school year', 'Skole?ret', 'lost_letter'),
    ('ky', 'The page', 'Ба?рак', 'lost_letter'),
]
GOOD = [
    ('ky', 'Share on Facebook', 'Facebook’та бөлүшүү'),
    ('ky', 'Share on X', 'Xте бөлүшүү'),
    ('ky', 'To Code.org', 'Code.orgдун баракчасы'),
    ('ru', 'HTML code', 'HTML-код'),
    ('ru', 'Of the CTO', 'CTOго кабинет'),
    ('nb', 'A delta', 'En Δt og en Ωm'),
    ('ar', 'A teacher', 'مُعَلِّم'),
    ('pt', 'NOT', 'EDIÇÃO À NAÇÃO “IRMÔ'),
    ('pt', 'Sisters', 'A palavra “IRMÔ é curta'),
    ('fr', 'Where "to" is', 'Où est « là\xa0»'),
    ('uk', 'Exactly', 'Рівне'),
    ('nb', 'Really? Yes', 'Virkelig? Ja'),
    ('nb', 'See a?b=c', 'Se a?b=c'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_letters_that_are_not_what_they_seem_are_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_real_words_are_left_alone(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


def test_a_letter_read_wrong_withholds_the_message(problems_of) -> None:
    assert problems_of(CHECKS, 'nb', 'The teachers', 'LÃ¦rerne', 'error') == ['mojibake']
    assert problems_of(CHECKS, 'nb', 'On', 'Pa\u030a', 'error') == []
