"""Every language that CLDR knows has habits, from its own data or by default."""

from __future__ import annotations

import pytest
from babel.localedata import locale_identifiers

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.spots import name_character, place


@pytest.mark.parametrize(
    ('code', 'script', 'spaced', 'wide'),
    [
        ('nb', 'Latn', True, False),
        ('ky', 'Cyrl', True, False),
        ('ja', 'Jpan', False, True),
        ('ko', 'Kore', True, True),
        ('zh_TW', 'Hant', False, True),
        ('zh_CN', 'Hans', False, True),
        ('th', 'Thai', False, False),
        ('sr_Latn', 'Latn', True, False),
        ('sw', 'Latn', True, False),
    ],
)
def test_the_script_says_how_wide_and_spaced_words_are(code, script, spaced, wide) -> None:
    habits = get_habits(code)
    assert (habits.script, habits.spaced, habits.wide) == (script, spaced, wide)


@pytest.mark.parametrize(
    ('code', 'curled', 'example'),
    [('nb', True, '«…»'), ('ky', False, '«…»'), ('ja', False, '「…」'), ('sw', False, '“…”')],
)
def test_quotation_marks_to_type_are_those_of_the_language(code, curled, example) -> None:
    assert (get_habits(code).curled, get_habits(code).example_quotes) == (curled, example)


def test_a_regional_language_may_differ_from_its_parent() -> None:
    assert get_habits('zh_TW').example_quotes == '「…」'
    assert get_habits('zh_CN').example_quotes == '“…”'
    assert get_habits('en_GB').clock24
    assert not get_habits('en').clock24


@pytest.mark.parametrize('first', 'abcdefghijklmnopqrstuvwxyz')
def test_every_language_of_cldr_has_habits(first: str) -> None:
    codes = [code for code in locale_identifiers() if code.startswith(first) and '_' not in code]
    assert all(len(get_habits(code).script) == 4 for code in codes if code != 'root')


def test_a_character_is_named_and_its_place_is_visible() -> None:
    assert name_character('\u200b') == 'ZERO WIDTH SPACE (U+200B)'
    assert name_character('\x07') == 'a character without a name (U+0007)'
    assert place('En\u200b side', 4) == 'after "En<U+200B> "'
    assert place('side', 0) == 'at the very beginning'
