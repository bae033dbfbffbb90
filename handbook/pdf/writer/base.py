"""Collect Typst code while a doctree is visited; the writers of the kinds of nodes build on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from docutils import nodes
from sphinx.util.docutils import SphinxTranslator

from handbook.pdf.anchors import Target, find_targets, own_targets
from handbook.pdf.bidi import END, ISOLATE
from handbook.pdf.passages import Passage, own_passage, parse_passage
from handbook.pdf.typst_code import Place, anchor, block, call, string

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.builders import Builder


LONGEST_BOX = 30
"""Longer code in right-to-left text may be broken at the end of a line."""


class Writer(SphinxTranslator):
    """Base of the writers: each visit writes the whole code of its node and then skips it.

    Frames hold the code of the elements that are open. ``docnames`` are the pages that are open, the
    innermost last. Labels wait in ``waiting`` until there is content that may carry them.
    """

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        super().__init__(document, builder)
        self.frames: list[list[str]] = [[]]
        self.docnames: list[str] = [document['docname']]
        self.targets = find_targets(document, for_index=self.config.pdf_index)
        self.waiting: list[str] = []
        self.noted: set[Target] = set()
        self.in_cell = False
        self.keeps_lines = False
        self.holds = False
        self.held_notes: list[str] = []

    @property
    def docname(self) -> str:
        """The page that is being written."""
        return self.docnames[-1]

    def astext(self) -> str:
        """Return the code of everything visited, as one block."""
        self.note_rest()
        self.write()
        return block(self.frames[0])

    def dispatch_visit(self, node: nodes.Node) -> None:
        """Visit ``node`` and note the places of it that links lead to."""
        if isinstance(node, nodes.Element):
            self.note(node)
        super().dispatch_visit(node)

    def note(self, node: nodes.Element) -> None:
        """Let the labels of ``node`` wait, if a link leads to it."""
        self._wait(own_targets(node, self.docname))

    def note_rest(self) -> None:
        """Let the labels of all places on this page wait whose nodes were not visited themselves."""
        self._wait(sorted(target for target in self.targets if target.docname == self.docname))

    def _wait(self, places: Iterable[Target]) -> None:
        wanted = [place for place in places if place in self.targets and place not in self.noted]
        self.noted.update(wanted)
        self.waiting += [place.label for place in wanted]

    def write(self, *codes: str) -> None:
        """Write content; it carries the labels that wait."""
        if not self.holds:
            self.frames[-1] += map(anchor, self.waiting)
            self.waiting.clear()
        self.frames[-1] += codes

    def put(self, *codes: str) -> NoReturn:
        """Write content as the whole of the node that is being visited."""
        self.write(*codes)
        raise nodes.SkipNode

    def inside(self, node: nodes.Element) -> str:
        """Return the code of the children of ``node``, in the language it declares."""
        return self.passage(node, self.render(node.children))

    def hold(self, node: nodes.Element) -> str:
        """Return the code of the children of ``node`` without labels and notes.

        The contents and the running head repeat a title, and those must not be there twice. They
        wait in ``waiting`` and ``held_notes``.
        """
        is_held, self.holds = self.holds, True
        code = self.inside(node)
        self.holds = is_held
        return code

    def take_held_notes(self) -> list[str]:
        """Return the code of the notes that waited, to stand under what may not hold them."""
        notes, self.held_notes = self.held_notes, []
        return notes

    def render(self, children: Iterable[nodes.Node]) -> str:
        """Return the code of ``children`` as one block."""
        self.frames.append([])
        for child in children:
            child.walkabout(self)
        return block(self.frames.pop())

    def passage(self, node: nodes.Element, code: str) -> str:
        """Return the content ``code`` in the language that ``node`` declares, if it does."""
        passage = own_passage(node)
        return passage.wrap(code) if passage else code

    def passage_around(self, node: nodes.Element) -> Passage | None:
        """Return the language of the passage that ``node`` stands in, None if it is unknown."""
        return parse_passage(node.get_language_code(self.config.language))

    def is_right_to_left(self, node: nodes.Element) -> bool:
        """Whether the text that ``node`` stands in runs from right to left."""
        passage = self.passage_around(node)
        return passage is not None and passage.direction == 'rtl'

    def code(self, node: nodes.Element, text: str) -> str:
        """Return ``text`` as code in a line, from left to right also in right-to-left text."""
        if not self.is_right_to_left(node):
            return call('raw', string(text))
        # A box leaves no invisible marks in what a reader copies, but cannot be broken.
        if len(text) <= LONGEST_BOX:
            return call('box', call('text', call('raw', string(text)), dir='ltr'))
        return call('raw', string(f'{ISOLATE}{text}{END}'))

    def place(self, node: nodes.Element) -> str:
        """Return a comment with the page and the line of ``node``."""
        return Place(self.docname, node.line).comment

    def number(self, node: nodes.Element, kind: str) -> str:
        """Return ``Figure 1`` or the like if ``numfig`` is on and ``node`` has a number, or nothing."""
        numbers = self.builder.env.toc_fignumbers.get(self.docname, {}).get(kind, {})
        number = next((numbers[id_] for id_ in node['ids'] if id_ in numbers), None)
        if not self.config.numfig or number is None:
            return ''
        pattern: str = self.config.numfig_format[kind]
        return pattern % '.'.join(map(str, number))
