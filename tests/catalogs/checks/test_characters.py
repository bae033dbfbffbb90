"""Characters that deceive, hide or do not belong into a text are found, each by its name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.checks.characters import CHECKS
from handbook.catalogs.checks.pair import Pair
from handbook.catalogs.structure import Structure
from handbook.languages import get_language

BAD = [
    ('nb', 'A page', 'En \u202eside', 'bidi_control'),
    ('ky', 'A page', 'Бир\u200e барак', 'bidi_control'),
    ('ja', 'A page', '\u2067ページ\u2069', 'bidi_control'),
    ('nb', 'A page', 'En si\u200bde', 'invisible_character'),
    ('ky', 'A page', 'Ба\xadрак', 'invisible_character'),
    ('nn', 'A page', '\ufeffEi side', 'invisible_character'),
    ('ja', 'A page', 'ペー\u2060ジ', 'invisible_character'),
    ('nb', 'A page', 'En\U000e0041 side', 'invisible_character'),
    ('ru', 'A page', 'Стра\u200dница', 'invisible_character'),
    ('nb', 'A page', 'En\x07 side', 'control_character'),
    ('ky', 'A page', 'Бир\u2028барак', 'control_character'),
    ('ja', 'A page', 'ページ\ud800', 'control_character'),
    ('nb', 'A page', 'En\x92 side', 'control_character'),
    ('nb', 'A page', 'En \uf0b7 side', 'private_use'),
    ('ar', 'A page', 'صفحة\U000f0000', 'private_use'),
    ('nb', 'A page', 'En s\ufffdde', 'replacement_character'),
    ('ky', 'A page', 'Бир б\ufffdрак', 'replacement_character'),
    ('ja', 'A test', 'ﾃｽﾄ', 'half_width_kana'),
    ('nb', 'A test', 'En test ｱ', 'half_width_kana'),
    ('nb', 'Really?', 'Virkelig？', 'full_width_form'),
    ('ky', 'Room 12', '１２-бөлмө', 'full_width_form'),
    ('nb', '`a b` is code', '`a\xa0b` er kode', 'space_in_markup'),
    ('ky', '[Page](a.md)', '[Барак](a\xa0b.md)', 'space_in_markup'),
]
GOOD = [
    ('ar', 'The Code.org site', 'موقع \u2066Code.org\u2069'),
    ('he', 'The Code.org site', 'האתר Code.org\u200f!'),
    ('fa', 'I want', 'می\u200cخواهم'),
    ('hi', 'A letter', 'क्\u200dष'),
    ('nb', 'A Persian word', 'Et persisk ord: می\u200cخواهم'),
    ('nb', 'A family', 'En familie 👨\u200d👩\u200d👧 og et hjerte ❤\ufe0f'),
    ('ky', 'A flag', 'Желек 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f'),
    ('nb', 'Two\nlines', 'To\nlinjer\tog en tabulator'),
    ('th', 'Hello world', 'สวัสดี\u200bชาวโลก'),
    ('ja', 'Really? 12', '本当？　１２'),
    ('zh_TW', 'Really?', '真的？'),
    ('nb', '10,000 pupils of `a b`', '10\xa0000 elever i `a b`'),
    ('nb', '\uf0b7 A point', '\uf0b7 Et punkt'),
]


@pytest.mark.parametrize(('language', 'source', 'translation', 'problem'), BAD)
def test_a_character_that_does_not_belong_is_found(
    problems_of, language, source, translation, problem
) -> None:
    assert problems_of(CHECKS, language, source, translation) == [problem]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_a_character_in_its_place_is_no_problem(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


def test_deceptive_characters_withhold_the_message_and_odd_widths_do_not(problems_of) -> None:
    assert problems_of(CHECKS, 'nb', 'A', '\u202eA', 'error') == ['bidi_control']
    assert problems_of(CHECKS, 'ja', 'A', 'ﾃｽﾄ', 'error') == []


def test_an_invisible_character_is_named_with_its_place() -> None:
    structure = Structure()
    pair = Pair(
        source='The page',
        translation='En si\u200bde',
        language=get_language('nb', {}),
        source_structure=structure,
        structure=structure,
    )
    (finding,) = [finding for check in CHECKS for finding in check(pair)]
    assert finding.message == 'nobody sees the ZERO WIDTH SPACE (U+200B) after "En si"; delete it'


@given(text=st.text(st.characters(exclude_categories=['Cs', 'Cc', 'Co', 'Cf', 'Cn', 'So', 'Mn'])))
def test_what_the_english_has_too_is_never_a_problem(text: str) -> None:
    structure = Structure(prose=text)
    pair = Pair(
        source=text,
        translation=text,
        language=get_language('ky', {}),
        source_structure=structure,
        structure=structure,
    )
    assert [finding for check in CHECKS for finding in check(pair)] == []
