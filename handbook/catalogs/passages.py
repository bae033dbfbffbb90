"""Say on the page which language each passage is in, and in warnings which catalog it is from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.i18n import docname_to_domain
from sphinx.util.nodes import extract_messages

from handbook.catalogs.compile import compiled_files, domains_file, read_origins
from handbook.catalogs.notice import insert_notice, notice_text, translated_share
from handbook.catalogs.stale_marks import mark_stale
from handbook.catalogs.words import OLDER
from handbook.interface_words import Words
from handbook.languages import LANGUAGE_CLASS, SOURCE_LANGUAGE, get_language, language_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

# The keys under which a node waits for its translation, and the document for what share of its words
# is translated; gone again before any writer sees them.
_PASSAGE, _SHARE = 'passage', 'translated_share'


class NotePassages(SphinxTransform):
    """Note on each message its language and its line, just before Sphinx replaces its text."""

    default_priority = 19

    def apply(self, **kwargs: Any) -> None:
        if not shows_translations(self.env):
            return
        domain = docname_to_domain(self.env.current_document.docname, self.config.gettext_compact)
        origins = read_origins(Path(self.config.catalog_build), self.config.language, domain)
        shown = []
        fields = front_matter(self.document)
        for node, msgid in extract_messages(self.document):
            if node in fields:
                continue
            # A toctree holds several messages, but can carry only one language.
            if not isinstance(node, addnodes.translatable):
                node[_PASSAGE] = origin = origins.get(msgid)
                own = origin is not None and origin.language == self.config.language
                shown.append((msgid, own))
        self.document[_SHARE] = translated_share(shown)


class MarkPassages(SphinxTransform):
    """Give each passage in another language than the page's its class, right after translation."""

    default_priority = 21

    def apply(self, **kwargs: Any) -> None:
        noted = [node for node in self.document.findall(nodes.Element) if _PASSAGE in node]
        share = self.document.attributes.pop(_SHARE, 1.0)
        if not noted:
            return
        words = self._load_words()
        for node in noted:
            origin = node.attributes.pop(_PASSAGE)
            language = origin.language if origin else SOURCE_LANGUAGE
            if language != self.config.language:
                _mark(node, language)
            if origin:
                self._locate(node, str(origin.path), origin.line)
                if origin.stale:
                    mark_stale(node, words.find(OLDER), self.config.language)
        if share < 1:
            self._insert_notice(share, words)

    def _locate(self, passage: nodes.Element, path: str, line: int) -> None:
        """Let every later warning about the passage name the translator's file."""
        for node in passage.findall():
            node.source, node.line = path, line
            # Sphinx parses a message as a document of its own, which would be stored with the page.
            node.document = self.document

    def _load_words(self) -> Words:
        language = get_language(self.config.language, self.config.language_fallbacks)
        return Words(Path(self.config.catalog_build), language.chain)

    def _insert_notice(self, share: float, words: Words) -> None:
        notice = notice_text(share, words)
        same = notice.language == self.config.language
        classes = [] if same else [language_class(notice.language)]
        insert_notice(self.document, notice.text, classes)


class MarkLinkTexts(SphinxPostTransform):
    """Give a link whose text is another page's title the language of that title."""

    # Before links are resolved, which starts at 9 (MyST) and 10 (Sphinx).
    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        if not shows_translations(self.env):
            return
        page_class = language_class(self.config.language)
        for link, title in [*self._links_to_pages(), *self._links_on_the_page()]:
            title_class = _title_class(title) or page_class
            if title_class != language_class(link.get_language_code(self.config.language)):
                inline = nodes.inline(classes=[title_class])
                link.replace_self(inline)
                inline += link

    def _links_to_pages(self) -> Iterator[tuple[nodes.Element, nodes.Element]]:
        for link in self.document.findall(addnodes.pending_xref):
            title = None if link.get('refexplicit') else _target_title(self.env, link['reftarget'])
            if title is not None:
                yield link, title

    def _links_on_the_page(self) -> Iterator[tuple[nodes.Element, nodes.Element]]:
        """Yield links that MyST has already given the title of a section of the same page."""
        for link in self.document.findall(nodes.reference):
            section = self.document.ids.get(link.get('refid', ''))
            title = section.next_node(nodes.title) if section is not None else None
            if title is not None and title.parent is section and title.astext() == link.astext():
                yield link, title


class TidyMeta(SphinxPostTransform):
    """Take Sphinx's note on translation out of meta tags, where it would become an attribute."""

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        for meta in self.document.findall(nodes.meta):
            meta.attributes.pop('translated', None)


def front_matter(document: nodes.document) -> set[nodes.Node]:
    """Return what stands in the fields of front matter, such as ``orphan: true``, which is no message.

    It is a list of fields until docutils takes it away (``transforms/frontmatter.py``, DocInfo).
    """
    # What may precede it, such as a description for search engines, is what Sphinx passes over, too.
    place = document.first_child_not_matching_class(nodes.PreBibliographic)  # type: ignore[arg-type]
    first = None if place is None else document[place]
    return set(first.findall()) if isinstance(first, nodes.field_list) else set()


def shows_translations(env: BuildEnvironment) -> bool:
    """Return whether this build shows translations: not English, and not the extraction."""
    return bool(env.config.language != SOURCE_LANGUAGE and env._builder_cls.name != 'gettext')


def note_catalogs(config: Config, env: BuildEnvironment, docname: str) -> None:
    """Make a page depend on its compiled catalog, so that one edited message re-reads one page."""
    domain = docname_to_domain(docname, config.gettext_compact)
    build = Path(config.catalog_build)
    files = [path for path in compiled_files(build, config.language, domain) if path.is_file()]
    # A page without a catalog waits for one: the list of catalogs changes when it comes.
    for path in files or [domains_file(build, config.language)]:
        env.note_dependency(path, docname=docname)


def _mark(node: nodes.Element, language: str) -> None:
    css_class = language_class(language)
    if isinstance(node, nodes.meta):
        node['lang'] = language.replace('_', '-')
    elif isinstance(node, nodes.title):
        # The navigation takes a title's children, not the title.
        inline = nodes.inline('', '', *node.children, classes=[css_class])
        node.children = []
        node += inline
    else:
        node['classes'].append(css_class)


def _title_class(title: nodes.Element) -> str | None:
    """Return the language class that MarkPassages gave a title, if it gave it one."""
    first = next(title.findall(nodes.inline), None)
    classes = [] if first is None else first['classes']
    return next((name for name in classes if name.startswith(LANGUAGE_CLASS)), None)


def _target_title(env: BuildEnvironment, target: str) -> nodes.Element | None:
    """Return the title a link shows: that of a page, or of the section a label stands above."""
    if target in env.titles:
        return env.titles[target]
    docname, node_id, _ = env.domains.standard_domain.labels.get(target, ('', '', ''))
    if docname not in env.tocs:
        return None
    anchors = env.tocs[docname].findall(nodes.reference)
    return next((each for each in anchors if each['anchorname'] == f'#{node_id}'), None)
