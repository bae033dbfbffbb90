"""Read an English page with MyST's own parser into what a check of it looks at."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from docutils.parsers.rst.directives.misc import TestDirective
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.directives import parse_directive_text
from myst_parser.parsers.mdit import create_md_parser

from handbook.catalogs.structure import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from markdown_it.token import Token

# What stands in these directives is not Markdown.
_NO_MARKDOWN = frozenset(
    {
        *('code', 'code-block', 'sourcecode', 'code-cell', 'parsed-literal', 'literalinclude'),
        *('math', 'raw', 'include', 'eval-rst', 'csv-table', 'toctree', 'index', 'productionlist'),
        *('mermaid', 'graphviz', 'digraph', 'graph', 'plot', 'uml', 'prompt', 'tabularcolumns'),
        *('doctest', 'testcode', 'testoutput', 'testsetup', 'testcleanup', 'autosummary'),
    }
)
# What stands beside the name of these directives is text for readers.
_TITLED = frozenset(
    {
        *('admonition', 'attention', 'caution', 'danger', 'error', 'hint', 'important', 'note'),
        *('tip', 'warning', 'seealso', 'todo', 'topic', 'sidebar', 'rubric', 'dropdown', 'card'),
        *('table', 'list-table', 'tab-item', 'versionadded', 'versionchanged', 'deprecated'),
    }
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that becomes one message: a paragraph, heading, cell, term or title.

    ``line`` counts from 1; ``kind`` is the type of its block (``paragraph``, ``heading``, ``td``), or
    ``item`` for the first paragraph of a list item; ``content`` is the Markdown, ``tokens`` its parse.
    """

    line: int
    kind: str
    content: str
    tokens: tuple[Token, ...]

    @property
    def prose(self) -> str:
        """What a reader reads, with OBJECT for what is not words; each line break stays one."""
        words: list[str] = []
        in_address = False
        for token in self.tokens:
            if token.type in {'link_open', 'link_close'}:
                in_address = token.type == 'link_open' and token.info == 'auto'
            words.append(OBJECT if in_address and token.type == 'text' else _words(token))
        return ''.join(words)

    def located(self) -> Iterator[tuple[int, Token]]:
        """Yield each token with its line."""
        line = self.line
        for token in self.tokens:
            yield line, token
            if token.type in {'softbreak', 'hardbreak'}:
                line += 1


@dataclass(frozen=True, slots=True)
class DirectiveUse:
    """A directive in a page: where it stands and what is written in it; lines count from 1."""

    line: int
    name: str
    options: Mapping[str, str]
    body: tuple[str, ...]
    body_line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SourcePage:
    """A page of the guides, in the order of its lines; ``blocks`` are (line, token)."""

    path: Path
    lines: tuple[str, ...]
    blocks: list[tuple[int, Token]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    directives: list[DirectiveUse] = field(default_factory=list)


class PageReader:
    """Reads pages with the parser that the project's settings ask for."""

    def __init__(self, myst_settings: Mapping[str, object]) -> None:
        """``myst_settings`` are the ``myst_...`` settings of conf.py, without the prefix."""
        known = set(MdParserConfig.__dataclass_fields__)
        settings = {name: value for name, value in myst_settings.items() if name in known}
        self.config = MdParserConfig(**settings)  # type: ignore[arg-type]
        self._parser = create_md_parser(self.config, RendererHTML)
        # Tell a link with its address from one that is defined elsewhere in the page.
        self._parser.options.update({'store_labels': True, 'inline_definitions': True})
        self._blocks = create_md_parser(self.config, RendererHTML)
        self._blocks.core.ruler.enableOnly(['normalize', 'block'])

    def read(self, path: Path) -> SourcePage:
        """Read the page at ``path``. Raises UnicodeDecodeError if it is not UTF-8."""
        text = path.read_text(encoding='utf-8-sig')
        page = SourcePage(path=path, lines=tuple(text.splitlines()))
        self._add(page, text, 1, {})
        return page

    def read_title(self, path: Path) -> str:
        """Return the Markdown of the first heading of the page at ``path``, or nothing.

        Raises UnicodeDecodeError if it is not UTF-8.
        """
        tokens = self._blocks.parse(path.read_text(encoding='utf-8-sig'), {})
        below = (after.content for token, after in pairwise(tokens) if token.type == 'heading_open')
        return next(below, '')

    def is_paragraph(self, text: str) -> bool:
        """Whether ``text`` alone is one paragraph, as a translation of it must be."""
        tokens = self._parser.parse(text, {})
        return [token.type for token in tokens if token.level == 0 and token.nesting >= 0] == [
            'paragraph_open'
        ]

    def _add(self, page: SourcePage, text: str, first: int, environment: dict[str, object]) -> None:
        tokens = self._parser.parse(text, environment)
        line = first
        for index, token in enumerate(tokens):
            line = first + token.map[0] if token.map else line
            page.blocks.append((line, token))
            if token.type == 'inline':
                kind = _kind(tokens[max(index - 2, 0) : index])
                children = tuple(token.children or ())
                page.passages.append(Passage(line, kind, token.content, children))
            elif token.type in {'fence', 'colon_fence'}:
                self._add_fence(page, token, line, environment)

    def _add_fence(
        self, page: SourcePage, token: Token, line: int, environment: dict[str, object]
    ) -> None:
        name, _, argument = token.info.strip().partition(' ')
        if not (name.startswith('{') and name.endswith('}')):
            if token.type == 'colon_fence':
                self._add(page, token.content, line + 1, environment)
            return
        name, content = name[1:-1], token.content
        # An option starts with a colon, and so does a directive inside: MyST tells them apart alike.
        shift = 1 if content.startswith(':::') else 0
        # TestDirective takes any argument and option: which directives there are, only Sphinx knows.
        parsed = parse_directive_text(TestDirective, argument, '\n' * shift + content)
        body_line = line + 1 + parsed.body_offset - shift
        use = DirectiveUse(line, name, parsed.options, tuple(parsed.body), body_line)
        page.directives.append(use)
        if name in _TITLED and argument.strip():
            title = self._parser.parseInline(argument.strip(), environment)[0]
            children = tuple(title.children or ())
            page.passages.append(Passage(line, 'title', title.content, children))
        if name not in _NO_MARKDOWN:
            self._add(page, '\n'.join(parsed.body), body_line, environment)


def _kind(before: list[Token]) -> str:
    kinds = [token.type.removesuffix('_open') for token in before]
    return 'item' if kinds == ['list_item', 'paragraph'] else kinds[-1]


def _words(token: Token) -> str:
    match token.type:
        case 'text' | 'text_special':
            return token.content
        case 'softbreak' | 'hardbreak':
            return '\n'
        case kind if kind.endswith(('_open', '_close')):
            return ''
    return OBJECT
