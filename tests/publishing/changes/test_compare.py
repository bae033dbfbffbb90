"""Each message is compared with what it was, also when its English is another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.states import State
from handbook.publishing.changes.compare import Kind, compare
from handbook.publishing.changes.message import Message

ENGLISH, OTHER = 'Come to our school at ten.', 'Come to our school at nine.'


def message(translation: str = 'Kom', state: State = State.TRANSLATED, **values: str) -> Message:
    return Message(**{'english': ENGLISH} | values, translation=translation, state=state, line=1)


def keyed(*messages: Message) -> dict[tuple[str, str], Message]:
    return {(each.english, ''): each for each in messages}


def kinds(before: Message | None, after: Message | None) -> list[Kind]:
    states = (keyed(each) if each else {} for each in (before, after))
    return [change.kind for change in compare(*states)]


WAITING = message('', State.WAITING)
FUZZY = message('Kom', State.STALE)
BROKEN = message('Kom', State.BROKEN, reason='the link is missing')


@pytest.mark.parametrize(
    ('before', 'after', 'kind'),
    [
        (None, message(), Kind.NEW),
        (WAITING, message(), Kind.NEW),
        (message(), message('Kom hit'), Kind.CHANGED),
        (BROKEN, message('Kom hit'), Kind.CHANGED),
        (message(), FUZZY, Kind.FUZZY),
        (None, FUZZY, Kind.FUZZY),
        (message(), BROKEN, Kind.BROKEN),
        (message(), None, Kind.REMOVED),
        (message(), WAITING, Kind.REMOVED),
        (FUZZY, message(), Kind.FINISHED),
        (BROKEN, message(), Kind.FINISHED),
        (None, WAITING, Kind.WAITING),
    ],
)
def test_what_became_of_a_message_is_told(before, after, kind) -> None:
    assert kinds(before, after) == [kind]


@pytest.mark.parametrize('same', [message(), WAITING, FUZZY, BROKEN])
def test_what_stayed_the_same_is_not_shown(same) -> None:
    assert kinds(same, same) == []


def test_a_message_that_was_never_translated_may_go_unnoticed() -> None:
    assert kinds(WAITING, None) == []


def test_a_fuzzy_message_is_compared_with_the_one_of_its_earlier_english() -> None:
    before = keyed(message(), message('Nei', english='Something else entirely.'))
    english = 'Now it reads quite otherwise.'
    after = message('Kom', State.STALE, english=english, previous=ENGLISH)
    fuzzy, removed = compare(before, keyed(after))
    assert (fuzzy.kind, fuzzy.before.english) == (Kind.FUZZY, ENGLISH)
    assert (removed.kind, removed.before.translation) == (Kind.REMOVED, 'Nei')


def test_reworded_english_with_a_new_translation_is_one_change() -> None:
    (change,) = compare(keyed(message()), keyed(message('Kom ni', english=OTHER)))
    assert (change.kind, change.before.english, change.after.english) == (
        *(Kind.CHANGED, ENGLISH, OTHER),
    )


def test_a_message_became_one_other_only() -> None:
    third = 'Come to our school at eight.'
    after = keyed(message('ni', english=OTHER), message('åtte', english=third))
    assert [each.kind for each in compare(keyed(message()), after)] == [Kind.CHANGED, Kind.NEW]


states = st.builds(
    lambda english, translation: Message(
        english=english,
        translation=translation,
        state=State.TRANSLATED if translation else State.WAITING,
        line=1,
    ),
    st.sampled_from([ENGLISH, OTHER, 'Something else entirely.', 'No']),
    st.sampled_from(['', 'Kom', 'Nei']),
)


@given(st.lists(states), st.lists(states))
def test_no_translation_comes_or_goes_unseen(before, after) -> None:
    before, after = keyed(*before), keyed(*after)
    changes = compare(before, after)
    seen = [(each.before, each.after) for each in changes]
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if (old and old.translation) != (new and new.translation) and (new or old.translation):
            assert any(old in pair[:1] if not new else new in pair[1:] for pair in seen)
    assert compare(after, after) == []
