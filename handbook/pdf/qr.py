"""Draw the QR code of an address."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import segno


def draw_qr(address: str) -> str:
    """Return the QR code of ``address`` as an SVG document without colours but black."""
    picture = io.BytesIO()
    segno.make(address, error='m', micro=False).save(
        picture, kind='svg', border=0, xmldecl=False, svgclass=None, lineclass=None
    )
    return picture.getvalue().decode()


def shorten_address(address: str) -> str:
    """Return ``address`` as one would write it on paper: no scheme, no slash at the end.

    Addresses of other kinds than web pages and mail boxes stay as they are.
    """
    scheme = urlsplit(address).scheme
    if scheme in {'http', 'https'}:
        return address.removeprefix(f'{scheme}://').removesuffix('/')
    return address.removeprefix('mailto:')
