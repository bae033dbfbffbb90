"""Words that differ are marked in whatever markup they stand, and no other word is."""

from __future__ import annotations

import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st

from handbook.publishing.changes.rendering.differences import Added, Removed, mark_differences


def paragraph(*parts: str) -> nodes.paragraph:
    """Return a paragraph; every second part is strong."""
    children = [
        nodes.strong('', part) if number % 2 else nodes.Text(part)
        for number, part in enumerate(parts)
    ]
    return nodes.paragraph('', '', *children)


def marked(node: nodes.Element, kind: type[nodes.Element]) -> list[str]:
    return [str(each.children[-1]) for each in node.findall(kind)]


def text(node: nodes.Element) -> str:
    """Return what is written, without what is only read aloud."""
    parts = [
        each for each in node.findall(nodes.Text) if 'unseen' not in each.parent.get('classes')
    ]
    return ''.join(parts)


def test_a_word_that_came_is_marked_in_bold_print_too() -> None:
    before, now = paragraph('Come at ', 'ten', '.'), paragraph('Come soon at ', 'nine', '.')
    mark_differences(before, now)
    assert marked(now, Added) == ['soon', 'nine', '.']
    assert marked(before, Removed) == ['ten', '.']
    assert [each.parent.tagname for each in now.findall(Added)] == [
        'paragraph',
        'strong',
        'paragraph',
    ]


def test_japanese_is_compared_letter_by_letter() -> None:
    before, now = paragraph('学校で開く'), paragraph('学校を開く')
    mark_differences(before, now, '')
    assert (marked(before, Removed), marked(now, Added)) == (['で'], ['を'])


def test_the_mark_is_read_aloud_in_english() -> None:
    before, now = paragraph('قبل'), paragraph('حتى')
    mark_differences(before, now)
    aloud = now.next_node(Added).children[0]
    assert (aloud.astext(), aloud['classes']) == ('added: ', ['unseen', 'language-en'])


def test_other_line_breaks_and_other_markup_are_no_other_words() -> None:
    before, now = paragraph('Come\nat ten'), paragraph('Come ', 'at', ' ten')
    mark_differences(before, now)
    assert [*before.findall(Removed), *now.findall(Added)] == []


parts = st.lists(st.text('ab \n', max_size=5), max_size=4)


@pytest.mark.parametrize('between', ['', ' '])
@given(old=parts, new=parts)
def test_no_text_is_lost_and_what_is_not_marked_is_the_same(between, old, new) -> None:
    before, now = paragraph(*old), paragraph(*new)
    mark_differences(before, now, between)
    assert (text(before), text(now)) == (''.join(old), ''.join(new))
    kept = []
    for node, kind in ((before, Removed), (now, Added)):
        for each in list(node.findall(kind)):
            each.parent.remove(each)
        kept.append(''.join(text(node).split()))
    assert kept[0] == kept[1]
