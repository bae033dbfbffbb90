"""Write what roles and directives leave open, in the language of the passage it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.builders.gettext import MessageCatalogBuilder
from sphinx.transforms import SphinxTransform
from sphinx.util import logging

from handbook.campaign.passages import Passages
from handbook.campaign.settings import UnknownNameError
from handbook.campaign.texts import TEXTS, BadTextError, unknown_name, write_text
from handbook.languages import LANGUAGE_CLASS, language_class

if TYPE_CHECKING:
    from handbook.campaign.passages import Passage

logger = logging.getLogger(__name__)

UNBROKEN, LONGEST_LINE = 'unbroken', 30
"""The class of a text that is not broken over two lines, as a date, and how long it may be."""

HASHTAGS = 'hashtags'
"""The class of hashtags: a Latin one keeps its sign before it in right-to-left text."""

KEYS = frozenset((*TEXTS, 'campaign_link', 'campaign_word', 'campaign_file'))


class CampaignWriter(SphinxTransform):
    """Replace keyed nodes by text, and give addresses to references."""

    # After Locale (20), which brings in the nodes of translations, and after the class of a
    # passage's language has its place in headings (21).
    default_priority = 22

    def apply(self, **kwargs: Any) -> None:
        # What the gettext builder reads is the same for every language.
        if issubclass(self.env._builder_cls, MessageCatalogBuilder):
            return
        passages = Passages(self.config)
        for node in _keyed_nodes(self.document):
            _write(node, passages.around(_speaker(node)))
        for label in [
            each for each in self.document.findall(nodes.inline) if 'translatable' in each
        ]:
            _keep_language(label)
        self._note_dependencies(passages)

    def _note_dependencies(self, passages: Passages) -> None:
        """Have the page read again when the campaign changes, or the words it was written with."""
        for passage in passages:
            self.env.note_dependency(self.config.campaign_file)
            for path in passage.catalogs:
                self.env.note_dependency(path)


def _keyed_nodes(document: nodes.document) -> list[nodes.Element]:
    """Return the nodes to write, links to a file after their labels."""
    elements = document.findall(nodes.Element)
    keyed = [node for node in elements if not KEYS.isdisjoint(node.attributes)]
    return sorted(keyed, key=lambda node: 'campaign_file' in node)


def _speaker(node: nodes.Element) -> nodes.Element:
    """Return the node that has the language; a label may be in another one than its link."""
    return next(node.findall(nodes.inline), node) if 'campaign_file' in node else node


def _write(node: nodes.Element, passage: Passage) -> None:
    if 'campaign_link' in node:
        _write_link(node, passage)
    elif 'campaign_file' in node:
        # A printed page shows the week in place of a link.
        node['campaign_week'] = write_text('campaign_date', 'full-year', passage)
    elif 'campaign_word' in node:
        _replace(node, _word(node['campaign_word'], passage))
    else:
        _replace(node, _marked(_text(node, passage), hashtags='campaign_hashtags' in node))


def _marked(text: str, *, hashtags: bool) -> nodes.Node:
    """Return ``text`` with a class if it runs in a direction of its own or stays on one line."""
    if hashtags:
        return nodes.inline('', text, classes=[HASHTAGS])
    if len(text) > LONGEST_LINE or not any(char in text for char in ' \N{NO-BREAK SPACE}-–'):
        return nodes.Text(text)
    return nodes.inline('', text, classes=[UNBROKEN])


def _text(node: nodes.Element, passage: Passage) -> str:
    """Return the text for ``node``, or its own with a warning if nothing can be made of it."""
    key = next(key for key in TEXTS if key in node)
    try:
        return write_text(key, node[key], passage)
    except BadTextError as error:
        _warn(node, error)
        return node.astext()


def _write_link(node: nodes.Element, passage: Passage) -> None:
    name = node['campaign_link']
    try:
        node['refuri'] = passage.campaign.link(name, passage.chain)
    except UnknownNameError as error:
        _warn(node, unknown_name('link', error))
        _replace(node, *(node.children or [nodes.Text(name)]))
        return
    if not node.children:
        node += nodes.Text(node['refuri'].removeprefix('mailto:'))


def _word(word: str, passage: Passage) -> nodes.Node:
    found = passage.find(word)
    if found.language == passage.language.code:
        return nodes.Text(found.text)
    return nodes.inline('', found.text, classes=[language_class(found.language)])


def _keep_language(label: nodes.Element) -> None:
    """Move the language of a label inwards: Sphinx takes translatable inlines away in the end."""
    languages = [name for name in label['classes'] if name.startswith(LANGUAGE_CLASS)]
    if languages:
        label['classes'] = [name for name in label['classes'] if name not in languages]
        inner = nodes.inline('', '', *label.children, classes=languages)
        label.clear()
        label += inner


def _replace(node: nodes.Element, *new: nodes.Node) -> None:
    assert node.parent is not None
    node.parent.replace(node, list(new))


def _warn(node: nodes.Element, error: BadTextError) -> None:
    logger.warning('%s', error, location=node, type='campaign', subtype=error.kind)
