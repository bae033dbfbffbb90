"""Look for quotation marks to replace only in texts that have some."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sphinx.transforms import SphinxSmartQuotes

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes

# Quotes, dashes, dots in a row, escapes and what they are turned into meanwhile.
_MARKS = re.compile(r"""[-"'`\\&\0]|\. ?\.""")
_ACTIONS = frozenset('qbBdDie')


@contextmanager
def needed_quotes() -> Iterator[None]:
    """Leave a passage alone in which no mark can become another one.

    ``docutils/transforms/universal.py``, ``SmartQuotes.apply``, sends each text through
    ``educate_tokens`` and replaces its node by a new one, also where nothing changes. Unnecessary once
    it looks first; up to docutils 0.22.
    """
    get_tokens = SphinxSmartQuotes.get_tokens

    def get_needed(
        self: SphinxSmartQuotes, txtnodes: list[nodes.Text]
    ) -> Iterator[tuple[str, str]]:
        if not may_change(txtnodes, self.smartquotes_action):
            # The caller replaces those that are still in its list.
            txtnodes.clear()
        return get_tokens(self, txtnodes)

    with replaced(SphinxSmartQuotes, 'get_tokens', get_needed):
        yield


def may_change(texts: Iterable[str], actions: str) -> bool:
    """Say whether ``actions``, the letters of ``smartquotes_action``, may change the texts of a passage."""
    return not _ACTIONS.issuperset(actions) or any(map(_MARKS.search, texts))
