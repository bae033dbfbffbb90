"""Work around what Sphinx, MyST-Parser and Furo do not offer; nothing outside this package reaches into them.

Each function names the upstream file, the reason, and what would make it unnecessary. What only makes
a build faster can be switched off, one by one (WORKAROUNDS in job.py): the output has the same bytes
with and without. UPSTREAM.md, beside this file, has the proposals to those projects.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from handbook.publishing.upstream.blocks import needed_blocks
from handbook.publishing.upstream.formatters import kept_formatters
from handbook.publishing.upstream.lookups import kept_lookups
from handbook.publishing.upstream.messages import needed_parsing
from handbook.publishing.upstream.navigation import shared_menu
from handbook.publishing.upstream.parsers import kept_parsers, no_spare_settings
from handbook.publishing.upstream.quotes import needed_quotes
from handbook.publishing.upstream.reports import needed_reports
from handbook.publishing.upstream.stems import kept_stems
from handbook.publishing.upstream.templates import kept_templates
from handbook.publishing.upstream.trees import quick_trees

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from contextlib import AbstractContextManager

_FASTER: dict[str, Callable[[], AbstractContextManager[None]]] = {
    'settings': no_spare_settings,
    'parsers': kept_parsers,
    'stems': kept_stems,
    'menu': shared_menu,
    'messages': needed_parsing,
    'blocks': needed_blocks,
    'trees': quick_trees,
    'quotes': needed_quotes,
    'reports': needed_reports,
    'formatters': kept_formatters,
    'templates': kept_templates,
    'lookups': kept_lookups,
}


@contextmanager
def workarounds(without: Collection[str] = ()) -> Iterator[None]:
    """Work around what is slow upstream within one language, but for what is named."""
    with ExitStack() as stack:
        for name, workaround in _FASTER.items():
            if name not in without:
                stack.enter_context(workaround())
        yield
