"""Write links to places of the book and to addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from docutils import nodes

from handbook.pdf.anchors import find_target, web_address
from handbook.pdf.qr import draw_qr, shorten_address
from handbook.pdf.typst_code import call, label, string
from handbook.pdf.words import QR_CODE, load_words
from handbook.pdf.writer.inline import LONGEST_WHOLE
from handbook.pdf.writer.notes import NoteWriter

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from handbook.pdf.anchors import Target

LEFT_OUT = frozenset({'no-print', 'share-targets'})
"""Classes of what is of no use on paper."""


class LinkWriter(NoteWriter):
    """Links, of which some are a box with an address that a telephone can read."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.words = load_words(builder.config)

    def dispatch_visit(self, node: nodes.Node) -> None:
        """Pass over what is of no use on paper."""
        if isinstance(node, nodes.Element) and not LEFT_OUT.isdisjoint(node.get('classes', ())):
            raise nodes.SkipNode
        super().dispatch_visit(node)

    def visit_reference(self, node: nodes.reference) -> None:
        body = self.inside(node)
        if target := find_target(node, self.docname):
            self.put(self._link(target, body))
        address = node.get('refuri', '')
        if not urlsplit(address).scheme:
            self.put(body)
        if 'print-qr' in node['classes']:
            self.put(self._box(address, body))
        if 'address' in node['classes'] and not self.in_cell and len(address) <= LONGEST_WHOLE:
            body = call('box', body)
        self.put(call('link', string(address), body), *self._address_note(node, address))

    visit_number_reference = visit_reference

    def _link(self, target: Target, body: str) -> str:
        """Return a link inside the PDF, to the page on the web if it is not in there, or no link."""
        if target in self.targets:
            return call('link', label(target.label), body)
        address = web_address(self.config, *target)
        return call('link', string(address), body) if address else body

    def _address_note(self, node: nodes.Element, address: str) -> list[str]:
        """Return a note with an address that paper would hide, the same note within a page."""
        shown = shorten_address(address)
        is_hidden = shown != address and shown not in node.astext()
        if not (self.config.pdf_link_notes and is_hidden) or self.holds or _stands_in_note(node):
            return []
        body = call('shown-address', string(address), string(shown))
        return self.note_at_foot(node, f'address {self.docname} {address}', lambda: body)

    def _box(self, address: str, body: str) -> str:
        shown = shorten_address(address)
        alt = self.words.find(QR_CODE).text.replace('{address}', shown)
        code = call('bytes', string(draw_qr(address)))
        return call(
            'address-box',
            body,
            address=string(address),
            shown=string(shown),
            qr=code,
            alt=string(alt),
        )


def _stands_in_note(node: nodes.Element | None) -> bool:
    while node is not None:
        if isinstance(node, nodes.footnote):
            return True
        node = node.parent
    return False
