"""Ask git what a commit has, and what differs since then."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_COMMIT = 'name a commit that is here, and fetch enough of the history, for example: git fetch --unshallow'
NO_CHECKOUT = 'an unpacked download has no history; run this command in a clone (git clone ADDRESS)'
NO_GIT = 'install git, and run this command in a clone of the handbook (git clone ADDRESS)'


class History:
    """The work in a folder since it parted from a commit; work that is not committed counts.

    git alone knows what a commit has; a library for it would be larger than this project.
    """

    def __init__(self, folder: Path, base: str) -> None:
        """``base`` names a commit in any way git knows. Raises ProjectError if there is none."""
        self._base = base
        top = _git(folder, base, 'rev-parse', '--show-toplevel', remedy=NO_CHECKOUT)
        self._top = Path(top.strip()).resolve()
        self.commit = _git(folder, base, 'merge-base', '--', base, 'HEAD').strip()

    def changed_files(self) -> list[Path]:
        """Return the files that differ, deleted and new ones among them, without links in their paths."""
        names = self._run('diff', '--name-only', '--no-renames', '-z', self.commit, '--')
        names += self._run('ls-files', '--others', '--exclude-standard', '-z')
        return [self._top / name for name in names.split('\0') if name]

    def read(self, path: Path) -> bytes | None:
        """Return the file as the commit has it, None if there was no such file."""
        name = path.relative_to(self._top).as_posix()
        command = ['git', '-C', str(self._top), 'cat-file', 'blob', f'{self.commit}:{name}']
        shown = subprocess.run(command, check=False, capture_output=True)
        return shown.stdout if shown.returncode == 0 else None

    def lay_out(self, folder: Path) -> None:
        """Write all files of the commit, as they would be checked out, to ``folder``, a new one.

        Raises ProjectError if git cannot, for example where there is no room.
        """
        folder.mkdir()
        # With an index of its own: that of the repository holds what people are about to commit.
        index = {'GIT_INDEX_FILE': str(folder.with_suffix('.index'))}
        self._run('read-tree', self.commit, **index)
        self._run('checkout-index', '--all', f'--prefix={folder}/', **index)

    def place_in(self, folder: Path, path: Path) -> Path:
        """Return where ``lay_out`` puts the file or folder ``path`` in ``folder``."""
        return folder / path.resolve().relative_to(self._top)

    def _run(self, *arguments: str, **environment: str) -> str:
        return _git(self._top, self._base, *arguments, environment=environment)


def _git(
    folder: Path,
    base: str,
    *arguments: str,
    remedy: str = NO_COMMIT,
    environment: Mapping[str, str] | None = None,
) -> str:
    command = ['git', '-C', str(folder), *arguments]
    variables = {**os.environ, **(environment or {})}
    try:
        return subprocess.run(
            command, check=True, capture_output=True, text=True, env=variables
        ).stdout
    except FileNotFoundError:
        reason, remedy = 'git is not installed', NO_GIT
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip() or 'they have no commit in common'
    raise ProjectError(f'what changed since {base!r} cannot be found ({reason}); {remedy}')
