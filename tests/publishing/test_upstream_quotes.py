"""A passage is left alone only if docutils would not change it."""

from __future__ import annotations

import pytest
from docutils.utils.smartquotes import educate_tokens, smartchars
from hypothesis import given
from hypothesis import strategies as st

from handbook.publishing.upstream.quotes import may_change

PIECES = ['a', 'Å', ' ', '\N{NO-BREAK SPACE}', '.', ',', '-', '–', '"', "'", '“', '’', '`', '(']
ESCAPES = ['\\', '\0', '&quot;', '&#39;', '&', '#', '92;', '8', '…', '7s']
TEXTS = st.lists(st.lists(st.sampled_from(PIECES + ESCAPES), max_size=6).map(''.join), max_size=4)
ACTIONS = st.sampled_from(['qDe', 'q', 'De', 'qBde', 'bi', '', '0', '1', '2', '3', '-1', 'qw'])


@given(texts=TEXTS, actions=ACTIONS, language=st.sampled_from(['', *smartchars.quotes]))
def test_what_is_left_alone_would_have_stayed_as_it_is(texts, actions, language) -> None:
    if not may_change(texts, actions):
        tokens = (('plain', text) for text in texts)
        assert list(educate_tokens(tokens, actions, language)) == texts


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('Words. And more, (yes) – really!', False),
        ('لنبدأ. هيا!', False),
        ('She said "yes"', True),
        ("7 o'clock", True),
        ('one -- two', True),
        ('and so on...', True),
        ('and so on. . .', True),
        (r'a \" b', True),
        ('&#34;', True),
    ],
)
def test_plain_words_are_left_alone(text: str, expected: bool) -> None:
    assert may_change(['Before ', text], 'qDe') == expected


def test_unknown_actions_are_left_to_docutils() -> None:
    assert may_change(['words'], '-1')
