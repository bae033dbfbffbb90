"""Lengths of the web become lengths on paper."""

from __future__ import annotations

import pytest
from docutils import nodes

from handbook.pdf.lengths import length, sizes


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('50%', '50%'),
        ('96px', '72pt'),
        ('96', '72pt'),
        ('3cm', '3cm'),
        ('1.5 em', '1.5em'),
        ('2pc', '24pt'),
        ('20vw', None),
        ('auto', None),
        ('1pt) #panic(', None),
        ('', None),
    ],
)
def test_a_length_is_told_in_units_that_typst_knows(text, expected):
    assert length(text) == expected


def test_a_class_gives_the_share_of_the_line():
    assert sizes(nodes.image(classes=['lead', 'width-40'])) == {'width': '40%'}


def test_a_width_of_its_own_goes_before_a_class():
    assert sizes(nodes.image(classes=['width-40'], width='3cm')) == {'width': '3cm'}


def test_a_class_that_is_no_share_is_passed_over():
    assert sizes(nodes.image(classes=['width-full'])) == {}


def test_a_scale_is_told_in_percent():
    assert sizes(nodes.image(scale=50, height='2cm')) == {'height': '2cm', 'zoom': '50%'}
