"""The small Sphinx projects of the tests, and what several tests need."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po
from bs4 import BeautifulSoup
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytest_plugins = ['sphinx.testing.fixtures']


@pytest.fixture(scope='session')
def rootdir() -> Path:
    return Path(__file__).parent / 'roots'


@pytest.fixture(scope='session')
def project_dir() -> Path:
    """The folder of the real handbook."""
    return Path(__file__).parent.parent


@pytest.fixture
def copy_root(rootdir: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Copy a test root to a folder of its own, for tests that edit it."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(rootdir / f'test-{name}', tmp_path / name))

    return copy


@pytest.fixture
def save_catalog() -> Callable[[Path, str, Mapping[str, str]], Path]:
    """Write the catalog of a domain, ``folder/<language>/LC_MESSAGES/<domain>.po``."""

    def save(folder: Path, name: str, messages: Mapping[str, str]) -> Path:
        language, _, domain = name.partition('/')
        catalog = Catalog(locale=language)
        for msgid, msgstr in messages.items():
            catalog.add(msgid, msgstr)
        buffer = io.BytesIO()
        write_po(buffer, catalog, width=0)
        path = folder / language / 'LC_MESSAGES' / f'{domain}.po'
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(buffer.getvalue())
        return path

    return save


@pytest.fixture
def save_words() -> Callable[[Path, str, Mapping[str, str]], None]:
    """Write the compiled interface words of one language into a folder of compiled catalogs."""

    def save(folder: Path, language: str, words: Mapping[str, str]) -> None:
        catalog = Catalog(locale=language)
        for word, translation in words.items():
            catalog.add(word, translation)
        path = folder / 'words' / f'{language}.mo'
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open('wb') as file:
            write_mo(file, catalog)

    return save


@pytest.fixture(scope='session')
def parse_page() -> Callable[[Path], BeautifulSoup]:
    def parse(path: Path) -> BeautifulSoup:
        return BeautifulSoup(path.read_text(encoding='utf-8'), 'html.parser')

    return parse


settings.register_profile('fuzz', max_examples=60_000, deadline=None)
# The same examples every time: a test run must not depend on luck, `make fuzz` looks for new ones.
settings.register_profile('usual', max_examples=100, deadline=None, derandomize=True)
settings.load_profile('usual')
