"""Sum up what people wrote, so that any change of it shows."""

from __future__ import annotations

import hashlib
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING

from handbook.languages import UnknownLanguageError
from handbook.publishing.checksums import add_place
from handbook.publishing.inputs import digest_program, input_places
from handbook.publishing.remembered.results import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from handbook.publishing.project import Project

_MESSAGES = 'LC_MESSAGES'
_TERMS = 'terms.toml'
_PLATFORMS = ('crowdin.yml', '.tx/config')


class Digests:
    """Checksums of parts of a project, each taken once; UNKNOWN for what cannot be read.

    Without a project all is UNKNOWN. To see whether anything changed meanwhile, take them anew with
    another object.
    """

    def __init__(self, project: Project | None) -> None:
        self._project = project
        self._terms: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._catalogs: dict[Path, str] = {}
        self._places: dict[Path, tuple[str, str]] = {}

    @cached_property
    def program(self) -> str:
        """This package, and the versions of Python and of all packages."""
        return digest_program()

    @cached_property
    def english(self) -> str:
        """The guides, and all else that is written once for all languages."""
        project = self._project
        if project is None:
            return UNKNOWN
        return _sum(self._settings, *input_places(project, ()), project.folder / '_templates')

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The languages of the project; none if a folder is no language."""
        try:
            languages = self._project.languages() if self._project else ()
        except UnknownLanguageError:
            return ()
        return tuple(language.code for language in languages)

    def terms(self, code: str) -> str:
        """Return the checksum of what decides on the terms of a language."""
        if code not in self._terms:
            self._terms[code] = _sum(self._settings, *self._term_files(code))
        return self._terms[code]

    def catalog(self, path: Path) -> str:
        """Return the checksum of a catalog, with what it is checked by but the guides.

        It must lie in the folder of its language: of any other only its content says which it is.
        """
        if path not in self._catalogs:
            code, name = self.place(path)
            self._catalogs[path] = _sum(self.terms(code), code, name, path) if code else UNKNOWN
        return self._catalogs[path]

    def compared(self, path: Path, english: str) -> str:
        """Return the checksum of a catalog together with a text that says what its page says."""
        return _sum(self.catalog(path), english)

    def place(self, path: Path) -> tuple[str, str]:
        """Return the language whose folder a catalog lies in, and its name there; or empty texts."""
        if path not in self._places:
            self._places[path] = self._find_place(path) if self._project else ('', '')
        return self._places[path]

    def language(self, code: str) -> str:
        """Return the checksum of all that an update reads and writes for a language."""
        if code not in self._languages:
            files = self._update_files(code)
            self._languages[code] = _sum(self.english, *self.codes, *files)
        return self._languages[code]

    def _update_files(self, code: str) -> Iterator[Path]:
        if self._project:
            yield self._project.catalog_dir / code
            yield from (self._project.folder / name for name in _PLATFORMS)

    def _find_place(self, path: Path) -> tuple[str, str]:
        try:
            code, folder, *names = path.resolve().relative_to(self._catalog_dir).parts
        except ValueError:
            return '', ''
        if code not in self.codes or folder != _MESSAGES or _MESSAGES in names:
            return '', ''
        return code, '/'.join(names)

    @cached_property
    def _catalog_dir(self) -> Path:
        assert self._project is not None
        return self._project.catalog_dir.resolve()

    @cached_property
    def _settings(self) -> str:
        """The settings, the file they stand in, and where: messages name the files they are about."""
        project = self._project
        if project is None:
            return UNKNOWN
        return _sum(str(project.folder), *_values(project.settings), project.folder / 'conf.py')

    def _term_files(self, code: str) -> Iterator[Path]:
        project = self._project
        if project and (name := project.settings.get('catalog_terms', '')):
            folder = project.catalog_dir / code
            yield project.source_dir / f'{name}.md'
            yield folder / _TERMS
            yield folder / _MESSAGES / f'{name}.po'


def _values(settings: Mapping[str, object]) -> Iterator[str]:
    """Yield what a ``conf.py`` sets; what it imports or defines besides stands in the file."""
    for name, value in sorted(settings.items()):
        if not name.startswith('_') and not callable(value) and not isinstance(value, ModuleType):
            # The order of a set is another one in each process.
            shown = sorted(map(repr, value)) if isinstance(value, (set, frozenset)) else value
            yield f'{name}={shown!r}'


def _sum(*parts: str | Path) -> str:
    """Return the checksum of texts and of the content of files and folders.

    It is UNKNOWN if a text is, or if anything cannot be read.
    """
    digest = hashlib.sha256()
    try:
        for part in parts:
            if part == UNKNOWN:
                return UNKNOWN
            if isinstance(part, str):
                digest.update(f'\0text\0{len(part)}\0{part}'.encode(errors='surrogatepass'))
            else:
                add_place(digest, part)
    except OSError:
        return UNKNOWN
    return digest.hexdigest()
