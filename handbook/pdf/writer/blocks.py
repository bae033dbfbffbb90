"""Write sections, paragraphs and the other plain blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook.pdf.book import PART_TITLE
from handbook.pdf.prose import width
from handbook.pdf.typst_code import block, call, labelled, string
from handbook.pdf.writer.base import Writer
from handbook.pdf.writer.boxes import SAMPLE, SHORT
from handbook.pdf.writer.parts import elements

if TYPE_CHECKING:
    from sphinx.builders import Builder

PARBREAK = 'parbreak()'
NEW_PAGE = 'new-page'

LED_TO = (nodes.Sequential, nodes.table, nodes.Admonition, nodes.block_quote, nodes.figure)
COLONS = (':', '：')
INVISIBLE = ' \u200e\u200f\u2069'

ITEMS = (
    nodes.list_item,
    nodes.entry,
    nodes.definition,
    nodes.field_body,
    nodes.description,
    nodes.footnote,
    nodes.citation,
    nodes.legend,
)


class BlockWriter(Writer):
    """The flow of a page: headings and what stands under them."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.level = 0
        self.line_depth = -1

    def visit_start_of_file(self, node: addnodes.start_of_file) -> None:
        """Begin a chapter, a page that the first page leads to, on a new sheet."""
        if len(self.docnames) == 1:
            self.frames[-1].append(NEW_PAGE)
        self.docnames.append(node['docname'])

    def depart_start_of_file(self, node: addnodes.start_of_file) -> None:
        self.note_rest()
        self.write()
        self.docnames.pop()

    def visit_section(self, node: nodes.section) -> None:
        if len(self.docnames) == 1 and next(node.findall(addnodes.start_of_file), None):
            self.frames[-1].append(NEW_PAGE)
        self.level += 1
        code = self.inside(node)
        self.level -= 1
        self.put(code)

    def visit_title(self, node: nodes.title) -> None:
        if not isinstance(node.parent, nodes.section):
            self.put(call('rubric', self.inside(node)))
        body = self.hold(node)
        if number := self._section_number(node.parent):
            body = block((string(f'{number} '), body))
        heading = call('heading', body, level=str(self.level))
        # A label on the heading itself stays with it on its page, a label before it may not.
        if self.waiting:
            heading = labelled(heading, self.waiting.pop(0))
        self.frames[-1] += [self.place(node), heading, *self.take_held_notes()]
        raise nodes.SkipNode

    def _section_number(self, section: nodes.section) -> str:
        """Return ``2.1`` if the toctree of the page has numbers, or nothing."""
        numbers = self.builder.env.toc_secnumbers.get(self.docname, {})
        opens_page = isinstance(section.parent, nodes.document | addnodes.start_of_file)
        anchors = [*(f'#{id_}' for id_ in section['ids']), *([''] if opens_page else [])]
        number = next((numbers[anchor] for anchor in anchors if anchor in numbers), None)
        return '.'.join(map(str, number or ()))

    def visit_subtitle(self, node: nodes.Element) -> None:
        self.put(call('rubric', self.inside(node)))

    def visit_rubric(self, node: nodes.rubric) -> None:
        """Write a line like a title; what several chapters have in common is in the contents, too."""
        if PART_TITLE not in node['classes']:
            self.put(call('rubric', self.inside(node)))
        self.frames[-1].append(call(PART_TITLE, self.hold(node)))
        raise nodes.SkipNode

    def visit_centered(self, node: addnodes.centered) -> None:
        self.put(call('align', 'center', call('rubric', self.inside(node))))

    def visit_paragraph(self, node: nodes.Element) -> None:
        """Write a paragraph between breaks: unlike ``par`` they let blocks stand in it."""
        before = [] if opens_item(node) else [PARBREAK]
        after = [] if before == [] and is_followed_by_lists_only(node) else [PARBREAK]
        body = self.inside(node)
        if leads_on(node):
            body = call('block', body, sticky='true')
        self.put(self.place(node), *before, body, *after)

    visit_attribution = visit_paragraph
    visit_Bibliographic = visit_paragraph

    def visit_docinfo(self, node: nodes.Element) -> None:
        """Write who wrote a page and when, each on its line."""
        self.put(self.inside(node))

    visit_authors = visit_docinfo

    def visit_block_quote(self, node: nodes.block_quote) -> None:
        body = [child for child in node if not isinstance(child, nodes.attribution)]
        named = {'block': 'true'}
        for attribution in node.findall(nodes.attribution):
            named['attribution'] = self.inside(attribution)
        code = call('quote', self.passage(node, self.render(body)), **named)
        if width(node.astext()) < SHORT:
            code = call('block', code, breakable='false', width='100%')
        self.put(code)

    def visit_line_block(self, node: nodes.line_block) -> None:
        self.line_depth += 1
        code = self.inside(node)
        self.line_depth -= 1
        self.put(code if self.line_depth >= 0 else call('block', code))

    def visit_line(self, node: nodes.line) -> None:
        self.put(f'h({1.5 * self.line_depth}em)', self.inside(node), 'linebreak()')

    def visit_transition(self, node: nodes.transition) -> None:
        """Draw a line, but not the one that stands before notes: they moved to their pages."""
        if 'footnotes' in node['classes']:
            raise nodes.SkipNode
        self.put('transition()')


def opens_item(paragraph: nodes.Element) -> bool:
    """Whether ``paragraph`` opens a list item, a cell or a note, which needs no space before it."""
    return isinstance(paragraph.parent, ITEMS) and _visible(paragraph.parent)[0] is paragraph


def leads_on(paragraph: nodes.Element) -> bool:
    """Whether a paragraph belongs to what follows, which may be moved to the next page as a whole."""
    following = paragraph.next_node(nodes.Element, descend=False, siblings=True)
    if isinstance(following, nodes.Admonition) and SAMPLE in following['classes']:
        return True
    announces = paragraph.astext().rstrip(INVISIBLE).endswith(COLONS)
    return announces and isinstance(following, LED_TO)


def is_followed_by_lists_only(paragraph: nodes.Element) -> bool:
    """Whether nothing but lists, which stand close to their item, follow in the same item."""
    return all(isinstance(node, nodes.Sequential) for node in _visible(paragraph.parent)[1:])


def _visible(item: nodes.Element) -> list[nodes.Element]:
    hidden = (nodes.label, nodes.Invisible)
    return [child for child in elements(item) if not isinstance(child, hidden)]
