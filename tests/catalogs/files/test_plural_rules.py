"""A plural rule counts the forms of a language, if gettext can use it."""

from __future__ import annotations

import pytest
from babel.localedata import locale_identifiers
from babel.messages.plurals import PLURALS, get_plural
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.files.plural_rules import count_forms, usual_forms

# Babel has rules for a few languages that CLDR does not know.
KNOWN = sorted(PLURALS.keys() & set(locale_identifiers()))


@pytest.mark.parametrize('language', KNOWN)
def test_the_usual_rule_of_every_language_is_accepted(language: str) -> None:
    rule = get_plural(language)
    assert count_forms(str(rule)) == rule.num_plurals
    assert rule.num_plurals in usual_forms(language)


def test_a_language_without_a_rule_of_its_own_has_a_default() -> None:
    assert 2 in usual_forms('sw')


def test_editors_that_count_the_form_for_millions_are_right_too() -> None:
    rule = 'nplurals=3; plural=n==1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2;'
    assert count_forms(rule) in usual_forms('es')


@pytest.mark.parametrize(
    'value',
    [
        '',
        'nplurals=2',
        'nplurals=2; plural=',
        'nplurals=0; plural=0;',
        'nplurals=2; plural=(n != 1); more',
        'nplurals=1; plural=n%1000000==0;',
        'nplurals=2; plural=' + '(' * 400 + 'n' + ')' * 400 + ';',
    ],
)
def test_a_rule_that_gettext_cannot_use_counts_nothing(value: str) -> None:
    assert count_forms(value) is None


@given(st.text('n0123456789=!<>%&|?:();+-*/ ', max_size=40))
def test_no_rule_makes_the_count_fail(rule: str) -> None:
    count_forms(f'nplurals=2; plural={rule};')
