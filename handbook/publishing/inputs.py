"""Tell whether anything changed that goes into a language."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

import handbook
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.languages import Language


def digest_inputs(project_dir: Path, language: Language, codes: Iterable[str]) -> str:
    """Return a checksum of everything that decides what ``language`` looks like.

    That is the guides, the catalogs of its fallback chain, the settings, the templates, this
    package, the versions of all packages, the date of the edition, and ``codes``: every page links
    to all languages.
    """
    digest = hashlib.sha256()
    for path in _input_files(project_dir, language.chain):
        digest.update(f'{path.name}\0{path.stat().st_size}\0'.encode())
        digest.update(path.read_bytes())
    facts = [
        sys.version,
        # The standard for reproducible builds; it overrides the date in campaign.toml.
        os.environ.get('SOURCE_DATE_EPOCH', ''),
        *sorted(codes),
        *sorted(f'{package.name} {package.version}' for package in distributions()),
    ]
    digest.update('\0'.join(facts).encode())
    return digest.hexdigest()


def _input_files(project_dir: Path, chain: Iterable[str]) -> Iterable[Path]:
    settings = (project_dir / name for name in ('conf.py', 'campaign.toml'))
    yield from (path for path in settings if path.is_file())
    folders = [project_dir / 'source', project_dir / '_templates', Path(handbook.__file__).parent]
    folders += [project_dir / 'locale' / code for code in chain]
    for folder in folders:
        for path in sorted(folder.rglob('*')):
            if path.is_file() and path.suffix != '.pyc':
                yield path


class Record:
    """What was built last, and from what, for one language and one output folder."""

    def __init__(self, project_dir: Path, output: Path, code: str) -> None:
        place = hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]
        self._path = project_dir / 'build' / 'inputs' / place / f'{code}.json'
        self._digests, self.problems = self._read()
        """The problems of the last build are still there if nothing has changed since."""

    def is_current(self, kind: str, digest: str) -> bool:
        """Return whether ``kind`` (html, pdf) was last built from inputs with this digest."""
        return self._digests.get(kind) == digest

    def keep(self, kinds: Iterable[str], digest: str, problems: Iterable[str]) -> None:
        """Note what has just been published."""
        self._digests |= dict.fromkeys(kinds, digest)
        self.problems = tuple(problems)
        data = {'digests': self._digests, 'problems': self.problems}
        write_if_changed(self._path, json.dumps(data, ensure_ascii=False, indent=1).encode())

    def _read(self) -> tuple[dict[str, str], tuple[str, ...]]:
        try:
            data = json.loads(self._path.read_text(encoding='utf-8'))
            return dict(data['digests']), tuple(data['problems'])
        except (OSError, ValueError, KeyError, TypeError):
            # Without a readable record everything counts as changed.
            return {}, ()
