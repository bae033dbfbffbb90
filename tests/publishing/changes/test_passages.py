"""Both texts of a passage stand in their language, with what differs marked and nothing executed."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from handbook.catalogs.states import State
from handbook.languages import get_language
from handbook.publishing.changes.compare import Change, Kind
from handbook.publishing.changes.message import Message
from handbook.publishing.changes.passages import show_texts


def message(english: str, translation: str) -> Message:
    return Message(english=english, translation=translation, state=State.TRANSLATED, line=1)


def show(code: str, before: Message | None, after: Message | None) -> list[tuple]:
    change = Change(kind=Kind.CHANGED, before=before, after=after)
    shown = []
    for text in show_texts(change, get_language(code, {})):
        html = BeautifulSoup(text.html, 'html.parser')
        for unseen in html.select('.unseen'):
            unseen.decompose()
        marked = [(each.name, each.text) for each in html.find_all(True)]
        shown.append((text.label, text.language.code, html.text, marked))
    return shown


def test_the_translation_is_shown_before_and_now() -> None:
    assert show(
        'nb', message('Come at ten', 'Kom ti'), message('Come at ten', 'Kom klokka ti')
    ) == [
        ('English', 'en', 'Come at ten', []),
        ('Translation before', 'nb', 'Kom ti', []),
        ('Translation now', 'nb', 'Kom klokka ti', [('ins', 'klokka')]),
    ]


def test_english_that_changed_is_shown_before_and_now_too() -> None:
    shown = show('ar', message('Come at ten', 'تعالوا'), message('Come at nine', 'تعالوا'))
    assert shown == [
        ('English before', 'en', 'Come at ten', [('del', 'ten')]),
        ('English now', 'en', 'Come at nine', [('ins', 'nine')]),
        ('Translation', 'ar', 'تعالوا', []),
    ]


def test_japanese_is_compared_letter_by_letter() -> None:
    shown = show('ja', message('x', '学校で開く'), message('x', '学校を開く'))
    assert [each[3] for each in shown[1:]] == [[('del', 'で')], [('ins', 'を')]]


def test_english_pages_have_one_text_only() -> None:
    assert show('en', None, message('Come', 'Come')) == [('Text now', 'en', 'Come', [])]


@pytest.mark.parametrize('bad', ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'])
@pytest.mark.parametrize('code', ['nb', 'ja', 'en'])
def test_no_text_becomes_markup(bad, code) -> None:
    for before, after in ((None, bad), (bad, None), (bad, f'{bad} b'), ('a', bad)):
        sides = (message(text, text) if text else None for text in (before, after))
        for _, _, text, marked in show(code, *sides):
            assert {name for name, _ in marked} <= {'del', 'ins'}
            assert text in (before, after)
