"""A passage is shown alone, without what needs the rest of its page or a browser should not get."""

from __future__ import annotations

import pickle

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document
from sphinx import addnodes

from handbook.publishing.changes.rendering.marks import MESSAGE
from handbook.publishing.changes.rendering.pair import Pair
from handbook.publishing.changes.rendering.passages import find_passages, wanted_messages


def page(*children: nodes.Node) -> nodes.document:
    document = new_document('page', get_default_settings(Parser()))
    document += nodes.section('', *children, ids=['part'])
    return document


def passage(node: nodes.Element) -> nodes.Element:
    node[MESSAGE] = 'text'
    (found,) = find_passages(page(node), 'a/b', {'text'}).values()
    return found.node


@pytest.mark.parametrize(
    ('node', 'shown'),
    [
        (nodes.raw('', '<script>alert(1)</script>', format='html'), ''),
        (nodes.target('', '', ids=['here']), ''),
        (nodes.image(alt='A school', uri='a.svg'), '<inline classes="picture">A school</inline>'),
        (
            nodes.footnote_reference('', '1', refid='note'),
            '<superscript>1</superscript>',
        ),
        (
            addnodes.download_reference('', '', nodes.Text('File'), filename='x'),
            '<inline classes="link">File</inline>',
        ),
        (
            nodes.strong('', 'Now', ids=['now'], html_attributes={'style': 'color:red'}),
            '<strong>Now</strong>',
        ),
    ],
    ids=lambda value: getattr(value, 'tagname', ''),
)
def test_what_needs_the_page_becomes_text_or_goes(node, shown) -> None:
    whole = passage(nodes.paragraph('', 'A ', node, nodes.Text(' B')))
    assert str(whole) == f'<paragraph>A {shown} B</paragraph>'


@pytest.mark.parametrize(
    ('node', 'shown'),
    [
        (nodes.title('', 'Now'), '<paragraph classes="title">Now</paragraph>'),
        (nodes.paragraph('', 'لا', classes=['language-ar']), '<paragraph classes="language-ar">لا'),
        (nodes.meta(name='description', content='About'), '<paragraph>About</paragraph>'),
        (nodes.image(alt='A school', uri='a.svg'), '<paragraph>A school</paragraph>'),
        (nodes.literal_block('', 'x = 1'), '<literal_block xml:space="preserve">x = 1</lit'),
    ],
    ids=lambda value: getattr(value, 'tagname', ''),
)
def test_every_kind_of_message_becomes_a_block(node, shown) -> None:
    assert str(passage(node)).startswith(shown)


def test_the_language_of_a_title_is_that_of_its_words() -> None:
    for classes, code in ((['language-zh-tw'], 'zh_TW'), ([], 'nb'), (['language-python'], 'nb')):
        title = nodes.title('', '', nodes.inline('', 'x', classes=classes))
        title[MESSAGE] = 'text'
        (found,) = find_passages(page(title), 'a', {'text'}).values()
        assert found.language('nb') == code


def test_a_message_that_stands_twice_is_shown_once_with_its_part_of_the_page() -> None:
    first, second = nodes.paragraph('', 'one'), nodes.paragraph('', 'two')
    first[MESSAGE] = second[MESSAGE] = 'text'
    found = find_passages(page(first, second), 'a', {'text', 'other'})
    assert {key: (each.node.astext(), each.section) for key, each in found.items()} == {
        ('a', 'text'): ('one', 'part')
    }


def test_a_passage_travels_without_its_page() -> None:
    node = passage(nodes.paragraph('', '', nodes.strong('', 'Now')))
    assert str(pickle.loads(pickle.dumps(node))) == '<paragraph><strong>Now</strong></paragraph>'
    assert node.document is None


def test_messages_are_looked_for_on_their_pages() -> None:
    pairs = [Pair('a', '', 'one'), Pair('a', 'two', 'one'), Pair('b', 'three', '')]
    assert wanted_messages(pairs) == {'a': {'one', 'two'}, 'b': {'three'}}
