"""Let writers and translators name what the campaign says instead of typing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import ReferenceRole, SphinxRole

if TYPE_CHECKING:
    from docutils.nodes import Node, system_message
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


class KeyedRole(SphinxRole):
    """Leave a node with a key; the text is written once the language of the passage is known."""

    def __init__(self, key: str) -> None:
        self.key = key

    def run(self) -> tuple[list[Node], list[system_message]]:
        node = nodes.inline(self.rawtext, self.text)
        node[self.key] = self.text
        self.set_source_info(node)
        return [node], []


class CampaignLinkRole(ReferenceRole):
    """Leave a link without an address: ``signup``, or ``Sign up here <signup>``."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        node = nodes.reference(
            self.rawtext, '', internal=False, refuri='', campaign_link=self.target
        )
        if self.has_explicit_title:
            node += nodes.Text(self.title)
        else:
            # The text will be the address: typographic dashes would spoil it.
            node['support_smartquotes'] = False
            node['classes'].append('address')
        self.set_source_info(node)
        return [node], []


class FillInRole(SphinxRole):
    """A blank in a sample letter; the text says what to write there."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        # The brackets are text: a blank must stay one when a letter is copied or read aloud.
        node = nodes.inline(self.rawtext, f'[{self.text}]', classes=['fill-in'])
        self.set_source_info(node)
        return [node], []


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_role('campaign-date', KeyedRole('campaign_date'))
    app.add_role('time', KeyedRole('campaign_time'))
    app.add_role('number', KeyedRole('campaign_number'))
    app.add_role('number-compact', KeyedRole('campaign_compact_number'))
    app.add_role('hashtags', KeyedRole('campaign_hashtags'))
    app.add_role('campaign-link', CampaignLinkRole())
    app.add_role('fill-in', FillInRole())
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
