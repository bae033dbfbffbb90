"""Serve every page with one stylesheet and the scripts that it needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import furo
from sphinx.errors import ConfigError

from handbook.files import write_if_changed
from handbook.site.logical import make_logical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

FOLDER = Path(__file__).parent / 'static'
"""The scripts of the site."""

STYLESHEET = 'site.css'
THEME = 'furo'

# furo-extensions.css styles other extensions, of which the handbook uses none.
_MERGED = frozenset({'styles/furo.css', 'styles/furo-extensions.css'})

# What only the search page and marked-up code need.
_SEARCH_SCRIPTS = frozenset(
    {'documentation_options.js', 'doctools.js', 'sphinx_highlight.js', 'translations.js'}
)
_CODE_STYLES = 'pygments.css'
_CODE = 'class="highlight'


def write_stylesheet(app: Sphinx, config: Config) -> None:
    """Merge the theme's stylesheet and the project's into one with logical properties.

    The project's are those of ``html_css_files`` that lie in ``html_static_path``. The result is
    written before Sphinx looks at its static files, so that stock builds have it too.
    """
    if config.html_theme != THEME:
        return
    sheets = [furo.THEME_PATH / 'static' / 'styles' / 'furo.css', *_own_sheets(app, config)]
    css = ''.join(make_logical(sheet.read_text(encoding='utf-8')) for sheet in sheets)
    folder = Path(app.confdir, config.site_static)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_if_changed(folder / STYLESHEET, css.encode())
    except OSError as error:
        msg = f'site_static: the folder {folder} cannot be written ({error.strerror})'
        raise ConfigError(msg) from None
    config.html_static_path = [*config.html_static_path, str(FOLDER), str(folder)]


def _own_sheets(app: Sphinx, config: Config) -> Iterator[Path]:
    for name in _local_names(config):
        for folder in config.html_static_path:
            if (path := Path(app.confdir, folder, name)).is_file():
                yield path


def _local_names(config: Config) -> list[str]:
    """Return the names in ``html_css_files`` that are plain file names of this project."""
    # Sphinx turns each name into a pair of the name and its attributes.
    names = [name if isinstance(name, str) else name[0] for name in config.html_css_files]
    return [name for name in names if '://' not in name]


def add_stylesheet(app: Sphinx) -> None:
    """Link the merged stylesheet on every page."""
    if app.config.html_theme == THEME:
        app.add_css_file(STYLESHEET)


def keep_needed_files(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Leave out the stylesheets that are merged and the scripts that this page does not use."""
    if app.config.html_theme != THEME or 'css_files' not in context:
        return
    left_out = {*_MERGED, *_local_names(app.config)}
    if _CODE not in context.get('body', ''):
        left_out.add(_CODE_STYLES)
    context['css_files'] = _without(context['css_files'], left_out)
    if pagename != 'search':
        context['script_files'] = _without(context['script_files'], _SEARCH_SCRIPTS)


def _without(files: Iterable[Any], names: Iterable[str]) -> list[Any]:
    paths = {f'_static/{name}' for name in names}
    return [file for file in files if getattr(file, 'filename', file) not in paths]
