"""Build the template catalogs of Sphinx with the comments of the authors in them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.gettext import Catalog, Message, MessageCatalogBuilder
from sphinx.util import logging
from sphinx.util.i18n import docname_to_domain

from handbook.catalogs.extraction.author_comments import (
    DropAuthorComments,
    comments_as_terms,
    find_author_comments,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

TEMPLATES = Path(__file__).parent / 'templates'
"""The folder of Sphinx's template for a template catalog, with a place for comments."""

_COMMENT_AS_TERM = (
    'a glossary takes this comment for a term and shows it to readers; write it above the glossary'
)

logger = logging.getLogger(__name__)


class CommentedMessage(Message):
    """A message with the lines that its authors wrote for translators."""

    __slots__ = ('comments',)

    def __init__(self, message: Message, comments: list[str]) -> None:
        super().__init__(message.text, message.locations, message.uuids)
        self.comments = comments


class CommentedCatalog(Catalog):
    """The messages of a domain, with the comments of the authors on them."""

    __slots__ = ('comments',)

    def __init__(self) -> None:
        super().__init__()
        self.comments: defaultdict[str, list[str]] = defaultdict(list)

    def __iter__(self) -> Iterator[Message]:
        for message in super().__iter__():
            yield CommentedMessage(message, self.comments.get(message.text, []))


class CommentedCatalogBuilder(MessageCatalogBuilder):
    """Sphinx's ``gettext`` builder, whose messages have comments."""

    def init(self) -> None:
        super().init()
        self.catalogs: defaultdict[str, Catalog] = defaultdict(CommentedCatalog)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        super().write_doc(docname, doctree)
        catalog = self.catalogs[docname_to_domain(docname, self.config.gettext_compact)]
        if not isinstance(catalog, CommentedCatalog):
            return
        # The tree as it was read: in ``doctree`` the menus are resolved and their words gone.
        for message, comments in find_author_comments(self.env.get_doctree(docname)).items():
            present = catalog.comments[message]
            present += [line for line in comments if line not in present]


def add_template(app: Sphinx, config: Config) -> None:
    """Let Sphinx find our template for template catalogs, after those of the project."""
    config['templates_path'] = [*config['templates_path'], str(TEMPLATES)]


def warn_of_comments_as_terms(app: Sphinx, document: nodes.document) -> None:
    """Tell the authors of a comment that readers would see."""
    for _ in comments_as_terms(document):
        # MyST does not say on which line a term is.
        page = app.env.current_document.docname
        logger.warning(_COMMENT_AS_TERM, location=page, type='catalog', subtype='comment')


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_builder(CommentedCatalogBuilder, override=True)
    app.add_post_transform(DropAuthorComments)
    app.connect('config-inited', add_template)
    app.connect('doctree-read', warn_of_comments_as_terms)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
