"""Links, dates and code have a space beside them where the language has spaces."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.joints import CHECKS

BAD = [
    ('es', 'Copy [the letter](a.md) now.', 'Copia [ la carta](a.md) ahora.', 'link_space'),
    ('ky', 'See [the page](a.md).', '[барак ](a.md) караңыз.', 'link_space'),
    ('nb', 'Look in [the list](a.md) for it.', 'Se i[listen](a.md) etter det.', 'mark_space'),
    ('ky', 'Open [the page](a.md).', 'Мына[баракты](a.md) ачыңыз.', 'mark_space'),
    ('nb', 'We begin at {time}`10:00`.', 'Vi begynner kl{time}`10:00`.', 'mark_space'),
    ('es', 'It is in `a.log` on the host.', 'Está en `a.log`en el ordenador.', 'mark_space'),
    ('ar', 'Open [the page](a.md).', 'افتحوا[الصفحة](a.md).', 'mark_space'),
]
GOOD = [
    ('es', 'Copy [the letter](a.md).', 'Copia [la carta](a.md).'),
    ('nb', 'See [ here ](a.md).', 'Se [ her ](a.md).'),
    ('nb', 'A pre[fix](a.md) and a [part](a.md)s', 'Et for[stavelse](a.md) og en [del](a.md)s'),
    ('ar', 'Press `Enter` and `Esc`.', 'اضغط على `Enter` و`Esc`.'),
    ('ar', 'In [the page](a.md).', 'وفي ال[صفحة](a.md).'),
    ('ky', 'We begin at {time}`10:00`.', 'Саат {time}`10:00`дө баштайбыз.'),
    ('nb', 'The site of [Code.org](a.md)', '[Code.org](a.md)s nettsted'),
    ('fr', 'In [the school](a.md)', 'Dans l’[école](a.md)'),
    ('ja', 'See [the page](a.md).', 'この[ページ](a.md)を見てください。'),
    ('ko', 'See [the page](a.md).', '이[페이지](a.md)를 보세요.'),
    ('nb', 'It is a fact.[^1]', 'Det er sant.[^1]'),
    ('nb', 'A fact[^1] of this kind', 'Et faktum[^1] av dette slaget'),
    ('nb', 'See [it](a.md), in short.', 'Se [det](a.md), kort fortalt, detaljert.'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_part_that_sticks_to_its_words_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]
    assert problems_of(CHECKS, language, source, translation, 'error') == []


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_a_part_that_may_stand_so_is_good(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []
