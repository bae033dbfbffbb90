"""A pseudo-translation looks foreign, is longer and keeps what is no prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.pseudo.pseudo_text import (
    ACCENTED,
    CLOSE,
    OPEN,
    PSEUDO_LANGUAGES,
    RIGHT_TO_LEFT,
)
from handbook.languages import get_language

TEXTS = st.text('Teach one hour, and 20 more.', min_size=1)


def test_words_are_accented_and_two_fifths_longer() -> None:
    text = 'Teach one hour!'
    written = ACCENTED.write(text, [(0, len(text))])
    assert written == '‹Ţēēāāćĥ ōōńēē ĥōōūūŕ!›'
    assert len(written) - 2 == round(len(text) * 1.4)


def test_only_the_words_change() -> None:
    assert RIGHT_TO_LEFT.write('On {date}`plan`', [(0, 3)]) == '‹وون {date}`plan`›'


@pytest.mark.parametrize(('pseudo', 'direction'), [(ACCENTED, 'ltr'), (RIGHT_TO_LEFT, 'rtl')])
def test_cldr_knows_each_pseudo_language_and_its_direction(pseudo, direction: str) -> None:
    assert get_language(pseudo.code, {}).direction == direction


@pytest.mark.parametrize('pseudo', PSEUDO_LANGUAGES, ids=lambda pseudo: pseudo.code)
@given(TEXTS)
def test_no_plain_letter_is_left_and_no_word_is_shorter(pseudo, text: str) -> None:
    written = pseudo.write(text, [(0, len(text))])
    assert (written[0], written[-1]) == (OPEN, CLOSE)
    assert not [letter for letter in written if letter.isascii() and letter.isalpha()]
    assert len(written) - 2 >= len(text)


def test_letters_of_a_text_in_latin_1_are_not_used() -> None:
    """Side by side they look like text read in a wrong encoding, which is an error in a catalog."""
    assert all(letter > 0xFF for letter in ACCENTED.letters.values())
