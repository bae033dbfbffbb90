"""Words of another language than the catalog's are noticed, its own are not."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.neighbours import CHECKS

BAD = [
    ('nb', 'You do not need it', 'Du treng det ikkje', 'wrong_language'),
    ('nn', 'How do I begin?', 'Hvordan begynner jeg?', 'wrong_language'),
    ('nb', 'We get help from it', 'Vi får meget hjælp af det', 'wrong_language'),
    ('ky', 'What it is and how', 'Это урок, и как его вести', 'wrong_language'),
    ('kk', 'And this', 'Бул сабак жана кандай', 'wrong_language'),
    ('fr', 'The children and the teacher see that it is good for all of them',
     'Los niños y el maestro ven que esto es bueno para todos los alumnos', 'wrong_language'),
    ('es', 'The lesson is for all of the children, and you can join in it',
     'A lesson is good for the pupils, and you have to be in it', 'wrong_language'),
    ('ky', 'For every pupil: a new day', 'Ар бир окуучу учун: жаны кун', 'missing_letters'),
    ('de', 'For all of them', 'Fuer sie alle', 'missing_letters'),
    ('es', 'The teachers too.', 'Los maestros tambien.', 'missing_letters'),
]  # fmt: skip
GOOD = [
    ('nb', 'You do not need it', 'Du trenger det ikke'),
    ('nn', 'How do I begin?', 'Korleis begynner eg?'),
    ('da', 'How do I begin?', 'Hvordan begynder jeg, og hvad skal jeg bruge?'),
    ('sw', 'You can join in it with all of your class today', 'Unaweza kushiriki na darasa lako'),
    ('ky', 'For every pupil: a new day', 'Ар бир окуучу үчүн: жаңы күн'),
    ('de', 'The word fuer', 'Das Wort fuer'),
    ('es', 'Use it for pages', 'La función pagina los datos'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_another_language_is_noticed(problems_of, language, source, translation, problem) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_the_language_itself_is_left_alone(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
