"""Look for nodes in a page in fewer steps."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from docutils import nodes

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_stock_find = nodes.Node.findall


@contextmanager
def quick_trees() -> Iterator[None]:
    """Look for nodes with one generator a search.

    ``docutils/nodes.py``, ``Node.findall``, makes a generator for each node below, and hands each
    node that is found up through those of all its parents; Sphinx and docutils search a page about a
    hundred times. Unnecessary once it is a loop; up to docutils 0.22.
    """
    better = {'findall': _find, '_fast_findall': _find_class, '_superfast_findall': _find_all}
    with ExitStack() as stack:
        for name, function in better.items():
            stack.enter_context(replaced(nodes.Node, name, function))
        yield


def _find(
    self: nodes.Node,
    condition: type | Callable[[nodes.Node], bool] | None = None,
    include_self: bool = True,
    descend: bool = True,
    siblings: bool = False,
    ascend: bool = False,
) -> Iterator[Any]:
    if not include_self or not descend or siblings or ascend:
        return _stock_find(self, condition, include_self, descend, siblings, ascend)
    if condition is None:
        return _find_all(self)
    if isinstance(condition, type):
        return _find_class(self, condition)
    return _find_which(self, condition)


def _find_class(self: nodes.Node, cls: type) -> Iterator[Any]:
    # As in docutils, a caller may change the tree meanwhile: the children of a node are looked up
    # after the node was given away, and their list is gone through as it is by then.
    if isinstance(self, cls):
        yield self
    above = []
    children = iter(self.children)
    while True:
        for child in children:
            if isinstance(child, cls):
                yield child
            if child.children:
                above.append(children)
                children = iter(child.children)
                break
        else:
            if not above:
                return
            children = above.pop()


def _find_all(self: nodes.Node) -> Iterator[nodes.Node]:
    return _find_class(self, nodes.Node)


def _find_which(self: nodes.Node, condition: Callable[[nodes.Node], bool]) -> Iterator[Any]:
    # Here docutils asks each parent for its next child by number, so that a new list of children
    # counts at once.
    if condition(self):
        yield self
    path, places = [self], [0]
    while path:
        children, place = path[-1].children, places[-1]
        if place >= len(children):
            path.pop()
            places.pop()
            continue
        places[-1] = place + 1
        child = children[place]
        if condition(child):
            yield child
        if child.children:
            path.append(child)
            places.append(0)
