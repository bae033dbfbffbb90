"""Build a book of one page and read it back as a reader's program does."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

import pypdf
import pytest
from sphinx._cli.util.errors import strip_escape_sequences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from sphinx.testing.util import SphinxTestApp


@dataclass(frozen=True)
class Book:
    """A finished PDF and the build that made it."""

    app: SphinxTestApp
    pdf: pypdf.PdfReader

    @property
    def catalog(self) -> Any:
        return self.pdf.trailer['/Root']

    @property
    def text(self) -> str:
        """All text after cover and contents, with single spaces, without page numbers."""
        pages = [page.extract_text() for page in self.pdf.pages[2:]]
        return ' '.join(' '.join(pages).split())

    @property
    def warnings(self) -> list[str]:
        text = strip_escape_sequences(self.app.warning.getvalue())
        return text.replace(f'{self.app.srcdir}/', '').splitlines()

    @property
    def links(self) -> list[str]:
        """The addresses of the links to the web, in order, each once."""
        annotations = [note for page in self.pdf.pages for note in _annotations(page)]
        uris = [note['/A']['/URI'] for note in annotations if '/URI' in note.get('/A', {})]
        return list(dict.fromkeys(uris))

    @property
    def inner_links(self) -> int:
        """How many links lead to a place in the book, those of the contents left out."""
        annotations = [note for page in self.pdf.pages[2:] for note in _annotations(page)]
        return sum('/URI' not in note.get('/A', {}) for note in annotations)

    @property
    def tags(self) -> list[str]:
        """The structure types of the tagged PDF, in reading order."""
        return [element['/S'] for element in self.structure]

    @property
    def structure(self) -> list[Any]:
        return list(_walk(self.catalog['/StructTreeRoot']))


def _annotations(page: pypdf.PageObject) -> list[Any]:
    return [note.get_object() for note in page.get('/Annots', [])]


def _walk(element: Any) -> Any:
    if '/S' in element:
        yield element
    children = element.get('/K', [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object()
        if isinstance(child, dict) and ('/S' in child or '/K' in child):
            yield from _walk(child)


class BookMaker(Protocol):
    def __call__(
        self,
        text: str,
        *,
        language: str = 'en',
        suffix: str = 'md',
        index: str = '',
        files: Mapping[str, bytes] = ...,
        seen: Callable[[SphinxTestApp], None] = ...,
        **settings: Any,
    ) -> Book: ...


def _read(app: SphinxTestApp) -> Book:
    return Book(app, pypdf.PdfReader(app.outdir / 'handbook.pdf'))


@pytest.fixture
def read_book() -> Callable[[SphinxTestApp], Book]:
    """Return a function that reads the PDF that an application built."""
    return _read


@pytest.fixture
def book(app: SphinxTestApp) -> Book:
    """The book of the root that the test names."""
    app.build()
    return _read(app)


@pytest.fixture
def make_book(tmp_path: Path, rootdir: Path, make_app: Any) -> BookMaker:
    """Return a function that builds a book whose only chapter is ``text``.

    ``index`` is the first page in place of the one of the root, ``files`` are put beside the page;
    ``seen`` gets the application before it builds.
    """

    def make(
        text: str,
        *,
        language: str = 'en',
        suffix: str = 'md',
        index: str = '',
        files: Mapping[str, bytes] = MappingProxyType({}),
        seen: Callable[[SphinxTestApp], None] = lambda app: None,
        **settings: Any,
    ) -> Book:
        srcdir = tmp_path / f'book-{len(list(tmp_path.iterdir()))}'
        shutil.copytree(rootdir / 'test-pdf-one-page', srcdir)
        (srcdir / f'page.{suffix}').write_text(text, encoding='utf-8')
        if index:
            (srcdir / 'index.md').unlink()
            (srcdir / f'index.{suffix}').write_text(index, encoding='utf-8')
        for name, data in files.items():
            (srcdir / name).write_bytes(data)
        app = make_app('typst', srcdir=srcdir, confoverrides={'language': language, **settings})
        seen(app)
        app.build()
        return _read(app)

    return make
