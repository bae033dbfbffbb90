"""An address gets a short form and a picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from handbook.pdf.qr import draw_qr, shorten_address


def test_the_qr_code_is_an_svg_picture():
    assert ElementTree.fromstring(draw_qr('https://example.org/#join')).tag.endswith('svg')


def test_the_qr_code_of_an_address_is_always_the_same():
    assert draw_qr('https://example.org') == draw_qr('https://example.org')


@pytest.mark.parametrize(
    ('address', 'shown'),
    [
        ('https://hourofcode.com/#join', 'hourofcode.com/#join'),
        ('http://example.org/', 'example.org'),
        ('mailto:help@example.org', 'help@example.org'),
        ('tel:+996555123', 'tel:+996555123'),
    ],
)
def test_an_address_is_shown_as_one_writes_it_on_paper(address, shown):
    assert shorten_address(address) == shown
