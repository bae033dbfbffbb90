"""Say what a browser may load for a page: nothing but the site's own files."""

from __future__ import annotations

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
