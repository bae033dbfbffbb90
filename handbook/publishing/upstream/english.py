"""Parse the English of all pages once, and let each language go on from there."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sphinx.builders
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import CONFIG_NEW, BuildEnvironment, _differing_config_keys
from sphinx.transforms import SphinxTransformer
from sphinx.util.docutils import _READER_TRANSFORMS, _parse_str_to_doctree, sphinx_domains

from handbook.publishing.upstream.forgetting import forget_languages
from handbook.publishing.upstream.neutral import NeutralParsing, is_known, other_names
from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils.parsers import Parser
    from sphinx.environment import _CurrentDocument

    from handbook.publishing.upstream.neutral import Asked

_WHILE_PARSING = ('include-read', 'env-before-read-docs', 'env-purge-doc')


@dataclass(frozen=True, kw_only=True, slots=True)
class _Page:
    """A page as it is before Sphinx translates it, what parsing asked for, and where reading stood."""

    document: nodes.document
    asked: Asked
    parser: Parser
    current_document: _CurrentDocument
    ref_context: dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class English:
    """The environment as it is when all pages are parsed, and those pages by docname.

    A page is missing that may come out otherwise in another language.
    """

    env: BuildEnvironment
    pages: dict[str, _Page]

    @property
    def documents(self) -> Iterator[nodes.document]:
        """The pages as they were parsed; whoever reads them must leave them as they are."""
        return (page.document for page in self.pages.values())


def parse_english(app: Sphinx) -> English | None:
    """Parse all pages of ``app``, whose language is English; None if each language has to.

    ``app`` is used up: what is returned is for processes forked from this one, ``going_on_from``
    for what they do with it.
    """
    if not _is_neutral(app):
        return None
    pages: dict[str, _Page] = {}
    parsing = NeutralParsing(app)
    with ExitStack() as stack:
        for owner, name, value in (
            (sphinx.builders, '_parse_str_to_doctree', _parse_for(pages, parsing)),
            # What Sphinx does next is for each language to do.
            (SphinxTransformer, 'apply_transforms', lambda self: None),
            (Builder, 'write_doctree', lambda *_, **options: None),
        ):
            stack.enter_context(replaced(owner, name, value))
        stack.enter_context(parsing.watched())
        docnames = sorted(app.env.found_docs)
        app.events.emit('env-before-read-docs', app.env, docnames)
        app.builder._read_serial(docnames)
    if parsing.warned:
        # What pages have in common may be wrong: each language tells of it, page by page.
        return None
    for docname in app.env.found_docs - pages.keys():
        app.events.emit('env-purge-doc', app.env, docname)
        app.env.clear_doc(docname)
    return English(env=app.env, pages=pages)


def _is_neutral(app: Sphinx) -> bool:
    """Whether pages can be parsed apart, and nobody takes part in it whose ways are not known."""
    handlers = (each.handler for name in _WHILE_PARSING for each in app.events.listeners[name])
    apart = all(each.parallel_read_safe for each in app.extensions.values())
    # A default role is known to docutils only while a page is parsed and transformed in one go.
    return apart and not app.config.default_role and all(map(is_known, handlers))


def _parse_for(pages: dict[str, _Page], parsing: NeutralParsing) -> Any:
    def parse_and_keep(
        content: str, *, env: BuildEnvironment, parser: Parser, **others: Any
    ) -> nodes.document:
        with parsing.page(parser):
            document = _parse_str_to_doctree(content, env=env, parser=parser, **others)
        if not parsing.last.speaks:
            pages[env.docname] = _Page(
                document=document,
                asked=parsing.last,
                parser=parser,
                current_document=env.current_document,
                ref_context=dict(env.ref_context),
            )
        return document

    return parse_and_keep


@contextmanager
def going_on_from(english: English) -> Iterator[None]:
    """Let an application that is made meanwhile read what is in ``english`` from where it stands.

    ``sphinx/builders/__init__.py``, ``read_doc``, parses each page in each language, although it is
    English until ``sphinx/transforms/i18n.py`` translates it. The environment is taken over as if it had
    been unpickled from an earlier build (``Sphinx._load_existing_env``). It serves one application, in
    a process that was forked from the one that parsed. Unnecessary once Sphinx translates when it
    writes, as ``find_files`` in ``sphinx/environment/__init__.py`` promises.
    """
    pages = dict(english.pages)
    read = Builder._read_serial

    def take_env(app: Sphinx) -> BuildEnvironment:
        settings = _differing_config_keys(english.env.config, app.config)
        names = other_names(app.config.language)
        for docname, page in list(pages.items()):
            if page.asked.settings & settings or page.asked.names & names:
                del pages[docname]
        return _hand_over(english.env, app)

    def read_or_take(builder: Builder, docnames: list[str]) -> None:
        for docname in docnames:
            if docname in pages:
                builder.read_doc(docname)
            else:
                read(builder, [docname])

    def go_on(content: str, *, env: BuildEnvironment, **others: Any) -> Any:
        page = pages.pop(env.docname, None)
        if page and _is_same(page, content, env):
            return _transform(page, env)
        return _parse_str_to_doctree(content, env=env, **others)

    forget_languages()
    with (
        replaced(Sphinx, '_create_fresh_env', take_env),
        replaced(Builder, '_read_serial', read_or_take),
        replaced(sphinx.builders, '_parse_str_to_doctree', go_on),
    ):
        yield


def _hand_over(env: BuildEnvironment, app: Sphinx) -> BuildEnvironment:
    # These are what Sphinx does not pickle, and makes anew.
    env.domains = env.events = env._app = None  # type: ignore[assignment]
    env.setup(app)
    env.config_status = CONFIG_NEW
    app._fresh_env_used = True
    return env


def _is_same(page: _Page, content: str, env: BuildEnvironment) -> bool:
    """Whether the page has the text that was parsed, after everybody had a chance to change it."""
    text = [content]
    env.events.emit('source-read', env.docname, text)
    if text[0] == page.asked.content:
        return True
    env.events.emit('env-purge-doc', env, env.docname)
    env.clear_doc(env.docname)
    return False


def _transform(page: _Page, env: BuildEnvironment) -> nodes.document:
    """Do what follows parsing in ``_parse_str_to_doctree``, ``sphinx/util/docutils.py``."""
    env.current_document = page.current_document
    env.ref_context.update(page.ref_context)
    document = page.document
    document.settings.language_code = env.settings['language_code']
    document.transformer = _renewed(page, env)
    with sphinx_domains(env):
        document.transformer.apply_transforms()
    return document


def _renewed(page: _Page, env: BuildEnvironment) -> SphinxTransformer:
    """Return the transforms of this application, with those that parsing has asked for."""
    transformer = SphinxTransformer(page.document)
    transformer.add_transforms(_READER_TRANSFORMS)
    transformer.add_transforms(env._registry.get_transforms())
    transformer.add_transforms(page.parser.get_transforms())
    for order, kind, pending, options in page.document.transformer.transforms[
        page.asked.transforms :
    ]:
        priority = int(order.partition('-')[0])
        if isinstance(pending, nodes.pending):
            transformer.add_pending(pending, priority)
        else:
            transformer.add_transform(kind, priority, **options)
    return transformer
