"""Say in each page what a browser may load: nothing but the site's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

POLICY = '; '.join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        # The theme's icons are data addresses inside its stylesheet.
        "img-src 'self' data:",
        # The search page fetches the pages it quotes from.
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
"""The Content Security Policy (Level 3) of every page, without ``unsafe-inline`` and ``unsafe-eval``."""


def add_policy(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the templates the policy, for the first ``<meta>`` of the page."""
    context['site_policy'] = POLICY
