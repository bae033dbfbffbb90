"""Build a small project in a language, with interface words of the test's choice."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from bs4 import BeautifulSoup
from sphinx._cli.util.errors import strip_escape_sequences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from sphinx.testing.util import SphinxTestApp


def write_words(catalog_build: Path, language: str, words: Mapping[str, str]) -> None:
    """Write the compiled interface words of one language."""
    catalog = Catalog(language)
    for word, text in words.items():
        catalog.add(word, text)
    path = catalog_build / 'words' / f'{language}.mo'
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open('wb') as file:
        write_mo(file, catalog)


def warnings_of(app: SphinxTestApp) -> list[str]:
    """Return the warnings of a build without colours, each with paths relative to the sources."""
    text = strip_escape_sequences(app.warning.getvalue()).replace(f'{app.srcdir}/', '')
    # The command line of Sphinx keeps docutils from saying which languages it does not know.
    return [line for line in text.splitlines() if 'Docutils-generated text' not in line]


def page_of(app: SphinxTestApp, docname: str = 'index') -> BeautifulSoup:
    """Return the article of a built page."""
    html = (app.outdir / f'{docname}.html').read_text(encoding='utf-8')
    return BeautifulSoup(html, 'html.parser').find('div', role='main')


class Build(Protocol):
    def __call__(
        self,
        root: str,
        language: str = 'en',
        builder: str = 'html',
        words: Mapping[str, Mapping[str, str]] | None = None,
        setup: Callable[[SphinxTestApp], object] | None = None,
        **overrides: Any,
    ) -> SphinxTestApp: ...


@pytest.fixture
def build(tmp_path: Path, rootdir: Path, make_app: Any) -> Build:
    def build(root, language='en', builder='html', words=None, setup=None, **overrides):
        srcdir = tmp_path / f'{root}-{language}-{builder}'
        if not srcdir.exists():
            shutil.copytree(rootdir / f'test-{root}', srcdir)
        for code, own in (words or {}).items():
            write_words(srcdir / 'build' / 'catalogs', code, own)
        app = make_app(builder, srcdir=srcdir, confoverrides={'language': language, **overrides})
        if setup:
            setup(app)
        app.build()
        # The next project of the same test finds docutils as this one did.
        app.cleanup()
        return app

    return build
