"""Declare the settings that several parts of the handbook read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.errors import ConfigError

from handbook.languages import UnknownLanguageError, check_fallbacks

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata


def make_paths_absolute(app: Sphinx, config: Config) -> None:
    """Count relative folders from conf.py, whoever reads them later."""
    for name in ('catalog_dir', 'catalog_build'):
        config[name] = str(Path(app.confdir, config[name]))


def check_settings(app: Sphinx, config: Config) -> None:
    """Stop the build for a fallback that is no language."""
    try:
        check_fallbacks(config.language_fallbacks)
    except UnknownLanguageError as error:
        raise ConfigError(str(error)) from None


def setup(app: Sphinx) -> ExtensionMetadata:
    path = frozenset({str, Path})
    app.add_config_value('catalog_dir', 'locale', 'env', types=path)
    app.add_config_value('catalog_build', 'build/catalogs', '', types=path)
    # The pages that readers need first: the status of the translations begins with them.
    app.add_config_value('catalog_first_pages', [], '', types=frozenset({list, tuple}))
    # Code of a language -> codes to try, in order, for a message it does not have.
    app.add_config_value('language_fallbacks', {}, 'env', types=frozenset({dict}))
    # Whether a translation whose English was only reworded stays on the page, marked as older.
    app.add_config_value('catalog_show_stale', True, 'env', types=frozenset({bool}))
    # The date of the edition (YYYY-MM-DD), the only date of making in any output.
    app.add_config_value('released', '', 'env', types=frozenset({str}))
    # The file name of the book, without its ending; it lies beside the home page.
    app.add_config_value('pdf_name', 'handbook', '', types=frozenset({str}))
    # What stands below the title on the cover of the book.
    app.add_config_value('pdf_subtitle', '', '', types=frozenset({str}))
    # Whether each page but the first is a PDF of its own, too, beside its web page.
    app.add_config_value('pdf_handouts', False, 'html', types=frozenset({bool}))
    # Where the folders of the languages lie on the web; empty as long as nobody knows.
    app.add_config_value('site_url', '', 'html', types=frozenset({str}))
    app.connect('config-inited', make_paths_absolute, priority=50)
    app.connect('config-inited', check_settings, priority=60)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
