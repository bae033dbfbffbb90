"""Add to each page what only a preview shows: marks on passages, their English, a reload."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.i18n import docname_to_domain
from sphinx.util.nodes import extract_messages

from handbook.catalogs.check import CatalogFile
from handbook.catalogs.passages import front_matter
from handbook.catalogs.translator_view import kept_element
from handbook.interface_words import Words
from handbook.languages import SOURCE_LANGUAGE, get_language
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.preview.places import Place, place_of
from handbook.publishing.preview.states import PageStates, State, read_states
from handbook.publishing.preview.words import WORDS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata

    from handbook.catalogs.structure import StructureReader
    from handbook.interface_words import Word

TEMPLATES = Path(__file__).parent / 'templates'
MARK = 'data-message'
"""The attribute of a passage: the number of its message on the page, counted from 0."""


class NumberPassages(SphinxTransform):
    """Give each passage the number of its message, just before Sphinx replaces its text."""

    default_priority = 18

    def apply(self, **kwargs: Any) -> None:
        docname = self.env.current_document.docname
        numbers: dict[str, int] = {}
        settings = front_matter(self.document)
        for node, message in extract_messages(self.document):
            if node in settings:
                continue
            number = numbers.setdefault(message, len(numbers))
            # The head of the page and the menu have no place for a mark.
            if not isinstance(node, (nodes.meta, addnodes.translatable)):
                kept_element(node)['html_attributes'] = {MARK: str(number)}
        _messages(self.env)[docname] = list(numbers)


def _messages(env: BuildEnvironment) -> dict[str, list[str]]:
    """Return the English messages of each page, kept with what else is known of the pages."""
    if not hasattr(env, 'preview_messages'):
        env.preview_messages = {}  # type: ignore[attr-defined]
    return env.preview_messages  # type: ignore[attr-defined,no-any-return]


def forget_page(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    _messages(env).pop(docname, None)


class PreviewPage:
    """What the template of a preview asks for."""

    def __init__(self, config: Config, states: PageStates | None) -> None:
        self._config = config
        self._states = states

    @cached_property
    def words(self) -> dict[str, Word]:
        """The preview's words by their English, in the language of the page where it has them."""
        chain = get_language(self._config.language, self._config.language_fallbacks).chain
        words = Words(Path(self._config.catalog_build), chain)
        return {word: words.find(word) for word in WORDS}

    @property
    def states(self) -> PageStates | None:
        """The passages and problems; None for a page without translations."""
        return self._states

    @property
    def waiting(self) -> bool:
        """Whether a passage has something to do."""
        passages = self._states.passages if self._states else ()
        return any(each.state != State.DONE for each in passages)

    def place(self, line: int) -> Place:
        """Return the place of a line in the catalog of the page."""
        assert self._states is not None
        root, editor = Path(self._config.preview_root), self._config.preview_editor
        return place_of(self._states.path, line, root, editor)


class Marks:
    """Writes the guides with the template of the preview, which extends the ordinary one."""

    def __init__(self, app: Sphinx) -> None:
        self._app = app

    @cached_property
    def _reader(self) -> StructureReader:
        # It remembers what it has read: only the messages that changed are parsed again.
        return make_reader({each.name: each.value for each in self._app.config})

    def choose_template(
        self,
        app: Sphinx,
        pagename: str,
        templatename: str,
        context: dict[str, Any],
        doctree: nodes.document | None,
    ) -> str | None:
        """Return the name of the template for a guide, None for any other page."""
        if templatename != 'page.html':
            return None
        context['preview'] = PreviewPage(app.config, self._states(pagename))
        return 'preview.html'

    def _states(self, docname: str) -> PageStates | None:
        config = self._app.config
        messages = _messages(self._app.env).get(docname)
        if config.language == SOURCE_LANGUAGE or not messages:
            return None
        domain = docname_to_domain(docname, config.gettext_compact)
        path = Path(config.catalog_dir, config.language, 'LC_MESSAGES', f'{domain}.po')
        catalog = CatalogFile(path=path, language=config.language, domain=domain, in_folder=True)
        return read_states(catalog, messages, self._reader)


def find_templates(app: Sphinx, config: Config) -> None:
    config['templates_path'] = [*config.templates_path, str(TEMPLATES)]


def setup(app: Sphinx) -> ExtensionMetadata:
    # The folder from which places are told, and the address that opens one, or nothing.
    app.add_config_value('preview_root', '', '', types=frozenset({str}))
    app.add_config_value('preview_editor', '', '', types=frozenset({str}))
    app.add_transform(NumberPassages)
    app.connect('config-inited', find_templates)
    app.connect('env-purge-doc', forget_page)
    # After everything that fills the context of an ordinary page.
    app.connect('html-page-context', Marks(app).choose_template, priority=900)
    return {'parallel_read_safe': False, 'parallel_write_safe': True}
