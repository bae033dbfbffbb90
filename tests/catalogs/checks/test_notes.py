"""Notes of translators and marks of tools do not reach readers."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.notes import CHECKS

BAD = [
    ('nb', 'The page', '<<<<<<< HEAD\nSiden\n=======\nSida', 'leftover_note'),
    ('ky', 'The page', 'Барак TODO: текшерүү', 'leftover_note'),
    ('nb', 'The page', 'Siden FIXME', 'leftover_note'),
    ('ja', 'The page', '[MT] ページ', 'leftover_note'),
    ('ky', 'The page', 'Барак [machine translation]', 'leftover_note'),
    ('nn', 'The page', 'msgstr "Sida', 'leftover_note'),
    ('ar', 'The page', '⟦صفحة⟧', 'leftover_note'),
    ('nb', 'The page', 'Siden ???', 'note_to_self'),
    ('ky', 'The page', 'XXX барак', 'note_to_self'),
]
GOOD = [
    ('es', 'Everything for everybody', 'TODO para todos'),
    ('nb', 'A TODO: list', 'En TODO: liste'),
    ('nb', 'Is it so?', 'Er det slik?'),
    ('ky', 'A translation', 'Translation деген сөз'),
    ('es', 'All of it', 'Todo: el libro'),
    ('pl', 'A fuzzy entry', 'Niepewny (fuzzy) wpis'),
    ('de', 'The todo list', 'Die TODO-Liste'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_what_work_left_behind_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_words_that_look_like_notes_are_left_alone(
    problems_of, language, source, translation
) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


def test_a_mark_of_a_tool_withholds_the_message_a_doubt_does_not(problems_of) -> None:
    assert problems_of(CHECKS, 'nb', 'A', '[MT] Å', 'error') == ['leftover_note']
    assert problems_of(CHECKS, 'nb', 'A', 'Å ???', 'error') == []
