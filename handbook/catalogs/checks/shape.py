"""A translation is one paragraph, as its English is, and nothing in it is carried out."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# A translation that long is no translation; it is not even parsed.
LENGTH_ALLOWED, LENGTH_RATIO = 2_000, 8

_BLOCK_WORDS = {
    'ordered_list': 'begins like a numbered list; write \\ before the mark, as in "5\\. desember"',
    'bullet_list': 'begins like a list; write \\ before the first mark',
    'blockquote': 'begins like a quotation (>); write \\ before the >',
    'heading': 'looks like a heading (#, or a line of = or - below the text); write \\ before the mark',
    'hr': 'looks like a line across the page; write \\ before the first mark',
    'code_block': 'begins with spaces, which would make it program code; remove them',
    'fence': 'would start a block of code or a directive (```); remove the backticks',
    'colon_fence': 'would start a directive (:::); remove the colons',
    'html_block': 'would start a block of HTML; remove the tag',
    'table': 'looks like a table; write \\ before the |',
    'dl': 'looks like a definition list; do not begin a line with a colon',
    'myst_target': 'looks like a link target, "(name)="; remove it',
    'myst_line_comment': 'begins with %, so nobody would see it; write \\%',
    'myst_block_break': 'looks like a break (+++); write \\ before it',
    'link definition': 'looks like the definition of a link, "[x]: "; write \\ before the [',
    'field_list': 'begins with a colon and would become a list of fields; write \\ before the colon',
}
# English of these kinds is no prose: Sphinx was asked to extract code, HTML or tables as they are.
_NO_PROSE = frozenset({('html_block',), ('fence',), ('colon_fence',), ('code_block',), ('table',)})
_UNSAFE = ('javascript:', 'vbscript:', 'data:text', 'data:image/svg')


def is_too_long(source: str, translation: str) -> bool:
    """Tell whether a translation must not even be parsed."""
    return len(translation) > LENGTH_ALLOWED + LENGTH_RATIO * len(source)


def too_long(pair: Pair) -> Iterator[Finding]:
    if is_too_long(pair.source, pair.translation):
        message = (
            f'the translation has {len(pair.translation)} characters for {len(pair.source)} in '
            'English; something was pasted here by mistake, take it out'
        )
        yield Finding(problem='too_long', message=message)


def not_one_paragraph(pair: Pair) -> Iterator[Finding]:
    """Sphinx shows the first paragraph of a translation, and the English if there is none."""
    blocks = pair.structure.blocks
    if blocks == ('paragraph',) or pair.source_structure.blocks[:1] in _NO_PROSE:
        return
    if pair.translation == pair.source:
        # A cell of a table such as ">= 3.10": the English is what readers are to see.
        return
    if blocks[:1] == ('paragraph',):
        message = 'only the first paragraph would be shown; put everything into one paragraph'
        yield Finding(problem='extra_paragraph', message=message)
        return
    kind = blocks[0] if blocks else ''
    words = _BLOCK_WORDS.get(kind, 'is not plain text; begin with a word')
    yield Finding(problem='not_one_paragraph', message=f'the translation {words}')


def noqa(pair: Pair) -> Iterator[Finding]:
    """Sphinx takes this ending for an order to compare no links."""
    if '#' not in pair.translation:
        return
    folded = pair.translation.casefold().rstrip()
    if folded.endswith('noqa') and folded.removesuffix('noqa').rstrip().endswith('#'):
        message = 'remove "# noqa" at the end; it would switch off a check of Sphinx'
        yield Finding(problem='noqa', message=message)


def unsafe_address(pair: Pair) -> Iterator[Finding]:
    if ':' not in pair.translation and '&' not in pair.translation:
        return
    text = _without_spaces(pair.translation)
    for scheme in _UNSAFE:
        if scheme in text and text.count(scheme) > _without_spaces(pair.source).count(scheme):
            message = f'an address that begins with {scheme} can harm readers; remove it'
            yield Finding(problem='unsafe_address', message=message)


def _without_spaces(text: str) -> str:
    """Return the text as a browser reads an address: no spaces, entities resolved."""
    return ''.join(html.unescape(text).casefold().split())


CHECKS: tuple[Check, ...] = (too_long, not_one_paragraph, noqa, unsafe_address)
