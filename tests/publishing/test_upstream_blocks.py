"""A line is taken for a paragraph only if Markdown takes it for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from handbook.publishing.upstream.blocks import PLAIN_EXTENSIONS, needed_blocks

PIECES = ['Word', 'å', 'م', '日', 'a', '1', ' ', '\t', '\N{NO-BREAK SPACE}', '\n', '\r', '\0', '\f']
MARKS = ['*', '_', '`', '{', '}', '[', ']', '(', ')', '<', '>', '#', '~', '|', ':', '-', '+', '=']
MORE = ['$', '\\', '&amp;', '.', '!', '%', '^', '"', '\N{LINE SEPARATOR}', '\N{ZERO WIDTH SPACE}']
TEXTS = st.lists(st.sampled_from(PIECES + MARKS + MORE), max_size=12).map(''.join)

PARSER = create_md_parser(MdParserConfig(enable_extensions=set(PLAIN_EXTENSIONS)), RendererHTML)


def parse(parser, text: str) -> tuple[list[dict[str, object]], dict[str, object]]:
    environment: dict[str, object] = {}
    return [token.as_dict() for token in parser.parse(text, environment)], environment


@given(TEXTS)
def test_a_text_has_the_tokens_that_markdown_it_gives_it(text: str) -> None:
    expected = parse(PARSER, text)
    with needed_blocks():
        assert parse(PARSER, text) == expected


@pytest.mark.parametrize(
    ('text', 'asked'),
    [
        ('A word *in* a line', False),
        ('**العربية** ثم {abbr}`HTML`', False),
        ('日本語', False),
        ('1. A list', True),
        ('* A list', True),
        (': after a term', True),
        ('Two\nlines', True),
    ],
)
def test_only_lines_that_may_be_something_else_are_looked_at(text, asked, monkeypatch) -> None:
    looked = []
    tokenize = PARSER.block.tokenize
    monkeypatch.setattr(
        PARSER.block, 'tokenize', lambda *where: (looked.append(where), tokenize(*where))
    )
    with needed_blocks():
        PARSER.parse(text)
    assert bool(looked) == asked


def test_an_extension_that_may_know_other_blocks_is_asked() -> None:
    parser = create_md_parser(MdParserConfig(enable_extensions={'substitution'}), RendererHTML)
    parser.block.ruler.before('paragraph', 'words', lambda *_: pytest.fail('asked'))
    with needed_blocks(), pytest.raises(pytest.fail.Exception, match='asked'):
        parser.parse('Words')
