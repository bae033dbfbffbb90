"""Know which languages the last update found in step with the guides."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING

from handbook.publishing.remembered.memory import WHOLE, Memory

if TYPE_CHECKING:
    from collections.abc import Collection

    from handbook.publishing.project import Project


class InStep:
    """The languages in which an update had nothing to do, for as long as nothing changes.

    ``options`` are those of the update; ``force`` knows no language.
    """

    def __init__(self, project: Project, options: Collection[str], *, force: bool = False) -> None:
        self._memory = Memory(project, force=force)
        self._name = ' '.join(('update', *sorted(options)))

    def warnings(self, code: str) -> str | None:
        """Return what the update said of the guides, or None if the language may be out of step."""
        said = self._memory.find(WHOLE, f'{self._name} {code}', methodcaller('language', code))
        return None if said is None else str(said)

    def note(self, code: str, warnings: str) -> None:
        """Remember that an update had nothing to do in a language."""
        name, digest = f'{self._name} {code}', methodcaller('language', code)
        self._memory.keep(WHOLE, name, digest, warnings)

    def save(self) -> None:
        """Keep what was noted, but for a language that somebody changed meanwhile."""
        self._memory.save()
