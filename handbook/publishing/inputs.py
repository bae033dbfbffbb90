"""Tell whether anything changed that goes into a language."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import handbook
from handbook.files import write_if_changed
from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.apart import run_apart
from handbook.publishing.checksums import add_place, installed_packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handbook.languages import Language
    from handbook.publishing.project import Project


def digest_inputs(
    project: Project, language: Language, others: Iterable[str], known: dict[Path, bytes]
) -> str:
    """Return a checksum of everything that decides what ``language`` looks like.

    That is the guides, the catalogs of its fallback chain, the settings, the templates, this
    package, the versions of all packages, the date of the edition, and ``others``: what every page
    says of all languages (``describe_languages``). ``known`` has the checksums of places that other
    languages need, too, and receives those that are taken here. Raises OSError if a file cannot be
    read.
    """
    digest = hashlib.sha256()
    for place in input_places(project, language.chain):
        digest.update(_sum_up(place, known))
    facts = [
        sys.version,
        # The standard for reproducible builds; it overrides the date in campaign.toml.
        os.environ.get('SOURCE_DATE_EPOCH', ''),
        *sorted(others),
        *(f'{name}={value!r}' for name, value in sorted(project.overrides.items())),
        *installed_packages(),
    ]
    digest.update('\0'.join(facts).encode())
    return digest.hexdigest()


def _sum_up(place: Path, known: dict[Path, bytes]) -> bytes:
    if place not in known:
        digest = hashlib.sha256()
        add_place(digest, place)
        known[place] = digest.digest()
    return known[place]


def describe_languages(project: Project, known: dict[Path, bytes]) -> list[str]:
    """Return what every page says of all languages: which there are, and how far each is.

    How far they are is counted again only when a catalog has changed: counting needs Sphinx, and a
    build with nothing to do shall not wait for it. It is counted as the pages count it, which find the
    figures here. ``known`` is that of ``digest_inputs``.
    """
    codes = [language.code for language in project.languages()]
    translated = [code for code in codes if code != SOURCE_LANGUAGE]
    state, store = _state(project, translated, known), project.catalog_build / 'progress' / 'steps'
    counted, _, steps = store.read_text('utf-8').partition(' ') if store.is_file() else ('', '', '')
    if not state or state != counted:
        steps = run_apart(
            _count, project.catalog_dir, project.catalog_build, translated, project.shows_stale
        )
        write_if_changed(store, f'{state} {steps}'.encode())
    return [*codes, steps]


def _count(catalog_dir: Path, catalog_build: Path, codes: Sequence[str], stale: bool) -> str:
    from handbook.catalogs.progress import read_steps

    return json.dumps(read_steps(catalog_dir, catalog_build, codes, stale=stale))


def _state(project: Project, codes: Sequence[str], known: dict[Path, bytes]) -> str:
    """Return a checksum of all catalogs and of how and by what code they are counted, or nothing."""
    digest = hashlib.sha256('\0'.join([*codes, str(project.shows_stale)]).encode())
    folders = [project.catalog_dir / code for code in codes]
    try:
        for place in (*folders, Path(handbook.__file__).parent):
            digest.update(_sum_up(place, known))
    except OSError:
        # The language of the file answers for it; here it counts as empty.
        return ''
    return digest.hexdigest()


def digest_program() -> str:
    """Return a checksum of what works: this package, and the versions of Python and all packages."""
    digest = hashlib.sha256()
    add_place(digest, Path(handbook.__file__).parent)
    digest.update('\0'.join([sys.version, *installed_packages()]).encode())
    return digest.hexdigest()


def input_places(project: Project, chain: Iterable[str]) -> list[Path]:
    """Return the files and folders of a language whose fallback chain is ``chain``."""
    places = [project.folder / 'conf.py', project.source_dir, Path(handbook.__file__).parent]
    places += [*project.templates, *project.assets]
    if project.campaign_file:
        places.append(project.campaign_file)
    return places + [project.catalog_dir / code for code in chain]


class Record:
    """What was built last, and from what, for one language and one output folder."""

    def __init__(self, project_dir: Path, output: Path, code: str) -> None:
        place = hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]
        self._path = project_dir / 'build' / 'inputs' / place / f'{code}.json'
        self._digests, self._found, self._name = self._read()

    @property
    def digests(self) -> Mapping[str, str]:
        """By format: the checksum of the inputs it was last built from."""
        return self._digests

    @property
    def name(self) -> str:
        """What the language was called when it was last built, or nothing; to ask Babel takes long."""
        return self._name

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

    def keep(self, digest: str, found: Mapping[str, tuple[str, ...]], name: str = '') -> None:
        """Note the formats that have just been published, with their problems; ``name`` is the language's."""
        self._digests |= dict.fromkeys(found, digest)
        self._found |= found
        self._name = name
        data = {'name': name, 'digests': self._digests, 'found': self._found}
        write_if_changed(self._path, json.dumps(data, ensure_ascii=False, indent=1).encode())

    def delete(self) -> None:
        """Note that nothing is published any more."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[dict[str, str], dict[str, tuple[str, ...]], str]:
        try:
            data = json.loads(self._path.read_text(encoding='utf-8'))
            found = {kind: tuple(lines) for kind, lines in data.get('found', {}).items()}
            return dict(data['digests']), found, str(data.get('name', ''))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            # Without a readable record everything counts as changed.
            return {}, {}, ''
