"""Who does not know the code of a language is told the one that is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.language_names import advise, suggest_codes, suggest_new
from handbook.languages import get_language

CODES = ['ar', 'en', 'es', 'ja', 'ky', 'nb', 'nn']


@pytest.mark.parametrize(
    ('text', 'codes'),
    [
        # Another spelling, a region, a folder.
        ('KY', ['ky']),
        ('nb-NO', ['nb']),
        ('es_MX', ['es']),
        ('locale/ky/', ['ky']),
        # A wider language, and countries.
        ('no', ['nb', 'nn']),
        ('jp', ['ja']),
        ('kg', ['ky']),
        # Names in English, in the language, in another one; the beginning will do, and a slip.
        ('kyrgyz', ['ky']),
        ('Norwegian', ['nb', 'nn']),
        ('кыргызча', ['ky']),
        ('Кыргыз', ['ky']),
        ('норвежче', ['nb', 'nn']),
        ('bokmål', ['nb']),
        ('日本語', ['ja']),
        ('Japaneese', ['ja']),
        # Nothing is near to these, though Swedish is much like Spanish, and El Salvador has the code sv.
        ('sv', []),
        ('Swedish', []),
        ('fr', []),
        ('qq', []),
        ('', []),
    ],
)
def test_what_people_write_stands_for_a_language(text: str, codes: list[str]) -> None:
    assert suggest_codes(text, CODES) == codes


@pytest.mark.parametrize(
    ('text', 'code'), [('Swedish', 'sv'), ('dk', 'da'), ('uzbec', 'uz'), ('qq', ''), ('', '')]
)
def test_a_language_that_nobody_has_begun_is_found_by_its_name(text: str, code: str) -> None:
    assert suggest_new(text) == code


@pytest.mark.parametrize(
    ('text', 'advice'),
    [
        ('KY', "did you mean 'ky' (Кыргызча)? known: en, ky, nb, nn"),
        (
            'norsk',
            "did you mean 'nb' (Norsk bokmål) or 'nn' (Norsk nynorsk)? known: en, ky, nb, nn",
        ),
        ('sv', 'known: en, ky, nb, nn; to start one: handbook add sv'),
        ('Swedish', 'known: en, ky, nb, nn; to start one: handbook add sv (Swedish)'),
        ('qq', 'known: en, ky, nb, nn; to start one: handbook add CODE'),
    ],
)
def test_the_advice_names_what_can_be_typed(text: str, advice: str) -> None:
    languages = [get_language(code, {}) for code in ('en', 'ky', 'nb', 'nn')]
    assert advise(text, languages) == advice


@given(text=st.text(max_size=12))
def test_no_text_is_too_odd(text: str) -> None:
    assert set(suggest_codes(text, CODES)) <= set(CODES)
    assert isinstance(suggest_new(text), str)
