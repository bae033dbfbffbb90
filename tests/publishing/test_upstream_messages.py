"""What is left out for a translated message would have changed nothing."""

from __future__ import annotations

import copy

import pytest
from docutils import nodes
from docutils.utils import new_document
from hypothesis import given
from hypothesis import strategies as st
from sphinx import addnodes
from sphinx.transforms.i18n import _NodeUpdater, parse_noqa

from handbook.publishing.upstream.messages import _parse_noqa, _Updater

COMPARISONS = [name for name in vars(_Updater) if name.startswith('update_')]
LINKS = {
    'reference': lambda: nodes.reference('`a`_', 'a', refname='a'),
    'footnote': lambda: nodes.footnote_reference('[#a]_', auto=1, refname='a'),
    'citation': lambda: nodes.citation_reference('[a]_', '[a]', refname='a'),
    'page': lambda: addnodes.pending_xref(
        '{doc}`a`', refdomain='std', reftype='doc', reftarget='a', refexplicit=False
    ),
}


def paragraph(*children: nodes.Node) -> nodes.paragraph:
    return nodes.paragraph('', '', nodes.Text('Words '), *children)


def outcome(updater: type[_NodeUpdater], node: nodes.Element, patch: nodes.Element, caplog) -> str:
    """Return what all comparisons make of a message, and the warnings they give."""
    caplog.clear()
    document = new_document('page')
    node, patch = copy.deepcopy(node), copy.deepcopy(patch)
    document += node
    made = updater(node, patch, document, noqa=False)
    for name in COMPARISONS:
        getattr(made, name)()
    return '\n'.join([node.pformat(), patch.pformat(), *caplog.messages])


@pytest.mark.parametrize('translation', [None, *LINKS])
@pytest.mark.parametrize('message', [None, *LINKS])
def test_links_are_compared_as_sphinx_does(message, translation, caplog) -> None:
    node, patch = (paragraph(*([LINKS[kind]()] if kind else [])) for kind in (message, translation))
    expected = outcome(_NodeUpdater, node, patch, caplog)
    assert outcome(_Updater, node, patch, caplog) == expected
    assert ('inconsistent' in expected) == (message != translation)


def test_words_without_links_are_not_compared(monkeypatch) -> None:
    strong = nodes.strong('', 'loud')
    updater = _Updater(paragraph(strong), paragraph(), new_document('page'), noqa=False)
    monkeypatch.setattr(_Updater, 'compare_references', lambda *_, **__: pytest.fail('compared'))
    for name in COMPARISONS:
        getattr(updater, name)()
    assert len(COMPARISONS) == 5


@given(st.lists(st.sampled_from(['#', 'noqa', ' ', '\\', '\n', 'x', 'NOQA', 'é']), max_size=8))
def test_a_mark_of_no_quality_is_found_as_sphinx_finds_it(pieces) -> None:
    text = ''.join(pieces)
    assert _parse_noqa(text) == parse_noqa(text)
