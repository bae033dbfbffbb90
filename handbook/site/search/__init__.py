"""Let readers find a page by any form of a word, typed as they type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.site.search.languages import find_search_language
from handbook.site.search.results import add_results_script

if TYPE_CHECKING:
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


def setup(app: Sphinx) -> ExtensionMetadata:
    app.connect('config-inited', choose_search_language)
    app.connect('html-page-context', add_results_script)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
