"""Write what stands inside a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.pdf.bidi import END, ISOLATE, isolate
from handbook.pdf.hyphens import WITHOUT_PATTERNS, soften
from handbook.pdf.passages import UPRIGHT
from handbook.pdf.prose import join_lines, width
from handbook.pdf.typst_code import call, string
from handbook.pdf.writer.base import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx import addnodes

LONGEST_WHOLE = 40
"""A blank, a date or an address with no more letters is not broken at the end of a line."""

KEY_MARKS = ((-1, ISOLATE), (1, END))
"""What stands before the first of keys that are pressed together and after the last."""


class InlineWriter(Writer):
    """Text and its markup."""

    def visit_Text(self, node: nodes.Text) -> None:
        if self.keeps_lines:
            self.put(*lines_code(node.astext()))
        text = join_lines(node.astext())
        passage = self.passage_around(node.parent)
        if self.is_right_to_left(node.parent):
            text = isolate(text)
        if passage and self.in_cell and passage.lang in WITHOUT_PATTERNS:
            text = soften(text)
        self.put(string(text))

    def visit_strong(self, node: nodes.Element) -> None:
        self.put(call('strong', self.inside(node)))

    def visit_emphasis(self, node: nodes.Element) -> None:
        passage = self.passage_around(node)
        function = 'stress' if passage and passage.lang in UPRIGHT else 'emph'
        self.put(call(function, self.inside(node)))

    visit_title_reference = visit_emphasis

    def visit_literal(self, node: nodes.Element) -> None:
        if 'kbd' not in node['classes'] or not self.is_right_to_left(node):
            self.put(self.code(node, node.astext()))
        before, after = ('' if follows_key(node, step) else mark for step, mark in KEY_MARKS)
        self.put(string(before), call('raw', string(node.astext())), string(after))

    visit_literal_strong = visit_literal
    visit_literal_emphasis = visit_literal
    visit_manpage = visit_literal

    def visit_subscript(self, node: nodes.subscript) -> None:
        self.put(call('sub', self.inside(node)))

    def visit_superscript(self, node: nodes.superscript) -> None:
        self.put(call('super', self.inside(node)))

    def visit_inline(self, node: nodes.Element) -> None:
        code = self.inside(node)
        whole = not self.in_cell and width(node.astext()) <= LONGEST_WHOLE
        if 'fill-in' in node['classes']:
            self.put(call('fill-in', code, whole=str(whole).lower()))
        if 'stale-mark' in node['classes']:
            self.put(call('remark', code))
        self.put(call('box', code) if whole and 'unbroken' in node['classes'] else code)

    def visit_abbreviation(self, node: nodes.Element) -> None:
        """Write out the explanation, which a pointer would show on a screen; code has no room for it."""
        explanation = '' if self.keeps_lines else node.get('explanation')
        self.put(self.inside(node), string(f' ({explanation})' if explanation else ''))

    visit_acronym = visit_abbreviation

    def visit_download_reference(self, node: addnodes.download_reference) -> None:
        """Paper has no downloads: the words stay, with a link only if the file is on the web."""
        address = node.get('refuri', '')
        body = self.inside(node)
        self.put(call('link', string(address), body) if '://' in address else body)


def lines_code(text: str) -> Iterator[str]:
    """Yield the code of the lines of ``text``, with a line break before each but the first."""
    for number, line in enumerate(text.split('\n')):
        if number:
            yield 'linebreak()'
        yield string(line)


def follows_key(key: nodes.Element, step: int) -> bool:
    """Whether another key, two steps away, is pressed together with ``key``, as in Ctrl+C."""
    siblings = key.parent.children
    place = siblings.index(key) + 2 * step
    if not 0 <= place < len(siblings):
        return False
    sign, other = siblings[place - step], siblings[place]
    is_key = isinstance(other, nodes.literal) and 'kbd' in other['classes']
    return is_key and not any(map(str.isalpha, sign.astext()))
