"""Find what the authors of a page tell its translators, and of which messages."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import extract_messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MARK = 'translators:'
"""Begins a comment for translators; every other comment stays with the authors."""

# They stand between a comment and the block it is about, and show nothing.
_UNSEEN = (nodes.Invisible, nodes.system_message)
_LISTS = (nodes.bullet_list, nodes.enumerated_list, nodes.definition_list)


def find_author_comments(document: nodes.document) -> Mapping[str, Sequence[str]]:
    """Return the lines of the comments for translators, by the message (``msgid``) they are about.

    ``% translators: text`` is about the block after it: a paragraph, the title of a section, all of
    a table or of a directive. Before a list it is about the first item; at the end of an item,
    indented as the item is, about the next one.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for comment in document.findall(nodes.comment):
        lines = _lines_for_translators(comment)
        block = _block_after(comment) if lines else None
        for _, message in extract_messages(block) if block is not None else ():
            found[message] += [line for line in lines if line not in found[message]]
    return dict(found)


class DropAuthorComments(SphinxPostTransform):
    """Take the comments out of what is written: they must not count as text of a list or a box."""

    default_priority = 1

    def run(self, **kwargs: Any) -> None:
        for comment in list(self.document.findall(nodes.comment)):
            if _lines_for_translators(comment):
                comment.parent.remove(comment)


def comments_as_terms(document: nodes.document) -> Iterator[nodes.Element]:
    """Yield what was meant as a comment and is a term: in a glossary, MyST knows no comments."""
    for term in document.findall(nodes.term):
        if term.astext().startswith('%'):
            yield term


def _lines_for_translators(comment: nodes.comment) -> list[str]:
    text = comment.astext().strip()
    if not text.startswith(MARK):
        return []
    lines = (line.strip() for line in text.removeprefix(MARK).splitlines())
    return [line for line in lines if line]


def _block_after(comment: nodes.comment) -> nodes.Element | None:
    """Return the block that begins after ``comment``: the part of it that the comment is about."""
    block = _next_seen(comment)
    if isinstance(block, nodes.section):
        return next(block.findall(nodes.title), None)
    if isinstance(block, _LISTS):
        return next((each for each in block.children if isinstance(each, nodes.Element)), None)
    return block


def _next_seen(node: nodes.Node) -> nodes.Element | None:
    """Return the next block in the order of the page, also where the parent of ``node`` ends."""
    while (parent := node.parent) is not None:
        for each in parent.children[parent.index(node) + 1 :]:
            if isinstance(each, nodes.Element) and not isinstance(each, _UNSEEN):
                return each
        node = parent
    return None
