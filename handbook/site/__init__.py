"""Show the handbook in a browser: the page in other languages, its PDF, its direction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook.addresses import page_address
from handbook.catalogs.progress import read_steps
from handbook.guides import find_checklist, find_description
from handbook.languages import SOURCE_LANGUAGE, get_language, list_languages
from handbook.policy import POLICY
from handbook.site.alternates import list_alternates, shown_language
from handbook.site.assets import add_stylesheet, keep_needed_files, write_stylesheet
from handbook.site.head import (
    CARD,
    graph_locale,
    link_languages,
)
from handbook.site.images import SizedImages
from handbook.site.letters import LetterLinks
from handbook.site.tables import ReadableTables
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
    """Note the languages of the handbook and how far each is: every page says so.

    In settings, so that Sphinx writes all pages again when a language is added or gets further.
    """
    catalog_dir, build = Path(config.catalog_dir), Path(config.catalog_build)
    languages = list_languages(catalog_dir, config.language_fallbacks)
    config['site_languages'] = [language.code for language in languages]
    codes = [code for code in config.site_languages if code != SOURCE_LANGUAGE]
    stale = config.catalog_show_stale
    config['site_steps'] = read_steps(catalog_dir, build, codes, stale=stale)


def add_alternates(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the templates where this page is in other languages and what there is to print."""
    config = app.config
    languages = [get_language(code, config.language_fallbacks) for code in config.site_languages]
    page = get_language(config.language, config.language_fallbacks)
    target_uri = app.builder.get_target_uri(pagename)
    alternates = list_alternates(
        languages,
        config.site_steps,
        current=page.code,
        docname=pagename,
        target_uri=target_uri,
    )
    context['alternates'] = alternates
    context['language_tag'], context['direction'] = page.tag, page.direction
    up = '../' * target_uri.count('/')
    context['book_file'] = f'{up}{config.pdf_name}.pdf'
    if config.site_offline:
        context['offline_file'] = f'{up}{config.pdf_name}.zip'
    if config.pdf_handouts and doctree is not None and pagename != config.root_doc:
        context['handout_file'] = f'{up}{pagename}.pdf'
        if find_checklist(doctree):
            context['checklist_file'] = f'{up}{pagename}-checklist.pdf'


def add_head(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the templates what browsers, search engines and social networks ask for."""
    config, target_uri = app.config, app.builder.get_target_uri(pagename)
    home = pagename == config.root_doc
    context['site_policy'] = POLICY
    context['hreflang'] = link_languages(
        context['alternates'], config.site_url, target_uri, home=home
    )
    context['graph_locale'] = graph_locale(config.language)
    context['description'] = find_description(doctree)
    page = get_language(config.language, config.language_fallbacks)
    shown = get_language(shown_language(page.chain, config.site_steps, pagename), {})
    context['pageurl'] = config.site_url and page_address(config.site_url, shown.tag, target_uri)
    if config.site_url and any(Path(folder, CARD).is_file() for folder in config.html_static_path):
        context['card'] = page_address(config.site_url, page.tag, f'_static/{CARD}')


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension('handbook.settings')
    app.setup_extension('handbook.site.search')
    for builder in ('html', 'dirhtml'):
        app.set_translator(builder, PassageTranslator)
    app.add_post_transform(LetterLinks)
    app.add_post_transform(ReadableTables)
    app.add_post_transform(SizedImages)
    # After handbook.catalogs has translated the project's name.
    app.connect('config-inited', title_the_site, priority=300)
    # Whether the whole language lies beside its home page as a ZIP; `handbook build` makes it.
    app.add_config_value('site_offline', False, 'html', types=frozenset({bool}))
    app.add_config_value('site_languages', [], 'html', types=frozenset({list}))
    app.add_config_value('site_steps', {}, 'html', types=frozenset({dict}))
    app.connect('config-inited', note_languages, priority=310)
    app.add_config_value('site_static', 'build/static/site', '', types=frozenset({str, Path}))
    app.connect('config-inited', write_stylesheet, priority=320)
    app.connect('builder-inited', add_stylesheet)
    app.connect('html-page-context', add_alternates)
    app.connect('html-page-context', add_head, priority=510)
    app.connect('html-page-context', keep_needed_files, priority=600)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
