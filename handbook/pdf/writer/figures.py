"""Write images and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from handbook.pdf.qr import shorten_address
from handbook.pdf.typst_code import NONE, block, call, string
from handbook.pdf.writer.base import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

logger = logging.getLogger(__name__)

_UNITS = {'%': '%', '': 'pt', 'pt': 'pt', 'cm': 'cm', 'mm': 'mm', 'in': 'in', 'em': 'em'}
_POINTS = {'px': 0.75, '': 0.75, 'pc': 12.0, 'ex': 5.0}


class FigureWriter(Writer):
    """Images with their text for those who cannot see them, and figures with captions."""

    def visit_image(self, node: nodes.image) -> None:
        code = self._image(node)
        self.put(call('box', code) if _stands_in_text(node) else code)

    def _image(self, node: nodes.Element) -> str:
        name = self.builder.images.get(node['uri'])
        alt = node.get('alt') or _link_of(node)
        if name is None:
            self._warn_of_missing(node)
            return string(alt or node['uri'])
        named = {key: length(node[key]) for key in ('width', 'height') if key in node}
        if not alt:
            return call('pdf.artifact', call('image', string(name), **named))
        return call('image', string(name), alt=string(alt), **named)

    def _warn_of_missing(self, node: nodes.Element) -> None:
        if '://' in node['uri']:
            logger.warning(
                'the PDF cannot show the image %r, which is on the web; put it beside the page',
                node['uri'],
                location=node,
                type='pdf',
                subtype='remote_image',
            )

    def visit_figure(self, node: nodes.figure) -> None:
        captions = [child for child in node if isinstance(child, nodes.caption)]
        others = [child for child in node if not isinstance(child, nodes.caption)]
        body = [self.render(others)]
        if captions:
            self.put(self.captioned('image', node, captions[0], body))
        self.put(self.passage(node, call('align', 'center', *body)))

    def captioned(
        self, kind: str, node: nodes.Element, caption: nodes.Element, codes: Iterable[str]
    ) -> str:
        """Return a figure of ``kind`` (``image`` or ``table``) with its caption.

        The number is the one of Sphinx if ``numfig`` is on, so that it fits to its mentions.
        """
        text = self.inside(caption)
        named = {'kind': kind}
        if number := self.number(node, 'figure' if kind == 'image' else kind):
            named |= {'numbering': NONE, 'supplement': NONE}
            text = block((string(f'{number} '), text))
        return self.passage(node, call('figure', block(codes), caption=text, **named))


def _link_of(image: nodes.Element) -> str:
    """Return the address that ``image`` leads to: a link must have something to be read aloud."""
    parent = image.parent
    return shorten_address(parent.get('refuri', '')) if isinstance(parent, nodes.reference) else ''


def _stands_in_text(image: nodes.Element) -> bool:
    """Whether there are words beside ``image``."""
    parent = image.parent
    while isinstance(parent, nodes.reference):
        image, parent = parent, parent.parent
    return isinstance(parent, nodes.TextElement) and len(parent) > 1


def length(text: str) -> str:
    """Return a length of docutils (``50%``, ``120px``, ``3cm``) for Typst; pixels are 1/96 inch."""
    number = text.rstrip('%abcdefghijklmnopqrstuvwxyz ')
    unit = text.removeprefix(number).strip()
    if unit in _POINTS:
        return f'{float(number) * _POINTS[unit]:g}pt'
    return f'{float(number):g}{_UNITS.get(unit, "pt")}'
