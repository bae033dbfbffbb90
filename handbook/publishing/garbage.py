"""Collect garbage where it is: between two pages."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def collect_between_pages(app: Sphinx) -> None:
    """Collect the tree of a page when the next one is begun, and at no other time in this process.

    A tree of nodes is full of cycles, and dead as soon as it is written. Python looks for garbage
    after each few hundred new objects instead, again and again among all that will stay.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    for event in ('source-read', 'doctree-resolved'):
        app.connect(event, _collect, priority=0)


def _collect(*_: object) -> None:
    # What has survived once is there to stay: only what is new since the last page is looked at.
    gc.collect(0)
