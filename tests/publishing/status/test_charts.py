"""A bar and a badge show what the numbers say."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.states import State
from handbook.languages import get_language
from handbook.publishing.status.charts import NAMESPACE, divide_bar, draw_badge
from handbook.publishing.status.collect import Counts


@pytest.mark.parametrize(
    ('direction', 'starts'), [('ltr', ['0.00', '75.00']), ('rtl', ['25.00', '0.00'])]
)
def test_a_bar_runs_in_the_direction_of_reading(direction, starts) -> None:
    segments = divide_bar(Counts({State.TRANSLATED: 3, State.STALE: 1}), direction)
    assert [each.state for each in segments] == [State.TRANSLATED, State.STALE]
    assert [each.start for each in segments] == starts


@given(words=st.lists(st.integers(0, 5000), min_size=4, max_size=4).filter(any))
def test_the_parts_of_a_bar_fill_it(words) -> None:
    segments = divide_bar(Counts(dict(zip(State, words, strict=True))), 'ltr')
    assert sum(float(each.width) for each in segments) == pytest.approx(100, abs=0.03)


def test_a_page_without_words_has_an_empty_bar() -> None:
    assert divide_bar(Counts(), 'ltr') == []


@pytest.mark.parametrize(
    ('code', 'texts'), [('nb', ['Norsk bokmål', '7 %']), ('ar', ['العربية', '7 %'])]
)
def test_a_badge_names_the_language_and_says_in_words_what_it_shows(code, texts) -> None:
    language = get_language(code, {})
    badge = ElementTree.fromstring(draw_badge(language, '7 %', 'said <so>', complete=False))
    assert badge.find(f'{{{NAMESPACE}}}title').text == badge.get('aria-label') == 'said <so>'
    assert [each.text for each in badge.iter(f'{{{NAMESPACE}}}text')] == texts
    starts = [float(each.get('x')) for each in badge.iter(f'{{{NAMESPACE}}}rect')]
    assert starts == sorted(starts, reverse=language.direction == 'rtl')
