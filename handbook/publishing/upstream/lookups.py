"""Ask the disk once where a file is."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from typing import TYPE_CHECKING

import docutils.utils
import sphinx.builders.html
from sphinx.builders.html._assets import _file_checksum
from sphinx.environment import BuildEnvironment

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from pathlib import Path

    from docutils.frontend import Values

# Lasts as long as the process: what was found for the English is known to the languages forked from it.
_TARGETS: dict[Hashable, tuple[str, str]] = {}


@contextmanager
def kept_lookups() -> Iterator[None]:
    """Remember where the stylesheets of docutils, the assets of a site and the targets of links are.

    ``docutils/writers/_html_base.py``, ``HTMLTranslator.__init__``, looks for stylesheets that Sphinx
    never loads, about five times a page. ``sphinx/builders/html/_assets.py``, ``_file_checksum``, and
    ``sphinx/environment/__init__.py``, ``relfn2path``, ask for each part of a path whether it is a
    symbolic link: for each asset of each page, and for each link in each language. Unnecessary once
    they remember it; up to docutils 0.22 and Sphinx 9.0.
    """
    list_stylesheets = docutils.utils.get_stylesheet_list
    checksum = functools.cache(_file_checksum)
    find = BuildEnvironment.relfn2path
    stylesheets: dict[Hashable, list[str]] = {}

    def list_known(settings: Values) -> list[str]:
        names = ('stylesheet', 'stylesheet_path', 'stylesheet_dirs')
        key = tuple(repr(getattr(settings, name, None)) for name in names)
        if key not in stylesheets:
            stylesheets[key] = list_stylesheets(settings)
        return list(stylesheets[key])

    def find_known(
        self: BuildEnvironment, filename: str | Path, docname: str | None = None
    ) -> tuple[str, str]:
        key = (self.srcdir, docname or self.docname, filename)
        if key not in _TARGETS:
            _TARGETS[key] = find(self, filename, docname)
        return _TARGETS[key]

    with (
        replaced(docutils.utils, 'get_stylesheet_list', list_known),
        replaced(sphinx.builders.html, '_file_checksum', checksum),
        replaced(BuildEnvironment, 'relfn2path', find_known),
    ):
        yield
