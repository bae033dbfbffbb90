"""Look for blocks only in texts that may have several, or another one than a paragraph."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from markdown_it.parser_block import ParserBlock
from markdown_it.token import Token

from handbook.catalogs.structure import is_one_line
from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

PLAIN_EXTENSIONS = frozenset(
    ('attrs_block', 'attrs_image', 'attrs_inline', 'colon_fence', 'deflist', 'dollarmath')
)
"""Those of MyST's extensions that make nothing of a line by its letters, digits and punctuation."""


@contextmanager
def needed_blocks() -> Iterator[None]:
    """Take a line that begins with a letter for the paragraph that it is.

    ``markdown_it/parser_block.py``, ``ParserBlock.parse``, measures each letter of a text and asks
    each rule whether its block begins there; most messages are one line. Unnecessary once it asks
    only the rules that know the first letter; up to markdown-it-py 4.
    """
    parse = ParserBlock.parse

    def parse_needed(
        self: ParserBlock, src: str, md: MarkdownIt, env: Any, tokens: list[Token]
    ) -> list[Token] | None:
        if not (src and is_one_line(src) and _has_no_other_blocks(md)):
            return parse(self, src, md, env, tokens)
        tokens += (
            Token('paragraph_open', 'p', 1, map=[0, 1], block=True),
            Token('inline', '', 0, map=[0, 1], level=1, children=[], content=src, block=True),
            Token('paragraph_close', 'p', -1, block=True),
        )
        return tokens

    with replaced(ParserBlock, 'parse', parse_needed):
        yield


def _has_no_other_blocks(md: MarkdownIt) -> bool:
    config = md.options.get('myst_config')
    return config is not None and config.enable_extensions <= PLAIN_EXTENSIONS
