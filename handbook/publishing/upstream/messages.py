"""Parse only those translated messages whose parsing can make a difference."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from docutils import nodes
from myst_parser.parsers.sphinx_ import MystParser
from sphinx import addnodes
from sphinx.transforms import i18n
from sphinx.transforms.i18n import _NodeUpdater, parse_noqa
from sphinx.util import get_filetype
from sphinx.util.nodes import NodeMatcher, extract_messages

from handbook.publishing.upstream.blocks import PLAIN_EXTENSIONS
from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from myst_parser.config.main import MdParserConfig
    from sphinx.config import Config
    from sphinx.registry import SphinxComponentRegistry

# Markdown, with PLAIN_EXTENSIONS, makes nothing of these in a line that begins with a letter.
_HARMLESS = str.maketrans('', '', ' ,.;:?!\'"()-/%،؛؟。、「」（）：！？«»„“”‘’–—…')

_LINKS = (
    nodes.reference,
    nodes.footnote_reference,
    nodes.citation_reference,
    addnodes.pending_xref,
)

# What is no paragraph is passed over in the first round.
_PASSED_OVER = nodes.Element()


@contextmanager
def needed_parsing() -> Iterator[None]:
    """Do not parse what is plain text, nor what is thrown away.

    ``sphinx/transforms/i18n.py``, ``Locale.apply``, goes over all messages twice, and parses each as a
    document of its own both times; the first round is for headings and terms only. Unnecessary once
    it leaves out the others there; up to Sphinx 9.0. What has a mark in it is parsed in the second round
    as with stock: a role may do more than to make a node. Five comparisons of links follow, and a
    search for ``noqa`` that goes through each text backwards: both only where there is something.
    """
    rounds, publish = _Rounds(), i18n._publish_msgstr

    def publish_less(source: str, path: str, line: int, **context: Any) -> nodes.Element:
        if rounds.for_nothing and '{' not in source:
            return _PASSED_OVER
        plain = _plain(source)
        if plain is None or not _is_simple_markdown(path, **context):
            return publish(source, path, line, **context)
        return plain

    with (
        replaced(i18n, 'extract_messages', rounds.extract_messages),
        replaced(i18n, '_publish_msgstr', publish_less),
        replaced(i18n, '_NodeUpdater', _Updater),
        replaced(i18n, 'NodeMatcher', _Matcher),
        replaced(i18n, 'parse_noqa', _parse_noqa),
    ):
        yield


class _Rounds:
    """Knows which message Sphinx is about to translate, and whether it will use the result."""

    def __init__(self) -> None:
        self.for_nothing = False
        self._begun: nodes.Element | None = None

    def extract_messages(self, doctree: nodes.Element) -> Iterator[tuple[nodes.Element, str]]:
        first = doctree is not self._begun
        self._begun = doctree if first else None
        for node, message in extract_messages(doctree):
            self.for_nothing = first and not isinstance(node, (nodes.title, nodes.term))
            yield node, message
        self.for_nothing = False


def _is_simple_markdown(
    path: str, *, config: Config, env: Any, registry: SphinxComponentRegistry, settings: object
) -> bool:
    parser = registry.source_parsers.get(get_filetype(config.source_suffix, path))
    myst: MdParserConfig = env.myst_config
    return (
        parser is MystParser
        and myst.enable_extensions <= PLAIN_EXTENSIONS
        and not myst.heading_anchors
    )


def _plain(source: str) -> nodes.Element | None:
    """Return what parsing makes of a line without any mark of Markdown; Sphinx underlines a heading."""
    text, _, line = source.partition('\n')
    known = text[:1].isalpha() and text.translate(_HARMLESS).isalnum() and text == text.strip()
    if known and not line:
        return nodes.paragraph('', text)
    if known and line == '=' * len(text) * 2:
        return nodes.section('', nodes.title('', text))
    return None


def _parse_noqa(source: str) -> tuple[str, bool]:
    return parse_noqa(source) if 'noqa' in source else (source, False)


def _where_links_are(name: str) -> Callable[[_Updater], None]:
    compare = getattr(_NodeUpdater, name)

    def compare_links(self: _Updater) -> None:
        if self.has_links:
            compare(self)

    return compare_links


class _Updater(_NodeUpdater):
    """Compares the links of a message and of its translation only if there are any."""

    @cached_property
    def has_links(self) -> bool:
        elements = chain(self.node.findall(nodes.Element), self.patch.findall(nodes.Element))
        return any(isinstance(element, _LINKS) for element in elements)

    update_autofootnote_references = _where_links_are('update_autofootnote_references')
    update_refnamed_references = _where_links_are('update_refnamed_references')
    update_refnamed_footnote_references = _where_links_are('update_refnamed_footnote_references')
    update_citation_references = _where_links_are('update_citation_references')
    update_pending_xrefs = _where_links_are('update_pending_xrefs')


class _Matcher(NodeMatcher[Any]):
    """Lets docutils look for a kind of node, which is quicker than to be asked about each node."""

    def findall(self, node: nodes.Node) -> Iterator[Any]:
        (kind,) = self.classes
        return filter(self.match, node.findall(kind))
