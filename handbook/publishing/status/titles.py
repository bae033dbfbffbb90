"""Find the titles of the pages as the readers of a language see them."""

from __future__ import annotations

from gettext import GNUTranslations
from typing import TYPE_CHECKING

from handbook.catalogs.compile import compiled_files, read_origins
from handbook.catalogs.structure import OBJECT
from handbook.interface_words import Word
from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.status.outline import read_titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.publishing.project import Project


class Titles:
    """The titles of some pages in any language that was built."""

    def __init__(self, project: Project, docnames: Iterable[str]) -> None:
        self._build = project.catalog_build
        self._english = read_titles(project, docnames)
        self._reader = make_reader(project.settings)

    def find(self, code: str, docname: str) -> Word:
        """Return the title of a page, or its name if it has none, and the language it is in."""
        english = self._english.get(docname)
        if english is None:
            return Word(docname, SOURCE_LANGUAGE)
        path, _ = compiled_files(self._build, code, docname)
        shown, language = english, SOURCE_LANGUAGE
        origin = read_origins(self._build, code, docname).get(english)
        if origin and path.is_file():
            with path.open('rb') as file:
                shown, language = GNUTranslations(file).gettext(english), origin.language
        # A date or another value that only the page itself can say.
        return Word(self._reader.read(shown).prose.replace(OBJECT, '…'), language)
