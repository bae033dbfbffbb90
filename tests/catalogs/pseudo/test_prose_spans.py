"""The words of a message are found where MyST's parser reads them."""

from __future__ import annotations

import pytest

from handbook.catalogs.pseudo.prose_spans import ProseSpans

SETTINGS = {'enable_extensions': ['attrs_inline']}
SPANS = ProseSpans(SETTINGS, ['fill-in'])


@pytest.mark.parametrize(
    ('message', 'words'),
    [
        ('Plain words', ['Plain words']),
        ('**Bold** and *slanted*', ['Bold', ' and ', 'slanted']),
        ('See [the *list*](list.md "Title").', ['See ', 'the ', 'list', '.']),
        ('On {campaign-date}`plan-long`', ['On ']),
        ('Dear {fill-in}`name of the head`', ['Dear ', 'name of the head']),
        ('{campaign-link}`the list <activities>`', ['the list']),
        ('{campaign-link}`activities`', []),
        ('Type `make site`', ['Type ']),
        ('<https://example.org/list>', []),
        ('a [b]{.c} d', ['a ', 'b', ' d']),
        ('Salt &amp; pepper', ['Salt ', ' pepper']),
        (r'7\. December', ['7', ' December']),
        ('name {fill-in}`name`', ['name ', 'name']),
    ],
)
def test_what_is_no_prose_is_left_alone(message: str, words: list[str]) -> None:
    spans = SPANS.find(message)
    assert [message[start:end] for start, end in spans] == words


def test_the_words_of_a_role_are_those_between_its_backticks() -> None:
    message = 'name {fill-in}`name`'
    assert SPANS.find(message)[-1] == (message.rindex('name'), len(message) - 1)


def test_a_role_of_another_project_is_no_prose() -> None:
    assert ProseSpans(SETTINGS).find('{fill-in}`name`') == []
