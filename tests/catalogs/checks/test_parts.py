"""Roles, links, literals and tags are the same in a translation as in its English."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Message
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.checks.parts import CHECKS
from handbook.catalogs.gate import Gate
from handbook.catalogs.reading import CatalogMessage
from handbook.languages import get_language
from tests.catalogs.checks.conftest import READER

GOOD = [
    ('nb', 'On {time}`10:00` in [the hall](a.md).', 'I [salen](a.md) klokka {time}`10:00`.'),
    ('ky', '{fill-in}`name of your school`', '{fill-in}`мектебиңиздин аталышы`'),
    ('ja', '{doc}`Teach <a>` now', '今すぐ{doc}`教える <a>`'),
    ('nb', 'See [](a.md).', 'Se [denne siden](a.md).'),
    ('ar', 'Write to <a@example.org>.', 'اكتب إلى <a@example.org>.'),
    ('nb', 'Use `git` twice: `git`.', '`git` to ganger: `git`.'),
    ('ky', 'The area is $a^2$.', 'Аянты $a^2$.'),
]
BAD = [
    ('nb', 'On {campaign-date}`full`.', 'Den uka.', 'role_missing'),
    (
        'ky',
        'On {campaign-date}`full`.',
        '{campaign-date}`full` {campaign-date}`full`.',
        'role_added',
    ),
    ('nb', 'On {campaign-date}`full`.', 'Den {campaign-date}`fullt`.', 'role_changed'),
    ('ky', 'On {campaign-date}`full`.', '{campaign-date}`short`.', 'role_changed'),
    ('nb', 'At {time}`10:00`.', 'Kl. {tid}`10:00`.', 'role_changed'),
    ('ja', '{doc}`Teach <a>`', '{doc}`教える <b>`', 'role_changed'),
    ('nb', 'See [the page](a.md).', 'Se [siden](b.md).', 'link_changed'),
    ('ky', 'See [the page](a.md#x).', '[Баракты](a.md#y) караңыз.', 'link_changed'),
    ('nb', 'See [the page](a.md).', 'Se siden.', 'link_missing'),
    ('ar', 'See the page.', 'انظر [الصفحة](https://evil.example).', 'link_added'),
    ('nb', 'Write to <a@example.org>.', 'Skriv til <b@example.org>.', 'link_changed'),
    ('ky', 'See [the page](https://a.b).', 'Барак: [](https://a.b)', 'link_without_text'),
    ('nb', '[Facebook](f) and [X](x)', '[Facebook](x) og [X](f)', 'link_exchanged'),
    ('ja', '[Facebook](f) and [X](x)', '[X](f)と[Facebook](x)', 'link_exchanged'),
    ('nb', '![A clock](a.svg)', '![En klokke](b.svg)', 'image_changed'),
    ('ky', 'Press `Enter`.', '`Киргизүү` басыңыз.', 'literal_changed'),
    ('nb', 'Press `Enter`.', 'Trykk Enter.', 'literal_missing'),
    ('nb', 'The area is $a^2$.', 'Arealet er $a^3$.', 'math_changed'),
    ('ky', 'A fact[^1].', 'Факт.', 'footnote_missing'),
    ('nb', 'Plain.', 'Ren <b>tekst</b>.', 'html_added'),
    ('ar', 'Plain.', 'نص <script>alert(1)</script>', 'html_added'),
    ('nb', '[A word]{.small}', '[Et ord]{.stor}', 'attribute_changed'),
]
LOST_AND_CHANGED = ['literal_changed', 'role_changed']
WARNINGS = [
    ('nb', 'This is **important**.', 'Dette er viktig.', 'emphasis_missing'),
    ('ky', 'This is important.', 'Бул *маанилүү*.', 'emphasis_added'),
    ('nb', 'Press Enter.', 'Trykk `Enter`.', 'literal_added'),
    ('nb', '![A clock](a.svg)', '![](a.svg)', 'alt_missing'),
    ('ky', 'One<br>two', 'Бир эки', 'html_missing'),
]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_parts_may_stand_in_any_order(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_changed_part_is_an_error(problems_of, language, source, translation, problem) -> None:
    assert problem in problems_of(CHECKS, language, source, translation, 'error')


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), WARNINGS)
def test_what_a_good_translator_may_do_is_a_warning(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation, 'warning') == [problem]
    assert problems_of(CHECKS, language, source, translation, 'error') == []


LOST_NAMES = [
    ('nb', 'On {campaign-date}`full`.', 'Den `full`.', ['role_changed']),
    ('ky', 'On {campaign-date}`full`.', 'Апта {кампания-күнү}`full`.', ['role_changed']),
    ('nb', 'On {campaign-date}`full`.', 'Den campaign-date`full`.', ['role_changed']),
    ('nb', 'On {campaign-date}`full`.', 'Den {campaign-date} `full`.', ['role_broken']),
    ('ky', 'On {campaign-date}`full`.', 'Апта мындай {campaign-date}full.', ['role_broken']),
    ('nb', '{fill-in}`your name`, please', '`navnet ditt`, takk', ['role_changed']),
    ('nb', 'At {time}`9:00` or {time}`9:00`', 'Kl. `9:00` eller {time}`9:00`', ['role_changed']),
    # Text of the English itself that looks so is no name of a role that got lost.
    ('nb', 'Write \\{time}: {time}`9:00`', 'Skriv \\{time}: klokka', ['role_missing']),
    ('ky', 'At {time}`9:00`, type `ls`', 'Саат `9:00`, `dir` териңиз', LOST_AND_CHANGED),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problems'), LOST_NAMES)
def test_a_role_that_lost_its_name_is_one_problem(language, source, translation, problems) -> None:
    message = CatalogMessage(message=Message(source, string=translation), line=1, string_line=2)
    found = Gate(get_language(language, {}), READER).findings(message, 'page')
    assert sorted({each.problem for each in found}) == problems


def test_the_message_names_what_is_there_and_what_must_be_there() -> None:
    pair = Gate(get_language('nb', {}), READER).pair('{time}`10:00`', '{time}`11:00`')
    (finding,) = (each for check in CHECKS for each in check(pair))
    assert finding.message == '{time}`11:00` must be {time}`10:00`, exactly as in the English'


PARTS = st.lists(
    st.sampled_from(['{time}`10:00`', '[a](b.md)', '`code`', '{fill-in}`x`', '<https://a.b>']),
    max_size=5,
)


@given(parts=PARTS, data=st.data())
def test_no_order_of_the_same_parts_is_a_problem(parts: list[str], data) -> None:
    other = data.draw(st.permutations(parts))
    pair = Gate(get_language('nb', {}), READER).pair(
        'w ' + ' w '.join(parts), 'o ' + ' o '.join(other)
    )
    assert [each for check in CHECKS for each in check(pair)] == []
