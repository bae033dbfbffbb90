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
    from collections.abc import Iterable, Mapping

    from handbook.languages import Language
    from handbook.publishing.project import Project


def digest_inputs(project: Project, language: Language, codes: Iterable[str]) -> str:
    """Return a checksum of everything that decides what ``language`` looks like.

    That is the guides, the catalogs of its fallback chain, the settings, the templates, this
    package, the versions of all packages, the date of the edition, and ``codes``: every page links
    to all languages. Raises OSError if a file cannot be read.
    """
    digest = hashlib.sha256()
    for name, path in _input_files(project, language.chain):
        content = path.read_bytes()
        digest.update(f'{name}\0{len(content)}\0'.encode())
        digest.update(content)
    facts = [
        sys.version,
        # The standard for reproducible builds; it overrides the date in campaign.toml.
        os.environ.get('SOURCE_DATE_EPOCH', ''),
        *sorted(codes),
        *(f'{name}={value!r}' for name, value in sorted(project.overrides.items())),
        *sorted(f'{package.name} {package.version}' for package in distributions()),
    ]
    digest.update('\0'.join(facts).encode())
    return digest.hexdigest()


def _input_files(project: Project, chain: Iterable[str]) -> Iterable[tuple[str, Path]]:
    """Yield each file with a name that says where in the project it stands."""
    places = [project.folder / 'conf.py', project.source_dir, Path(handbook.__file__).parent]
    places += [*project.templates, *project.assets]
    places += [project.catalog_dir / code for code in chain]
    if project.campaign_file:
        places.append(project.campaign_file)
    for number, place in enumerate(places):
        for path in sorted(place.rglob('*')) if place.is_dir() else [place]:
            if path.is_file() and path.suffix != '.pyc':
                yield f'{number}/{path.relative_to(place).as_posix()}', path


class Record:
    """What was built last, and from what, for one language and one output folder."""

    def __init__(self, project_dir: Path, output: Path, code: str) -> None:
        place = hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]
        self._path = project_dir / 'build' / 'inputs' / place / f'{code}.json'
        self._digests, self._found = self._read()

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats (html, pdf) that were ever built."""
        return tuple(self._digests)

    def is_current(self, kind: str, digest: str) -> bool:
        """Return whether ``kind`` (html, pdf) was last built from inputs with this digest."""
        return self._digests.get(kind) == digest

    def found(self, kinds: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the problems of the last build: they are still there if nothing has changed."""
        return {kind: self._found.get(kind, ()) for kind in kinds}

    def keep(self, digest: str, found: Mapping[str, tuple[str, ...]]) -> None:
        """Note the formats that have just been published, with their problems."""
        self._digests |= dict.fromkeys(found, digest)
        self._found |= found
        data = {'digests': self._digests, 'found': self._found}
        write_if_changed(self._path, json.dumps(data, ensure_ascii=False, indent=1).encode())

    def delete(self) -> None:
        """Note that nothing is published any more."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
        try:
            data = json.loads(self._path.read_text(encoding='utf-8'))
            found = {kind: tuple(lines) for kind, lines in data.get('found', {}).items()}
            return dict(data['digests']), found
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Without a readable record everything counts as changed.
            return {}, {}
