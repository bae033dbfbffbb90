"""Ask git what a commit has, and what differs since then."""

from __future__ import annotations

import subprocess
from pathlib import Path

from handbook.publishing.project import ProjectError


class History:
    """The work in a folder since it parted from a commit; work that is not committed counts.

    git alone knows what a commit has; a library for it would be larger than this project.
    """

    def __init__(self, folder: Path, base: str) -> None:
        """``base`` names a commit in any way git knows. Raises ProjectError if there is none."""
        self._base = base
        self._top = Path(_git(folder, base, 'rev-parse', '--show-toplevel').strip()).resolve()
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

    def _run(self, *arguments: str) -> str:
        return _git(self._top, self._base, *arguments)


def _git(folder: Path, base: str, *arguments: str) -> str:
    command = ['git', '-C', str(folder), *arguments]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except FileNotFoundError:
        reason = 'git is not installed'
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip() or 'they have no commit in common'
    raise ProjectError(
        f'what changed since {base!r} cannot be found ({reason}); name a commit that is here, and '
        'fetch enough of the history, for example: git fetch --unshallow'
    )
