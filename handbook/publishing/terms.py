"""Know the terms of every language of a project."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from handbook.catalogs.problem import Problem
from handbook.catalogs.sources.source_pages import PageReader
from handbook.catalogs.terms.glossary import Glossary, read_glossary
from handbook.catalogs.terms.term_list import NO_TERMS, read_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.catalogs.terms.term_list import TermList
    from handbook.publishing.project import Project


class Terms:
    """The terms of the languages of a project, read when a language is asked for."""

    def __init__(self, project: Project | None) -> None:
        """Without a project, or a page of terms in its settings, no language has any."""
        self._project = project
        self._domain = str(project.settings.get('catalog_terms', '')) if project else ''
        self._read: dict[str, TermList] = {}

    def of(self, language: str) -> TermList:
        """Return the terms of ``language``, a CLDR code."""
        if self._project is None or not self._domain:
            return NO_TERMS
        if language not in self._read:
            folder = self._project.catalog_dir / language
            self._read[language] = read_terms(folder, language, self._glossary)
        return self._read[language]

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the setting, and with the files of terms that were read."""
        if self._project is not None and self._domain and not self._glossary.headwords:
            yield Problem(
                path=self._project.folder / 'conf.py',
                line=1,
                problem='terms_page',
                message=f'there is no glossary in the page {self._domain!r}, which catalog_terms names; '
                'write the name of another page, or take the setting out',
            )
        for terms in self._read.values():
            yield from terms.problems

    @cached_property
    def _glossary(self) -> Glossary:
        assert self._project is not None
        reader = PageReader(myst_settings(self._project.settings))
        return read_glossary(self._project.source_dir, self._domain, reader)


def myst_settings(settings: Mapping[str, object]) -> dict[str, object]:
    """Return the ``myst_...`` settings of a ``conf.py``, without the prefix."""
    return {
        name.removeprefix('myst_'): value
        for name, value in settings.items()
        if name.startswith('myst_')
    }
