"""Show translations: compile the catalogs, and mark which language each passage is in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sphinx.locale
from sphinx.errors import ConfigError
from sphinx.util import logging
from sphinx.util.nodes import extract_messages

from handbook.catalogs.compile import compile_language, compiled_state, locale_root
from handbook.catalogs.credits import CREDITS, NameTranslators, TranslatorCredits
from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.passages import (
    MarkLinkTexts,
    MarkPassages,
    NotePassages,
    TidyMeta,
    note_catalogs,
    shows_translations,
)
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.translation_links import PAGE, PASSAGE, add_page_link, check_links
from handbook.catalogs.translator_view import AddPassageLinks, NoteAddresses, add_files
from handbook.languages import SOURCE_LANGUAGE, UnknownLanguageError, get_language, list_languages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

logger = logging.getLogger(__name__)


def compile_catalogs(app: Sphinx, config: Config) -> None:
    """Compile this language's catalogs and let Sphinx read the compiled ones only.

    Sphinx would compile the files of ``locale_dirs`` beside their sources: so ``locale/`` never
    stands there. Raises ConfigError for a language without a folder in ``catalog_dir``.
    """
    if config.language == SOURCE_LANGUAGE:
        return
    build = Path(config.catalog_build)
    try:
        language = get_language(config.language, config.language_fallbacks)
        known = [each.code for each in list_languages(Path(config.catalog_dir), {})]
    except UnknownLanguageError as error:
        raise ConfigError(str(error)) from None
    if language.code not in known:
        msg = (
            f'there are no catalogs for {language.code!r} in {config.catalog_dir}; '
            f'known: {", ".join(known)}; start the language with: handbook add {language.code}'
        )
        raise ConfigError(msg)
    reader = _reader(config)
    stale = config.catalog_show_stale
    for problem in compile_language(language, Path(config.catalog_dir), build, reader, stale=stale):
        location = f'{problem.path}:{problem.line}'
        logger.warning(problem.message, location=location, type='catalog', subtype=problem.problem)
    root = locale_root(build, config.language)
    config['locale_dirs'] = [str(root)]
    _load_interface_words(app, config.language, root)
    config['catalog_state'] = compiled_state(build, config.language)


def read_ahead(config: Config, documents: Iterable[nodes.document]) -> None:
    """Read the messages of parsed pages once for all languages, in the process they are forked from."""
    reader = _reader(config)
    for document in documents:
        for _, message in extract_messages(document):
            reader.read(message)


def name_the_book(app: Sphinx, config: Config) -> None:
    """Show the names of the book and of its author in the page's language, wherever they stand."""
    for name in ('project', 'author'):
        config[name] = app.translator.gettext(config[name])


def note_dependencies(app: Sphinx, docname: str, content: list[str]) -> None:
    if shows_translations(app.env):
        note_catalogs(app.config, app.env, docname)


def myst_settings(config: Config) -> dict[str, object]:
    """Return the ``myst_...`` settings, without the prefix."""
    return {
        each.name.removeprefix('myst_'): each.value
        for each in config
        if each.name.startswith('myst_')
    }


def _reader(config: Config) -> StructureReader:
    return StructureReader.shared(myst_settings(config), config.catalog_prose_roles)


def _load_interface_words(app: Sphinx, language: str, root: Path) -> None:
    """Put our interface words before Sphinx's; Sphinx loaded its own before any extension ran."""
    sphinx.locale.translators.pop(('general', INTERFACE_DOMAIN), None)
    locale_dirs = [root, None, Path(sphinx.locale.__file__).parent]
    app.translator, _ = sphinx.locale.init(locale_dirs, language)


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension('handbook.settings')
    app.setup_extension('handbook.catalogs.extraction.commented_builder')
    # Our own roles whose content is words: translators translate it.
    app.add_config_value('catalog_prose_roles', [], 'env', types=frozenset({list, tuple}))
    # The page with the glossary, whose translated terms are agreed on; empty for none.
    app.add_config_value('catalog_terms', '', '', types=frozenset({str}))
    # Whether an update writes the agreed words above the messages of the other pages.
    app.add_config_value('catalog_term_comments', False, '', types=frozenset({bool}))
    # What a title or a word of the interface says stands on every page: when it changes, Sphinx
    # writes all pages again, and not only the one that was read again.
    app.add_config_value('catalog_state', '', 'html', types=frozenset({str}))
    # Addresses with fields, such as {path} and {line}: where a page is translated, and a passage.
    app.add_config_value(PAGE, '', 'html', types=frozenset({str}))
    app.add_config_value(PASSAGE, '', 'env', types=frozenset({str}))
    # The folder that {path} is counted from, in relation to that of conf.py.
    app.add_config_value('translation_root', '', '', types=frozenset({str}))
    # Whether each passage has its link, for translators.
    app.add_config_value('translator_view', False, 'env', types=frozenset({bool}))
    app.add_transform(NoteAddresses)
    app.add_post_transform(AddPassageLinks)
    app.connect('config-inited', check_links, priority=90)
    app.connect('builder-inited', add_files)
    app.connect('html-page-context', add_page_link)
    app.add_transform(NotePassages)
    app.add_transform(MarkPassages)
    app.add_directive(CREDITS, TranslatorCredits)
    app.add_transform(NameTranslators)
    app.add_post_transform(MarkLinkTexts)
    app.add_post_transform(TidyMeta)
    # Sphinx freezes the formats of figure numbers at 800, words in them included.
    app.connect('config-inited', compile_catalogs, priority=100)
    app.connect('config-inited', name_the_book, priority=110)
    app.connect('source-read', note_dependencies)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
