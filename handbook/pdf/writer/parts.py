"""Pick children of a node by their kind."""

from __future__ import annotations

from typing import TypeVar

from docutils import nodes

Kind = TypeVar('Kind', bound=nodes.Node)


def parts(node: nodes.Node, kind: type[Kind]) -> list[Kind]:
    """Return the children of ``node`` that are of ``kind``, in order."""
    return [child for child in node.children if isinstance(child, kind)]


def elements(node: nodes.Node) -> list[nodes.Element]:
    """Return the children of ``node`` that are elements, not text."""
    return parts(node, nodes.Element)
