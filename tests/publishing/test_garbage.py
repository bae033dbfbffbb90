"""Garbage goes between two pages, and nobody looks for it meanwhile."""

from __future__ import annotations

import gc
import weakref

import pytest
from docutils.utils import new_document

from handbook.publishing.garbage import collect_between_pages


class Events:
    """Notes who listens, as an application does."""

    def __init__(self) -> None:
        self.listeners = {}

    def connect(self, event, listener, priority) -> None:
        self.listeners[event] = listener


@pytest.fixture
def app():
    yield Events()
    gc.unfreeze()
    gc.enable()


@pytest.mark.parametrize('event', ['source-read', 'doctree-resolved'])
def test_the_tree_of_a_page_is_gone_when_the_next_page_begins(app, event) -> None:
    collect_between_pages(app)
    document = new_document('page')
    document.reporter.document = document
    gone = weakref.ref(document.reporter)
    del document
    assert not gc.isenabled()
    assert gone() is not None
    app.listeners[event](app, 'next', ['text'])
    assert gone() is None
