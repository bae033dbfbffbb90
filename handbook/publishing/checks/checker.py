"""Check what people wrote, but only what changed since the last check."""

from __future__ import annotations

import json
from functools import cached_property
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any

from handbook.publishing.checks.targets import CATALOG_SUFFIX
from handbook.publishing.remembered.memory import WHOLE, Memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from handbook.catalogs.check import CheckedMessage
    from handbook.catalogs.waiting import Waiting
    from handbook.publishing.checks.finder import Finder
    from handbook.publishing.project import Project
    from handbook.publishing.remembered.digests import Digests

_ENGLISH = attrgetter('english')


class Checker:
    """Checks a project, and remembers what it found for as long as nothing changes.

    Without a project only catalogs can be checked, each time anew; ``force`` checks all anew, too.
    """

    def __init__(self, project: Project | None, *, force: bool = False) -> None:
        self._project, self._memory = project, Memory(project, force=force)

    def save(self) -> None:
        """Keep what was found for the next time."""
        self._memory.save()

    def check_writing(self) -> list[CheckedMessage]:
        """Check what is written once for all languages: the campaign and the English guides."""
        return _messages(self._find(WHOLE, 'writing', _ENGLISH))

    def check_catalogs(self, paths: Sequence[Path]) -> list[CheckedMessage]:
        """Check catalogs, wherever they lie, and then the terms of their languages."""
        found: list[CheckedMessage] = []
        for path in paths:
            found += _messages(self._of_catalog('catalog', path), path)
        return found + self._check_terms(paths)

    def check_templates(self, codes: Sequence[str] = ()) -> list[CheckedMessage]:
        """Compare the catalogs of languages, by default all, with the messages of the English guides.

        Guides that cannot be read are told elsewhere; nothing is compared then. Raises
        UnknownLanguageError.
        """
        english = self._find(WHOLE, 'english', _ENGLISH)
        chosen = self._project.choose(codes) if self._project and english else ()
        return [each for language in chosen for each in self._compare(language.code, english)]

    def count_waiting(self, paths: Sequence[Path]) -> Waiting:
        """Count what catalogs leave to do."""
        from handbook.catalogs.waiting import Waiting

        counts = [Waiting(**self._of_catalog('waiting', path)) for path in paths]
        return Waiting(
            untranslated=sum(each.untranslated for each in counts),
            fuzzy=sum(each.fuzzy for each in counts),
            obsolete=sum(each.obsolete for each in counts),
        )

    def list_notes(self, paths: Sequence[Path]) -> list[CheckedMessage]:
        """List the messages without a finished translation, those among them that readers see."""
        found: list[CheckedMessage] = []
        for path in paths:
            found += _messages(self._of_catalog('notes', path), path)
        return found

    @cached_property
    def _finder(self) -> Finder:
        # Only now: where nothing changed, nobody shall wait for Sphinx and the parser to be loaded.
        from handbook.publishing.checks.finder import Finder

        return Finder(self._project)

    def _find(
        self, group: str, kind: str, digest: Callable[[Digests], str], *about: Any, name: str = ''
    ) -> Any:
        """Return what the method ``kind`` of the finder says of ``about``, now or earlier."""
        return self._memory.find_or_make(
            group, f'{kind} {name}', digest, lambda: getattr(self._finder, kind)(*about)
        )

    def _of_catalog(self, kind: str, path: Path) -> Any:
        code, name = self._memory.place(path)
        return self._find(code, kind, methodcaller('catalog', path), path, name=name)

    def _check_terms(self, paths: Sequence[Path]) -> list[CheckedMessage]:
        # Without a catalog there is the setting all the same.
        codes = dict.fromkeys(['', *map(self._language, paths)]) if self._project else {}
        found: list[CheckedMessage] = []
        for code in codes:
            found += _messages(
                self._find(WHOLE, 'terms', methodcaller('terms', code), code, name=code)
            )
        return list(dict.fromkeys(found))

    def _language(self, path: Path) -> str:
        """Return the language of a catalog, or nothing if nobody knows."""
        code, _ = self._memory.place(path)
        if code or self._project is None:
            return code
        from handbook.catalogs.check import find_catalog

        catalog = find_catalog(path)
        return catalog.language if catalog else ''

    def _compare(self, code: str, english: dict[str, Any]) -> Iterator[CheckedMessage]:
        from handbook.catalogs.check import CheckedMessage
        from handbook.catalogs.files.gaps import check_for_gaps

        assert self._project is not None
        folder, present = self._project.catalog_dir / code / 'LC_MESSAGES', set()
        for path in sorted(folder.rglob(f'*{CATALOG_SUFFIX}')):
            domain = path.relative_to(folder).with_suffix('').as_posix()
            present.add(domain)
            yield from self._compare_catalog(path, code, english.get(domain))
        for problem in check_for_gaps(folder, present, set(english)):
            yield CheckedMessage(problem=problem)

    def _compare_catalog(self, path: Path, code: str, english: Any) -> list[CheckedMessage]:
        digest = methodcaller('compared', path, json.dumps(english))
        group, name = self._memory.place(path)
        return _messages(self._find(group, 'compare', digest, path, code, english, name=name), path)


def _messages(data: Any, path: Path | None = None) -> list[CheckedMessage]:
    from handbook.publishing.checks.plain_data import from_data

    return from_data(data, path)
