"""Take passages out of a page, so that each can be shown alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook.languages import LANGUAGE_CLASS, class_language, tag_code
from handbook.publishing.changes.rendering.marks import MESSAGE

if TYPE_CHECKING:
    from collections.abc import Collection

    from handbook.publishing.changes.rendering.pair import Pair


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as a paragraph of its own; ``section`` is the id of the part of the page it is from."""

    node: nodes.Element
    section: str

    def language(self, page: str) -> str:
        """Return the code of the language of the passage on a page in the language ``page``."""
        # The language of a title stands below it, for the menu repeats what is in it.
        first = next(iter(self.node.children), None)
        inside = first.get('classes', ()) if isinstance(first, nodes.inline) else ()
        classes = [*self.node['classes'], *inside]
        if class_language(classes) is None:
            return page
        name = next(each for each in classes if each.startswith(LANGUAGE_CLASS))
        return tag_code(name.removeprefix(LANGUAGE_CLASS))


Passages = dict[tuple[str, str], Passage]
"""Passages by docname and message."""


def find_passages(doctree: nodes.document, docname: str, messages: Collection[str]) -> Passages:
    """Return the passages of ``messages`` (each ``message_key``) on a page that is ready to be written.

    A message that stands on the page twice is shown as it stands first.
    """
    found: Passages = {}
    for node in doctree.findall(nodes.Element):
        message = node.get(MESSAGE)
        if message in messages and (docname, message) not in found:
            found[docname, message] = Passage(_alone(node), _section(node))
    return found


def wanted_messages(pairs: Collection[Pair]) -> dict[str, set[str]]:
    """Return the messages of each page that ``pairs`` name."""
    wanted: dict[str, set[str]] = {}
    for pair in pairs:
        wanted.setdefault(pair.docname, set()).update({pair.before, pair.now} - {''})
    return wanted


def _section(node: nodes.Node | None) -> str:
    while node is not None:
        if isinstance(node, nodes.section) and node['ids']:
            return str(node['ids'][0])
        node = node.parent
    return ''


def _alone(node: nodes.Element) -> nodes.Element:
    """Return a copy of a passage that does not need the rest of its page."""
    if isinstance(node, nodes.image | nodes.meta):
        # What stands for a picture, and what a search engine shows.
        return nodes.paragraph('', node.get('alt') or node.get('content', ''))
    copy = node.deepcopy()
    if isinstance(node, nodes.Inline):
        copy = nodes.paragraph('', '', copy)
    elif not isinstance(node, nodes.FixedTextElement):
        # A title, a term or a caption has its look from where it stands.
        own = [] if isinstance(node, nodes.paragraph) else [node.tagname]
        copy = nodes.paragraph('', '', *copy.children, classes=[*node['classes'], *own])
    _tidy(copy)
    return copy


def _tidy(passage: nodes.Element) -> None:
    """Take away what leads elsewhere on the page, and what would be there twice."""
    for node in list(passage.findall(nodes.Element)):
        node.attributes.pop(MESSAGE, None)
        node.attributes.pop('html_attributes', None)
        node['ids'], node['names'] = [], []
        if isinstance(node, nodes.raw) or (isinstance(node, nodes.target) and not node.children):
            node.parent.remove(node)
        elif isinstance(node, nodes.image):
            node.replace_self(nodes.inline('', node.get('alt', ''), classes=['picture']))
        elif isinstance(node, nodes.footnote_reference):
            node.replace_self(nodes.superscript('', node.astext()))
        elif isinstance(node, addnodes.download_reference):
            node.replace_self(nodes.inline('', '', *node.children, classes=['link']))
    for each in passage.findall():
        # A passage goes to another process; its page stays behind.
        each.document = None  # type: ignore[assignment]
