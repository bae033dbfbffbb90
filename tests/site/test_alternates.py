"""Each page links to itself in every other language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.languages import get_language
from handbook.site.alternates import list_alternates

LANGUAGES = [get_language(code, {}) for code in ('ar', 'en', 'nb', 'zh_TW')]


@pytest.mark.parametrize(
    ('target_uri', 'href'),
    [
        ('index.html', '../zh-TW/index.html'),
        ('how-to/events.html', '../../zh-TW/how-to/events.html'),
        ('how-to/events/', '../../../zh-TW/how-to/events/'),
    ],
)
def test_the_link_counts_from_the_page_to_the_folder_beside(target_uri: str, href: str) -> None:
    assert list_alternates(LANGUAGES, 'nb', target_uri)[-1].href == href


def test_a_language_is_called_by_its_own_name_and_direction() -> None:
    arabic = list_alternates(LANGUAGES, 'nb', 'index.html')[0]
    assert (arabic.name, arabic.direction, arabic.tag) == ('العربية', 'rtl', 'ar')


@given(current=st.sampled_from([language.code for language in LANGUAGES]))
def test_exactly_one_language_is_the_current_one(current: str) -> None:
    alternates = list_alternates(LANGUAGES, current, 'index.html')
    assert [each.tag for each in alternates if each.current] == [current.replace('_', '-')]
