"""Tell how large an image is on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.pdf.typst_code import call

if TYPE_CHECKING:
    from docutils import nodes

WIDTH_CLASS = 'width-'
"""A class ``width-50`` makes an image half as wide as the text."""

_UNITS = frozenset({'%', 'pt', 'cm', 'mm', 'in', 'em'})
_POINTS = {'px': 0.75, '': 0.75, 'pc': 12.0, 'q': 0.709, 'ex': 5.0, 'rem': 10.5, 'ch': 5.0}
_LONGEST_NAME = 80


def fitted(function: str, name: str, zoom: str = '', **named: str) -> str:
    """Return the call of ``function``, ``zoom`` percent large, and no wider than the text.

    The call itself stays in the code: Typst names its line if the image is damaged.
    """
    width = named.get('width', '%')
    if zoom:
        return call('scale', zoom, call(function, name, **named), reflow='true')
    if width.endswith('%'):
        return call(function, name, **named)
    drawing = call(function, name, **named | {'width': 'width'})
    return call('fitted', width, f'width => {drawing}')


def sizes(node: nodes.Element) -> dict[str, str]:
    """Return the arguments ``width``, ``height`` and ``zoom`` of an image as code, those it has."""
    given = {key: length(node[key]) for key in ('width', 'height') if key in node}
    named = {key: value for key, value in given.items() if value}
    if (share := _class_width(node)) and 'width' not in named:
        named['width'] = share
    if scale := node.get('scale'):
        named['zoom'] = f'{float(scale):g}%'
    return named


def _class_width(node: nodes.Element) -> str | None:
    ends = (name.removeprefix(WIDTH_CLASS) for name in node['classes'] if WIDTH_CLASS in name)
    return next((f'{min(int(end), 100)}%' for end in ends if end.isdecimal()), None)


def length(text: str) -> str | None:
    """Return a length of docutils (``50%``, ``120px``, ``3cm``) for Typst; pixels are 1/96 inch.

    Units that paper does not have, such as ``vw``, give None.
    """
    number = text.rstrip('%abcdefghijklmnopqrstuvwxyz ')
    unit = text.removeprefix(number).strip()
    if not number.replace('.', '', 1).isdecimal():
        return None
    if unit in _POINTS:
        return f'{float(number) * _POINTS[unit]:g}pt'
    return f'{float(number):g}{unit}' if unit in _UNITS else None


def shown_name(uri: str) -> str:
    """Return ``uri`` to show it, shortened if it holds the image itself."""
    return uri if len(uri) <= _LONGEST_NAME else f'{uri[:_LONGEST_NAME]}…'
