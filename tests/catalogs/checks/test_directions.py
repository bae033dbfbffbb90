"""Hidden marks of direction stand in right-to-left languages only, each with its end."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.directions import CHECKS

ERRORS = [
    ('nb', 'En \u202eside', ['bidi_control']),
    ('ky', 'Бир \u202bбарак\u202c', ['bidi_control']),
    ('ar', '\u202eصفحة\u202c', ['bidi_control']),
    ('ar', '\u2067صفحة', ['bidi_unbalanced']),
    ('he', 'דף\u2069', ['bidi_unbalanced']),
    ('he', '\u202bדף', ['bidi_control']),
    ('fa', 'صفحه\u202c', ['bidi_control']),
    ('ar', 'موقع \u202aCode.org\u202c', ['bidi_control']),
]
GOOD = [
    ('ar', 'موقع \u2066Code.org\u2069'),
    ('he', 'האתר Code.org\u200f!'),
    ('nb', 'En side'),
]


@pytest.mark.parametrize(('language', 'translation', 'problems'), ERRORS)
def test_a_mark_that_turns_letters_round_withholds_the_message(
    problems_of, language, translation, problems
) -> None:
    assert problems_of(CHECKS, language, 'A page', translation, 'error') == problems


@pytest.mark.parametrize(('language', 'translation'), GOOD)
def test_marks_and_isolates_of_these_languages_are_good(problems_of, language, translation) -> None:
    assert problems_of(CHECKS, language, 'A page', translation) == []
