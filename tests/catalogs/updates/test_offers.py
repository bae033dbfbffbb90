"""Translators are offered the old words of a paragraph that was split, merged or reworded."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Message
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.updates.offers import offer_parts

LONG = 'Ask the school for a room, and for a list of the pupils.'


@pytest.mark.parametrize(
    'new',
    [Message('Ask the school for a room'), Message('ask the  school for a room')],
    ids=['the same', 'other case and spaces'],
)
def test_a_part_of_a_gone_paragraph_gets_all_its_words(new: Message) -> None:
    offer_parts([new], [Message(LONG, 'Сабак'), Message(f'{LONG} {LONG}', 'Сабак, сабак')])
    assert (new.string, new.previous_id, new.fuzzy) == ('Сабак', [LONG], True)


@pytest.mark.parametrize(
    'new',
    [Message('Ask the scho'), Message('a list'), Message(LONG, 'Spør'), Message((LONG, LONG))],
    ids=['half a word', 'too short', 'translated', 'plural'],
)
def test_a_message_that_is_no_part_is_left_alone(new: Message) -> None:
    before = new.string
    offer_parts([new], [Message(LONG, 'Noe')])
    assert (new.string, new.fuzzy) == (before, False)


@given(st.lists(st.text('ab .', max_size=40), max_size=6), st.text('ab .', max_size=80))
def test_an_offer_is_made_of_whole_translations(gone: list[str], text: str) -> None:
    old = [Message(msgid, f'<{index}>') for index, msgid in enumerate(gone) if msgid]
    new = Message(text or 'a')
    offer_parts([new], old)
    assert new.fuzzy == bool(new.string)
    assert set(new.string.split()) <= {str(message.string) for message in old}
