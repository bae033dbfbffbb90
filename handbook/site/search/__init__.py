"""Let readers find a page by any form of a word, typed as they type it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook.languages import get_language
from handbook.site.search.languages import find_search_language
from handbook.site.search.results import title_languages

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata


def choose_search_language(app: Sphinx, config: Config) -> None:
    """Search in the language of the pages, whether Sphinx knows it or not."""
    if config.html_search_language:
        return
    if language := find_search_language(config.language):
        app.add_search_language(language)
        config['html_search_language'] = language.lang


def mark_titles(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the search page which titles are shown in another language, and in which."""
    if pagename != 'search':
        return
    found = title_languages(app.env.titles)
    languages = {code: get_language(code, {}) for code in set(found.values())}
    context['title_languages'] = {
        docname: (languages[code].tag, languages[code].direction, languages[code].name)
        for docname, code in sorted(found.items())
    }


def setup(app: Sphinx) -> ExtensionMetadata:
    app.connect('config-inited', choose_search_language)
    app.connect('html-page-context', mark_titles)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
