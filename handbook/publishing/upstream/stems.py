"""Know the stem of a word for as long as a build lasts."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sphinx.search

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def kept_stems() -> Iterator[None]:
    """Stem each word once a language, and not once a page.

    ``sphinx/search/__init__.py``, ``IndexBuilder.feed``, forgets all stems after each page.
    Unnecessary once the memory belongs to the builder of the index; up to Sphinx 9.0.
    """
    create = sphinx.search.IndexBuilder.__init__

    def remember(self: Any, *arguments: Any, **options: Any) -> None:
        create(self, *arguments, **options)
        self.lang.stem = functools.cache(self.lang.stem)

    with replaced(sphinx.search.IndexBuilder, '__init__', remember):
        yield
