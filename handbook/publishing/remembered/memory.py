"""Find results of earlier runs again, or find them anew."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from handbook.publishing.remembered.digests import Digests
from handbook.publishing.remembered.results import Results

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handbook.publishing.project import Project

WHOLE = 'project'
"""Where results are kept that belong to no single language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Made:
    """A result of this run, and how to see whether what it was found in is still the same."""

    results: Results
    name: str
    digest: Callable[[Digests], str]


class Memory:
    """The results of a project, kept in ``build/results``: a file for each language, one for the whole.

    Without a project nothing is kept; ``force`` finds all anew.
    """

    def __init__(self, project: Project | None, *, force: bool = False) -> None:
        self._project, self._force = project, force
        self._digests = Digests(project)
        self._results: dict[str, Results] = {}
        self._made: list[_Made] = []

    def place(self, path: Path) -> tuple[str, str]:
        """Return the language and the name of a catalog, as ``Digests`` does."""
        return self._digests.place(path)

    def find(self, group: str, name: str, digest: Callable[[Digests], str]) -> Any:
        """Return what was found under ``name`` in what is still there, or None.

        ``group`` is WHOLE or the code of a language, ``digest`` returns the checksum of what is there.
        """
        return self._group(group).find(name, digest(self._digests))

    def find_or_make(
        self, group: str, name: str, digest: Callable[[Digests], str], make: Callable[[], Any]
    ) -> Any:
        """Return what was found under ``name``, or what ``make`` returns: plain data, which is kept.

        None is not kept.
        """
        found = self.find(group, name, digest)
        if found is None:
            found = make()
            self.keep(group, name, digest, found)
        return found

    def keep(self, group: str, name: str, digest: Callable[[Digests], str], data: Any) -> None:
        """Remember ``data``, which was found in what was there at the start."""
        if data is not None:
            results = self._group(group)
            results.keep(name, digest(self._digests), data)
            self._made.append(_Made(results=results, name=name, digest=digest))

    def save(self) -> None:
        """Write what is new, but nothing that was found while somebody changed what it was found in."""
        now = Digests(self._project)
        if self._made and now.program != self._digests.program:
            return
        for made in self._made:
            if made.results.digest(made.name) != made.digest(now):
                made.results.forget(made.name)
        for group, results in self._results.items():
            results.save(partial(self._is_wanted, group))

    def _group(self, name: str) -> Results:
        if name not in self._results:
            folder = self._project.build_dir / 'results' if self._project else None
            path = folder / f'{name}.json' if folder else None
            program = self._digests.program if self._project else ''
            self._results[name] = Results(path, program, force=self._force)
        return self._results[name]

    def _is_wanted(self, group: str, name: str) -> bool:
        """Whether a result is about anything that is there: the last word names a catalog."""
        if group == WHOLE or self._project is None:
            return True
        catalog = name.partition(' ')[2]
        return (self._project.catalog_dir / group / 'LC_MESSAGES' / catalog).is_file()
