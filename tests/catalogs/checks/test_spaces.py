"""Spaces stand where the language has them, and not where the English has none."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.spaces import CHECKS

BAD = [
    ('nb', 'The page', ' Siden', 'edge_space'),
    ('ky', 'The page', 'Барак\n', 'edge_space'),
    ('ja', 'The page', 'ページ\u3000', 'edge_space'),
    ('nb', 'The page here', 'Siden  her', 'double_space'),
    ('ar', 'The page here', 'الصفحة  هنا', 'double_space'),
    ('nb', 'Come, all', 'Kom , alle', 'mark_space'),
    ('ky', 'Come!', 'Келиңиз !', 'mark_space'),
    ('nb', 'A school. You are here', 'En skole.Du er her', 'mark_space'),
    ('ky', 'Teachers, parents', 'Мугалимдер,ата-энелер', 'mark_space'),
    ('fr', 'Welcome!', 'Bienvenue!', 'mark_space'),
    ('fr', 'Who is it?', 'Qui est-ce?', 'mark_space'),
    ('fr', 'The “Hour”', 'L’«heure»', 'mark_space'),
]
GOOD = [
    ('nb', 'The page', 'Siden'),
    ('nb', 'Two  spaces', 'To  mellomrom'),
    ('fr', 'Who is it?', 'Qui est-ce\u202f?'),
    ('fr_CA', 'Who is it?', 'Qui est-ce?'),
    ('fr', 'The “Hour”', 'L’«\xa0heure\xa0»'),
    ('es', 'The “Hour”', 'La «Hora»'),
    ('nb', 'See Node.Js', 'Se Node.Js'),
    ('nb', 'At 10:05, 2.5', 'Kl. 10:05, 2,5'),
    ('ja', 'Come , all', '皆さん、どうぞ'),
    ('ky', 'Code.org, here', 'Code.org, ушул жерде'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_space_out_of_place_is_found(problems_of, language, source, translation, problem) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_a_space_in_its_place_is_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
