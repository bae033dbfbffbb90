"""Work around what Sphinx, MyST-Parser and Furo do not offer; nothing outside this module reaches into them.

Each function names the upstream file, the reason, and what would make it unnecessary. What only makes
a build faster can be switched off, one by one (WORKAROUNDS in job.py): the output has the same bytes
with and without. UPSTREAM.md, beside this file, has the proposals to those projects.
"""

from __future__ import annotations

import functools
import gettext
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import myst_parser.mdit_to_docutils.base as myst_base
import myst_parser.parsers.sphinx_ as myst_sphinx
import sphinx.locale
import sphinx.search
from myst_parser.parsers.mdit import create_md_parser
from sphinx.util._pathlib import _StrPath
from sphinx.util.tags import Tags

from handbook.publishing.job import WORKAROUNDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from markdown_it import MarkdownIt
    from myst_parser.config.main import MdParserConfig
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.search import IndexBuilder

MOST_SETTINGS = 8


@contextmanager
def second_builder(app: Sphinx, name: str, outdir: Path) -> Iterator[Builder]:
    """Lend ``app`` another builder, so that two formats are written from one read.

    It writes to ``outdir``, a folder of its own.

    ``sphinx/application.py`` knows one builder an application, chosen before reading. Three things
    follow it: ``only`` reads the tags, post-transforms look at the environment's builder class, and
    MyST resolves links through ``app.builder``. Unnecessary once Sphinx can write one environment
    with several builders.
    """
    kept = app.tags, app.builder, app.env._builder_cls
    generic = ('format_', 'builder_')
    own = {app.builder.name, app.builder.format}
    app.tags = Tags([tag for tag in app.tags if tag not in own and not tag.startswith(generic)])
    try:
        app.builder = app.create_builder(name)
        app.env._builder_cls = app.builder.__class__
        app.builder.outdir = _StrPath(outdir)
        yield app.builder
    finally:
        app.tags, app.builder, app.env._builder_cls = kept


def forget_catalog(domain: str, path: Path) -> None:
    """Let the compiled catalog ``path`` of a page be read again by a process that has read it.

    Python's ``gettext.py`` keeps each file for ever by its name; ``sphinx/locale/__init__.py`` keeps
    the first translator of a domain and makes later ones its fallbacks. Unnecessary once Sphinx can
    read a page twice in one process.
    """
    sphinx.locale.translators.pop(('general', domain), None)
    known = gettext._translations  # type: ignore[attr-defined]
    known.pop((gettext.GNUTranslations, str(path.absolute())), None)


def forget_doctrees(env: BuildEnvironment, docnames: Iterable[str]) -> None:
    """Let pages that were read again be resolved as they are now, and the menu with them.

    ``sphinx/environment/__init__.py`` keeps each pickled page it has ever needed, and the first page,
    from which every menu is made, in ``master_doctree``. Unnecessary once Sphinx forgets both when a
    page is read again.
    """
    for docname in docnames:
        env._pickled_doctree_cache.pop(docname, None)
    vars(env).pop('master_doctree', None)


def forget_words(index: IndexBuilder, docname: str) -> None:
    """Take a page out of the search index, so that it can be fed again.

    ``sphinx/search/__init__.py`` keeps words that no page has any more, which a new build would not
    know. Unnecessary once ``IndexBuilder.prune`` drops them.
    """
    index.prune([each for each in index._titles if each != docname])
    for words in (index._mapping, index._title_mapping):
        for word in [word for word, pages in words.items() if not pages]:
            del words[word]


def keep_page_files(app: Sphinx) -> Callable[[], None]:
    """Return a function that forgets which stylesheets and scripts single pages have asked for since.

    ``sphinx/application.py``, ``add_js_file`` notes a page's files among those of all pages, where
    ``prepare_writing`` in ``sphinx/builders/html/__init__.py`` finds them when it is called again.
    Unnecessary once a page's files are kept with the page.
    """
    registry, builder = app.registry, app.builder
    lists = [registry.css_files, registry.js_files, builder._css_files, builder._js_files]  # type: ignore[attr-defined]
    kept = [list(files) for files in lists]

    def restore() -> None:
        for files, before in zip(lists, kept, strict=True):
            files[:] = before

    return restore


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

    with _replaced(renderer, 'setup_render', setup):
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

    with _replaced(myst_sphinx, 'create_md_parser', lend):
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


@contextmanager
def kept_stems() -> Iterator[None]:
    """Stem each word once a language, and not once a page.

    ``sphinx/search/__init__.py``, ``IndexBuilder.feed``, forgets all stems after each page.
    Unnecessary once the memory belongs to the builder of the index; up to Sphinx 9.0.
    """
    create = sphinx.search.IndexBuilder.__init__

    def remember(self: Any, *arguments: Any, **options: Any) -> None:
        create(self, *arguments, **options)
        self.lang.stem = functools.cache(self.lang.stem)

    with _replaced(sphinx.search.IndexBuilder, '__init__', remember):
        yield


_FASTER: dict[str, Callable[[], AbstractContextManager[None]]] = dict(
    zip(WORKAROUNDS, (no_spare_settings, kept_parsers, kept_stems), strict=True)
)


@contextmanager
def workarounds(without: Collection[str] = ()) -> Iterator[None]:
    """Work around what is slow upstream, but for what is named."""
    with ExitStack() as stack:
        for name, workaround in _FASTER.items():
            if name not in without:
                stack.enter_context(workaround())
        yield


@contextmanager
def _replaced(owner: Any, name: str, value: object) -> Iterator[None]:
    kept = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, kept)
