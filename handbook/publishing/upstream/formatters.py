"""Write all code with one formatter."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sphinx.highlighting import PygmentsBridge

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

_USUAL = frozenset({'linenos', 'nowrap'})


@contextmanager
def kept_formatters() -> Iterator[None]:
    """Keep the formatter of a style, which makes a stylesheet when it is made.

    ``sphinx/highlighting.py``, ``PygmentsBridge.get_formatter``, makes one for each block of code.
    Unnecessary once the bridge keeps it; up to Sphinx 9.0. A block with other options than these, such
    as lines to point out, has its own.
    """
    make = PygmentsBridge.get_formatter
    kept: dict[tuple[object, ...], Any] = {}

    def get_formatter(self: PygmentsBridge, **options: Any) -> Any:
        if not _USUAL.issuperset(options):
            return make(self, **options)
        key = self, *options.items()
        if key not in kept:
            kept[key] = make(self, **options)
        return kept[key]

    with replaced(PygmentsBridge, 'get_formatter', get_formatter):
        yield
