"""What the writer does not know keeps its text and is reported."""

from __future__ import annotations

import inspect

import pytest
from docutils import nodes
from sphinx import addnodes
from sphinx.errors import SphinxWarning

from handbook.pdf.writer import TypstTranslator
from handbook.pdf.writer.unknown import TRANSPARENT, UNSEEN

WITHIN_OTHERS = {
    *(
        'list_item',
        'definition',
        'definition_list_item',
        'field_name',
        'field_body',
        'entry',
        'row',
    ),
    *('option', 'option_string', 'option_argument', 'option_group', 'option_list_item'),
    *('description', 'colspec', 'thead', 'tbody', 'tgroup', 'production'),
}
"""Parts that the node around them writes."""

NEVER_MET = {
    *('Node', 'Element', 'TextElement', 'FixedTextElement', 'PureTextElement', 'translatable'),
    '_desc_classes_injector',
}
"""Bases of other classes."""


def classes_of(module) -> list[type[nodes.Node]]:
    classes = (member for _, member in inspect.getmembers(module, inspect.isclass))
    return [c for c in classes if issubclass(c, nodes.Node) and c.__module__ == module.__name__]


@pytest.mark.parametrize('module', [nodes, addnodes], ids=['docutils', 'sphinx'])
def test_every_node_of_docutils_and_sphinx_is_known(module):
    unknown = {
        kind.__name__
        for kind in classes_of(module)
        if not issubclass(kind, TRANSPARENT + UNSEEN)
        and not any(hasattr(TypstTranslator, f'visit_{base.__name__}') for base in kind.__mro__)
    }
    assert unknown <= WITHIN_OTHERS | NEVER_MET


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


def test_a_table_of_summaries_is_shown(make_book):
    page = 'Page\n====\n\n.. autosummary::\n\n   os.path.join\n   os.path.split\n'
    extensions = ['sphinx.ext.autosummary', 'handbook.pdf']
    settings = {'autosummary_generate': False, 'extensions': extensions}
    index = 'Home\n====\n\n.. toctree::\n\n   page\n'
    book = make_book(page, suffix='rst', index=index, **settings)
    assert 'Join two or more pathname components' in book.text
    assert 'os.path.split' in book.text


def test_a_comment_is_for_writers_alone(make_book):
    assert 'secret' not in make_book('# Page\n\n% secret\n\nText\n').text


def test_a_drawing_that_cannot_be_drawn_shows_its_source(make_book):
    page = 'Page\n====\n\n.. graphviz::\n\n   digraph { plan -> teach }\n'
    extensions = ['sphinx.ext.graphviz', 'handbook.pdf']
    index = 'Home\n====\n\n.. toctree::\n\n   page\n'
    book = make_book(page, suffix='rst', index=index, extensions=extensions)
    assert 'digraph { plan -> teach }' in book.text
    assert [line for line in book.warnings if "no form for 'graphviz'" in line]
