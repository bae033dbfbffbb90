"""Show the handbook in a browser: the page in other languages, its PDF, its direction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.languages import get_language, list_languages
from handbook.site.alternates import list_alternates
from handbook.site.writer import PassageTranslator

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata


def title_the_site(app: Sphinx, config: Config) -> None:
    """Call the site by the book's name alone: Sphinx would add the word "documentation"."""
    if 'html_title' not in config._raw_config:
        config['html_title'] = config.project


def note_languages(app: Sphinx, config: Config) -> None:
    """Let Sphinx write all pages again when a language is added: each page links to all."""
    languages = list_languages(Path(config.catalog_dir), config.language_fallbacks)
    config['site_languages'] = [language.code for language in languages]


def add_alternates(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the templates where this page is in other languages, and where the book to print is."""
    languages = list_languages(Path(app.config.catalog_dir), app.config.language_fallbacks)
    target_uri = app.builder.get_target_uri(pagename)
    context['alternates'] = list_alternates(languages, app.config.language, target_uri)
    context['book_file'] = f'{"../" * target_uri.count("/")}{app.config.pdf_name}.pdf'
    page = get_language(app.config.language, app.config.language_fallbacks)
    context['language_tag'], context['direction'] = page.tag, page.direction


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension('handbook.settings')
    for builder in ('html', 'dirhtml'):
        app.set_translator(builder, PassageTranslator)
    # After handbook.catalogs has translated the project's name.
    app.connect('config-inited', title_the_site, priority=300)
    app.add_config_value('site_languages', [], 'html', types=frozenset({list}))
    app.connect('config-inited', note_languages, priority=310)
    app.connect('html-page-context', add_alternates)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
