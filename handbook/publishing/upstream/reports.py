"""Word no report that nobody reads."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sphinx.util.logging
import sphinx.util.nodes

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


@contextmanager
def needed_reports() -> Iterator[None]:
    """Pass over all below a warning, if Sphinx is quiet.

    ``sphinx/util/logging.py``, ``setup``, lets each report through to handlers which then drop it, and
    ``is_translatable`` in ``sphinx/util/nodes.py`` writes the XML of what it passes over first.
    Unnecessary once a quiet Sphinx sets the level of its logger; up to Sphinx 9.0.
    """
    setup, write_xml = sphinx.util.logging.setup, sphinx.util.nodes.repr_domxml
    logger = logging.getLogger(sphinx.util.logging.NAMESPACE)
    level = logger.level

    def set_up(app: Sphinx, *streams: Any, **options: Any) -> None:
        setup(app, *streams, **options)
        if app.quiet:
            logger.setLevel(logging.WARNING)

    def write_needed_xml(node: Any, length: int = 80) -> str:
        return write_xml(node, length) if logger.isEnabledFor(logging.DEBUG) else ''

    with (
        replaced(sphinx.util.logging, 'setup', set_up),
        replaced(sphinx.util.nodes, 'repr_domxml', write_needed_xml),
    ):
        try:
            yield
        finally:
            logger.setLevel(level)
