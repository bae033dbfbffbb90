"""What the writer does not know keeps its text and is reported."""

from __future__ import annotations

import pytest
from sphinx.errors import SphinxWarning


@pytest.mark.sphinx('typst', testroot='pdf-unknown-node')
def test_an_unknown_node_keeps_its_text_and_warns_with_its_name_and_place(book):
    assert 'Bring number seven along.' in book.text
    assert 'Vote here.' in book.text
    remedy = (
        'the PDF has no form for {!r} and shows its text alone; give the node one with '
        'app.add_node(..., typst=(visit, depart)), or use another directive or role '
        '[pdf.unknown_node]'
    )
    assert book.warnings == [
        f'index.md:3: WARNING: {remedy.format("ticket")}',
        f'index.md:5: WARNING: {remedy.format("ballot")}',
    ]


@pytest.mark.sphinx('typst', testroot='pdf-unknown-node', exception_on_warning=True)
def test_an_unknown_node_stops_a_build_that_allows_no_warnings(app):
    with pytest.raises(SphinxWarning, match="no form for 'ticket'"):
        app.build()


@pytest.mark.sphinx('typst', testroot='pdf-unknown-node')
def test_an_extension_can_say_how_its_node_looks(book):
    assert 'A stamp' in book.text


@pytest.mark.sphinx('typst', testroot='pdf-unknown-node', confoverrides={'language': 'ky'})
def test_an_unknown_node_keeps_its_text_in_every_language(book):
    assert 'Bring number seven along.' in book.text
