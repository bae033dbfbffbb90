"""Both states of a passage stand beside each other, and what readers do not see is told."""

from __future__ import annotations

import pytest

from handbook.catalogs.states import State
from handbook.languages import get_language
from handbook.publishing.changes.compare import Change, Kind
from handbook.publishing.changes.message import Message
from handbook.publishing.changes.rendering.pair import Answer, Pair, Seen
from handbook.publishing.changes.views import View, make_view


def message(english: str) -> Message:
    return Message(english=english, translation='x', state=State.TRANSLATED, line=1)


def view(kind: Kind, english: Seen | None, own: Seen | None, code: str = 'ar') -> View:
    """Return the view of a message whose English stayed."""
    change = Change(kind=kind, before=message('Come\nin'), after=message('Come in'))
    answers = {}
    if english:
        answers['en'] = Answer(found={Pair('a/b', '', 'Come in'): english})
    if own:
        answers[code] = Answer(found={Pair('a/b', 'Come in', 'Come in'): own})
    return make_view(change, 'a/b', get_language(code, {}), answers)


ENGLISH = Seen(now='<p>Come in</p>', language='en')


def sides(found: View) -> list[tuple]:
    return [(each.label, each.language.code, str(each.html), each.whole) for each in found.sides]


def test_the_english_stands_above_both_states() -> None:
    found = view(Kind.CHANGED, ENGLISH, Seen('<p>1</p>', '<p>2</p>', 'ar', '../site/ar/a/b.html'))
    assert sides(found) == [
        ('English', 'en', '<p>Come in</p>', True),
        ('Readers saw', 'ar', '<p>1</p>', False),
        ('Readers see', 'ar', '<p>2</p>', False),
    ]
    assert (found.place, found.unseen) == ('../site/ar/a/b.html', False)


def test_what_looks_the_same_is_shown_once() -> None:
    found = view(Kind.FINISHED, None, Seen('<p>1</p>', '<p>1</p>', 'nb'), 'nb')
    assert sides(found) == [('Readers see, as before', 'nb', '<p>1</p>', True)]


@pytest.mark.parametrize('kind', [Kind.BROKEN, Kind.FUZZY])
def test_the_language_in_place_of_an_unpublished_translation_is_named(kind) -> None:
    found = view(kind, ENGLISH, Seen('<p>1</p>', '<p lang="nb">2</p>', 'nb'), 'nn')
    assert (found.instead.code, found.unseen) == ('nb', True)


def test_a_fuzzy_translation_that_is_shown_as_older_is_not_called_unseen_by_readers() -> None:
    assert view(Kind.FUZZY, ENGLISH, Seen('<p>1</p>', '<p>1</p>', 'ar')).instead is None


def test_a_text_that_the_page_lacks_is_told() -> None:
    found = view(Kind.CHANGED, ENGLISH, Seen('<p>1</p>', ''))
    assert found.absent
    assert sides(found)[1:] == [('Readers saw', 'ar', '<p>1</p>', True)]


def test_what_could_not_be_rendered_leaves_the_texts_alone() -> None:
    assert view(Kind.CHANGED, ENGLISH, None) == View()


def test_english_has_no_other_english_above_it() -> None:
    found = view(Kind.CHANGED, None, Seen('<p>1</p>', '<p>2</p>', 'en'), 'en')
    assert [each[0] for each in sides(found)] == ['Readers saw', 'Readers see']
