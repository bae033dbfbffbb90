"""Parse a translated message without setting up everything anew."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import myst_parser.mdit_to_docutils.base as myst_base
import myst_parser.parsers.sphinx_ as myst_sphinx
import sphinx.util.docutils as sphinx_docutils
from docutils.frontend import OptionParser
from myst_parser.parsers.mdit import create_md_parser

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docutils.frontend import Values
    from markdown_it import MarkdownIt
    from myst_parser.config.main import MdParserConfig

MOST_SETTINGS = 8


@contextmanager
def no_spare_settings() -> Iterator[None]:
    """Do not describe all settings of docutils anew for each message and each page."""
    with _no_spare_documents(), _kept_options():
        yield


@contextmanager
def _no_spare_documents() -> Iterator[None]:
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
def _kept_options() -> Iterator[None]:
    """Fill the settings of each page into one description of all options.

    ``sphinx/util/docutils.py``, ``_get_settings``, makes an ``OptionParser`` for each page, which has
    the same hundred options every time. Files with settings are looked for as often as with stock.
    Unnecessary once Sphinx keeps it; up to Sphinx 9.0.
    """
    known: dict[tuple[Any, ...], tuple[OptionParser, dict[str, Any]]] = {}

    def get_settings(
        *components: Any, defaults: Mapping[str, Any], read_config_files: bool = False
    ) -> Values:
        kinds = tuple(each if isinstance(each, type) else type(each) for each in components)
        if kinds not in known:
            with warnings.catch_warnings(action='ignore', category=DeprecationWarning):
                options = OptionParser(components=components)
            known[kinds] = options, options.defaults
        options, own = known[kinds]
        options.defaults, options.config_files = {**own, **defaults}, []
        if read_config_files and not options.defaults['_disable_config']:
            options.defaults |= vars(options.get_standard_config_settings())
        return options.get_default_values()

    with replaced(sphinx_docutils, '_get_settings', get_settings):
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
