"""Know to which places a link leads, in the book or on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx import addnodes

from handbook.addresses import page_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.config import Config

DOCUMENT_SCHEME = '%'
"""Starts the address of a page of the book, as in ``%how-to/events#label``."""


def web_address(config: Config, docname: str, id_: str = '') -> str:
    """Return where a place of the book is on the web, or the empty text if nobody knows."""
    if not config.site_url:
        return ''
    address = page_address(config.site_url, config.language.replace('_', '-'), f'{docname}.html')
    return f'{address}#{id_}' if id_ else address


class Target(NamedTuple):
    """A page of the book and an id on it; the empty id is the page itself."""

    docname: str
    id: str

    @property
    def label(self) -> str:
        """The name of the place in the typeset book."""
        return f'{self.docname}#{self.id}'


def find_target(reference: nodes.Element, docname: str) -> Target | None:
    """Return where a ``reference`` on the page ``docname`` leads inside the book, or None."""
    if refid := reference.get('refid'):
        return Target(docname, refid)
    return parse_target(reference.get('refuri', ''))


def parse_target(uri: str) -> Target | None:
    """Return the place of the book with the address ``uri``, None if it leads elsewhere."""
    if not uri.startswith(DOCUMENT_SCHEME):
        return None
    page, _, fragment = uri.removeprefix(DOCUMENT_SCHEME).partition('#')
    return Target(page, fragment)


def find_targets(document: nodes.document, *, for_index: bool = False) -> frozenset[Target]:
    """Return the places of the book that exist and that some link, or the index, leads to."""
    existing: set[Target] = set()
    wanted: set[Target] = set()
    for node, docname in walk_pages(document, document['docname']):
        existing.update(own_targets(node, docname))
        if isinstance(node, nodes.reference) and (target := find_target(node, docname)):
            wanted.add(target)
        elif for_index and isinstance(node, addnodes.index):
            wanted.update(Target(docname, entry[2]) for entry in node['entries'])
    return frozenset(existing & wanted)


def own_targets(node: nodes.Element, docname: str) -> list[Target]:
    """Return the places that ``node`` on the page ``docname`` is."""
    ids: list[str] = node.get('ids', [])
    targets = [Target(docname, id_) for id_ in ids]
    if isinstance(node, nodes.document | addnodes.start_of_file):
        targets.insert(0, Target(node['docname'], ''))
    return targets


def walk_pages(node: nodes.Element, docname: str) -> Iterator[tuple[nodes.Element, str]]:
    """Yield each element and the page it is from.

    The parents of nodes do not tell the page: toctrees are inlined without setting them.
    """
    docname = node['docname'] if isinstance(node, addnodes.start_of_file) else docname
    yield node, docname
    for child in node.children:
        if isinstance(child, nodes.Element):
            yield from walk_pages(child, docname)
