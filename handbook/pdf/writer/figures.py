"""Write images and figures."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from handbook.pdf.lengths import fitted, shown_name, sizes
from handbook.pdf.qr import shorten_address
from handbook.pdf.typst_code import NONE, block, call, string
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterable

logger = logging.getLogger(__name__)

_ALIGNMENTS = {'left': 'left', 'center': 'center', 'right': 'right'}


class FigureWriter(Writer):
    """Images with their text for those who cannot see them, and figures with captions."""

    def visit_image(self, node: nodes.image) -> None:
        code = self._image(node)
        if _stands_in_text(node):
            self.put(call('box', code))
        if alignment := _ALIGNMENTS.get(node.get('align', '')):
            code = call('align', alignment, code)
        self.put(self.place(node), code)

    def _image(self, node: nodes.Element) -> str:
        name = self.builder.images.get(node['uri'])
        alt = node.get('alt') or _link_of(node)
        if name is None or not self._is_known(node):
            self._warn_of_missing(node)
            return string(alt or shown_name(node['uri']))
        named = {'alt': string(alt)} if alt else {}
        code = fitted('image', string(name), **named, **sizes(node))
        return code if alt else call('pdf.artifact', code)

    def _is_known(self, node: nodes.Element) -> bool:
        return mimetypes.guess_type(node['uri'])[0] in self.builder.supported_image_types

    def _warn_of_missing(self, node: nodes.Element) -> None:
        """Say why an image is not shown; that it is no file was said when the page was read."""
        if '?' in node.get('candidates', ()):
            logger.warning(
                'the PDF cannot show the image %r, which is no file of the project; put it beside '
                'the page',
                shown_name(node['uri']),
                location=node,
                type='pdf',
                subtype='remote_image',
            )
        elif node['uri'] in self.builder.images:
            logger.warning(
                'the PDF cannot show the image %r; save it as SVG, PNG, JPEG, GIF or WebP',
                node['uri'],
                location=node,
                type='pdf',
                subtype='image_format',
            )

    def visit_figure(self, node: nodes.figure) -> None:
        captions = parts(node, nodes.caption)
        others = [child for child in node if not isinstance(child, nodes.caption | nodes.legend)]
        body = self.render(others)
        if captions:
            self.put(self.captioned('image', node, captions[0], [body]), *self._legends(node))
        alignment = _ALIGNMENTS.get(node.get('align', ''), 'center')
        code = call('align', alignment, body)
        self.put(self.passage(node, code), *self._legends(node))

    def _legends(self, node: nodes.figure) -> list[str]:
        """Return the code of what a figure says under its caption."""
        return [call('legend', self.inside(legend)) for legend in parts(node, nodes.legend)]

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
