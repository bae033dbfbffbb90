"""Give each page the policy that a browser holds it to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook.policy import POLICY

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


def add_policy(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the templates the policy, for the first ``<meta>`` of the page."""
    context['site_policy'] = POLICY
