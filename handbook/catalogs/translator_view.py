"""Show translators, at each passage, a link to the message it is from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import extract_messages

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.remark import make_remark
from handbook.catalogs.translation_links import catalog_place, own_catalog, passage_template
from handbook.catalogs.words import IMPROVE_PASSAGE
from handbook.interface_words import Words
from handbook.languages import get_language, language_class

if TYPE_CHECKING:
    from sphinx.application import Sphinx

STATIC = Path(__file__).parent / 'static'
STYLESHEET, SCRIPT = 'translators.css', 'translators.js'

_ADDRESS = 'translation_address'


class NoteAddresses(SphinxTransform):
    """Note on each message where it is translated, before Sphinx replaces its text."""

    default_priority = 18

    def apply(self, **kwargs: Any) -> None:
        docname = self.env.current_document.docname
        path = own_catalog(self.config, docname) if self.config.translator_view else None
        if path is None:
            return
        place = catalog_place(self.config, docname, path)
        template = passage_template(self.config)
        lines = {each.id: each.string_line for each in read_catalog(path, place.language).messages}
        for node, msgid in extract_messages(self.document):
            if not isinstance(node, addnodes.translatable | nodes.meta) and msgid in lines:
                passage = replace(place, line=lines[msgid], message=msgid)
                kept_element(node)[_ADDRESS] = passage.address(template)


def kept_element(passage: nodes.Element) -> nodes.Element:
    """Return the element that a passage is on the page: Sphinx takes away what only labels a link."""
    is_label = isinstance(passage, nodes.inline) and isinstance(passage.parent, nodes.reference)
    return passage.parent if is_label else passage


class AddPassageLinks(SphinxPostTransform):
    """Add the links, on the website alone; the stylesheet shows that of the passage in hand."""

    formats = ('html',)
    # After the letters, which shall not contain them.
    default_priority = 700

    def run(self, **kwargs: Any) -> None:
        if not self.config.translator_view:
            return
        noted = [node for node in self.document.findall(nodes.Element) if _ADDRESS in node]
        if not noted:
            return
        language = get_language(self.config.language, self.config.language_fallbacks)
        word = Words(Path(self.config.catalog_build), language.chain).find(IMPROVE_PASSAGE)
        for node in noted:
            address = node.attributes.pop(_ADDRESS)
            label = nodes.reference('', word.text, refuri=address, internal=False)
            link = make_remark(label)
            link['classes'].append('improve-passage')
            _add(node, link)
            own = language_class(word.language)
            if own != language_class(link.get_language_code(self.config.language)):
                link['classes'].append(own)


def add_files(app: Sphinx) -> None:
    """Load the look of the links, and the script that hides them, only where they are."""
    if app.config.translator_view and app.builder.format == 'html':
        app.config.html_static_path = [*app.config.html_static_path, str(STATIC)]
        app.add_css_file(STYLESHEET)
        app.add_js_file(SCRIPT, loading_method='defer')


def _add(passage: nodes.Element, link: nodes.inline) -> None:
    """Put the link into a passage, or behind what holds no link or is repeated with all it holds."""
    is_title = isinstance(passage, nodes.title) and isinstance(passage.parent, nodes.section)
    if not is_title and not isinstance(passage, nodes.image | nodes.reference):
        passage += link
        return
    parent = passage.parent
    in_line = isinstance(parent, nodes.TextElement)
    beside = link if in_line else nodes.paragraph('', '', link, classes=['improve-beside'])
    parent.insert(parent.index(passage) + 1, beside)
