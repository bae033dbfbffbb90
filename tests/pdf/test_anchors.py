"""A link inside the book knows its page and its place."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.anchors import Target, find_target


@pytest.mark.parametrize(
    ('attributes', 'expected'),
    [
        ({'refid': 'plan'}, Target('here', 'plan')),
        ({'refuri': '%how-to/events#plan'}, Target('how-to/events', 'plan')),
        ({'refuri': '%how-to/events'}, Target('how-to/events', '')),
        ({'refuri': 'https://example.org/#plan'}, None),
        ({}, None),
    ],
)
def test_a_reference_leads_to_a_place_of_the_book_or_out_of_it(attributes, expected):
    assert find_target(nodes.reference(**attributes), 'here') == expected
