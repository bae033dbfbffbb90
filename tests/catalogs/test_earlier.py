"""A change of wording leaves what the English says as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.earlier import list_changes, only_wording_changed
from handbook.catalogs.structure import StructureReader

READER = StructureReader({})
LONG = 'Ask the school for a room, and for a list of the pupils.'


@pytest.mark.parametrize(
    ('old', 'new'),
    [
        (LONG, LONG.replace('pupils', 'pupilss')),
        (LONG, LONG.replace('room,', 'room')),
        (f'{LONG} {{abbr}}`HoC`', f'{LONG[:-1]}! {{abbr}}`HoC`'),
        (f'{LONG} the internet', f'{LONG} the Internet'),
    ],
    ids=['typo', 'comma', 'beside a role', 'capital'],
)
def test_a_typo_is_a_change_of_wording(old: str, new: str) -> None:
    assert only_wording_changed(old, new, READER)


@pytest.mark.parametrize(
    ('old', 'new'),
    [
        (f'{LONG} 20', f'{LONG} 21'),
        (f'{LONG} *Now*', f'{LONG} **Now**'),
        (f'{LONG} {{date}}`a`', f'{LONG} {{date}}`b`'),
        (LONG, f'- {LONG}'),
        (LONG, LONG.replace('pupils', 'guests and the reporters')),
        (f'{LONG} Do share it.', f'{LONG} Do not share it.'),
        (f'{LONG} You can ask.', f'{LONG} You must ask.'),
        (f'{LONG} Bring two.', f'{LONG} Bring three.'),
        (f'{LONG} Come on Monday.', f'{LONG} Come on Sunday.'),
        (f'{LONG} Learn with Scratch.', f'{LONG} Learn with Python.'),
        (f'{LONG * 9} End', f'{LONG * 9} Ask for the key of the room, End'),
        (f'{LONG * 9} End.', f'{LONG * 9} Ask first. End.'),
        (f'{LONG} [a](/x), [b](/y)', f'{LONG} [a](/y), [b](/x)'),
        (f'{LONG} {{d}}`a` to {{d}}`b`', f'{LONG} {{d}}`b` to {{d}}`a`'),
    ],
    ids=[
        *('number', 'emphasis', 'role', 'block', 'other words', 'negation', 'duty', 'number word'),
        *('day', 'name', 'many words', 'new sentence', 'links exchanged', 'roles exchanged'),
    ],
)
def test_more_than_a_typo_is_no_change_of_wording(old: str, new: str) -> None:
    assert not only_wording_changed(old, new, READER)


def test_the_words_that_changed_are_named() -> None:
    changes = list(list_changes('Ask the school for rooms.', 'Ask the school for a large room.'))
    assert changes == [(['rooms.'], ['a', 'large', 'room.'])]


@given(st.text('ab .1', min_size=1, max_size=60))
def test_a_text_is_always_worded_like_itself(text: str) -> None:
    assert only_wording_changed(text, text, READER)


@given(st.text('ab .', max_size=60), st.integers(0, 60), st.integers(0, 99))
def test_a_new_figure_is_never_only_wording(text: str, place: int, number: int) -> None:
    new = f'{text[:place]} {number} {text[place:]}'
    assert not only_wording_changed(text, new, READER)
