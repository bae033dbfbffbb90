"""The direction of a language comes from CLDR, however docutils spells the language."""

import pytest

from handbook.site.writer import text_direction


@pytest.mark.parametrize(
    ('language', 'direction'),
    [('nb', 'ltr'), ('ar', 'rtl'), ('zh_TW', 'ltr'), ('zh-tw', 'ltr'), ('ur-pk', 'rtl')],
)
def test_the_direction_of_a_language(language: str, direction: str) -> None:
    assert text_direction(language) == direction
