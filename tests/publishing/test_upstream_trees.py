"""A quick search finds what docutils finds, also in a tree that changes meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st

from handbook.publishing.upstream.trees import quick_trees

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = (nodes.title, nodes.paragraph, nodes.emphasis, nodes.inline)
TREES = st.recursive(
    st.integers(0, len(KINDS)), lambda below: st.tuples(st.integers(0, 3), st.lists(below))
)
CONDITIONS = {
    'nothing': None,
    'a class': nodes.Inline,
    'texts': nodes.Text,
    'a question': lambda node: isinstance(node, nodes.paragraph | nodes.Text),
}
BEFORE = nodes.Node.findall, nodes.Node._fast_findall


def grow(tree) -> nodes.Node:
    kind, below = tree if isinstance(tree, tuple) else (tree, [])
    if kind == len(KINDS):
        return nodes.Text('words')
    return KINDS[kind]('', '', *map(grow, below))


def remove(node: nodes.Node) -> None:
    node.parent.remove(node)


def repeat(node: nodes.Node) -> None:
    node.parent.insert(node.parent.index(node), node.deepcopy())


def replace_by_children(node: nodes.Node) -> None:
    node.parent.replace(node, list(node.children))


def fill_anew(node: nodes.Node) -> None:
    if not isinstance(node, nodes.Text):
        node.children = [nodes.emphasis('', 'new')]


def fill_parent_anew(node: nodes.Node) -> None:
    node.parent.children = [nodes.Text('first'), *node.parent.children, nodes.inline()]


CHANGES = (remove, repeat, replace_by_children, fill_anew, fill_parent_anew)


def search(tree, condition, changes: list[Callable[[nodes.Node], None] | None]) -> list[str]:
    """Return what is found while each node that is found is changed, and what the tree is then."""
    root = nodes.section('', grow(tree))
    found = []
    for node, change in zip(root.findall(condition), changes, strict=False):
        found.append(f'{type(node).__name__} {node.astext()}')
        if change and node.parent is not None:
            change(node)
    return [*found, root.pformat()]


@pytest.mark.parametrize('condition', CONDITIONS.values(), ids=CONDITIONS)
@given(tree=TREES, changes=st.lists(st.sampled_from([None, *CHANGES]), min_size=12, max_size=12))
def test_a_search_finds_the_same_while_the_tree_changes(condition, tree, changes) -> None:
    expected = search(tree, condition, changes)
    with quick_trees():
        assert (nodes.Node.findall, nodes.Node._fast_findall) != BEFORE
        assert search(tree, condition, changes) == expected


@pytest.mark.parametrize(
    'where', [{'include_self': False}, {'descend': False}, {'siblings': True}, {'ascend': True}]
)
@pytest.mark.parametrize('condition', CONDITIONS.values(), ids=CONDITIONS)
@given(tree=TREES)
def test_other_searches_are_those_of_docutils(condition, where, tree) -> None:
    root = nodes.section('', nodes.section('', grow(tree), nodes.Text('after')))
    start = root.children[0].children[0]
    expected = list(map(id, start.findall(condition, **where)))
    with quick_trees():
        assert list(map(id, start.findall(condition, **where))) == expected
