"""A page that is not complete says so in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.notice import count_words, notice_text, translated_share
from handbook.catalogs.words import NOT_YET, PARTLY
from handbook.interface_words import Words


def test_only_words_with_letters_count() -> None:
    assert count_words('On 7 December – see {time}`10:00`.') == 4


def test_the_share_is_weighted_by_words() -> None:
    assert translated_share([('one two three', True), ('four', False)]) == 0.75


def test_a_page_without_words_is_complete() -> None:
    assert translated_share([('2026', False)]) == 1


@pytest.mark.parametrize(
    ('language', 'text'), [('nb', '66 % er oversatt.'), ('en', '66% of this page is translated.')]
)
def test_the_percentage_is_written_as_the_language_writes_it(
    tmp_path, save_words, language: str, text: str
) -> None:
    save_words(tmp_path, 'nb', {PARTLY: '{percent} er oversatt.'})
    notice = notice_text(2 / 3, Words(tmp_path, (language, 'en')))
    assert notice.text.replace('\xa0', ' ').startswith(text)
    assert notice.language == language


def test_a_page_of_which_nothing_is_translated_has_words_of_its_own(tmp_path) -> None:
    assert notice_text(0, Words(tmp_path, ('nb', 'en'))).text == NOT_YET


@given(share=st.floats(0, 0.9999))
def test_a_page_that_is_not_complete_never_claims_to_be(tmp_path_factory, share: float) -> None:
    words = Words(tmp_path_factory.getbasetemp(), ('en',))
    assert '100%' not in notice_text(share, words).text
