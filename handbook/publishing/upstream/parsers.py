"""Parse a translated message without setting up everything anew."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import myst_parser.mdit_to_docutils.base as myst_base
import myst_parser.parsers.sphinx_ as myst_sphinx
from myst_parser.parsers.mdit import create_md_parser

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from myst_parser.config.main import MdParserConfig

MOST_SETTINGS = 8


@contextmanager
def no_spare_settings() -> Iterator[None]:
    """Do not make a document that is thrown away, with all settings of docutils, for each message.

    ``myst_parser/mdit_to_docutils/base.py``, ``DocutilsRenderer.setup_render``, evaluates
    ``options.get("document", make_document())`` although a document is given. Unnecessary once it
    looks first; up to myst-parser 5.2.
    """
    renderer = myst_base.DocutilsRenderer
    setup_render, make_document = renderer.setup_render, myst_base.make_document

    def setup(self: Any, options: dict[str, Any], env: Any) -> None:
        if 'document' not in options:
            setup_render(self, options, env)
            return
        myst_base.make_document = lambda: None  # type: ignore[assignment,misc]
        try:
            setup_render(self, options, env)
        finally:
            myst_base.make_document = make_document

    with replaced(renderer, 'setup_render', setup):
        yield


@contextmanager
def kept_parsers() -> Iterator[None]:
    """Parse all messages with the same settings by one Markdown parser.

    ``myst_parser/parsers/sphinx_.py``, ``MystParser.parse``, makes a parser and a renderer for each
    document, and each translated message is one. Unnecessary once MyST-Parser keeps them; up to
    myst-parser 5.2. A parser at work is not lent again: directives parse inside of each other.
    """
    idle: dict[int, list[MarkdownIt]] = {}

    def lend(config: MdParserConfig, renderer: Any) -> Any:
        # A page with settings of its own has a new object; its parser is not kept for long. The
        # number is not given to another object meanwhile: the parser on the shelf holds this one.
        if len(idle) > MOST_SETTINGS:
            idle.clear()
        shelf = idle.setdefault(id(config), [])
        return _Lent(shelf.pop() if shelf else create_md_parser(config, renderer), shelf)

    with replaced(myst_sphinx, 'create_md_parser', lend):
        yield


class _Lent:
    """A parser for one text; afterwards it goes back to its shelf, as it came."""

    def __init__(self, parser: MarkdownIt, shelf: list[MarkdownIt]) -> None:
        self.options, self._parser, self._shelf = parser.options, parser, shelf

    def render(self, text: str) -> None:
        self._parser.render(text)
        # A parser whose text was refused with an error never comes back.
        del self.options['document']
        self._shelf.append(self._parser)
