"""Check what people wrote: the campaign, the guides and the catalogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.errors import SphinxError

from handbook.campaign.reading import CampaignError, read_campaign
from handbook.catalogs.check import (
    CheckedMessage,
    check_catalog,
    find_catalog,
    list_catalogs,
    unknown_language,
)
from handbook.catalogs.files.file_checks import check_against_template, check_for_gaps
from handbook.catalogs.fixes.fix_file import fix_file
from handbook.catalogs.gate import Gate
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.sources.source_checks import check_sources
from handbook.catalogs.stale import keep_stale
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language
from handbook.publishing.terms import Terms, myst_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from handbook.catalogs.fixes.fix_file import Fix
    from handbook.catalogs.reading import CatalogMessage
    from handbook.publishing.build import Project

CATALOG_SUFFIX = '.po'


class NothingToCheckError(Exception):
    """What was named on the command line is not there; the message says what is."""


def find_catalogs(project: Project | None, targets: Sequence[str]) -> list[Path]:
    """Return the catalogs that ``targets`` name: files anywhere, or languages of ``project``.

    No target means every catalog of the project. Raises NothingToCheckError, UnknownLanguageError.
    """
    paths = [Path(target) for target in targets if target.endswith(CATALOG_SUFFIX)]
    for path in paths:
        if not path.is_file():
            raise NothingToCheckError(f'there is no file {path}')
    codes = [target for target in targets if not target.endswith(CATALOG_SUFFIX)]
    if codes or not targets:
        if project is None:
            msg = 'there is no conf.py here; run this in the folder of the handbook, or name a .po file'
            raise NothingToCheckError(msg)
        for language in project.choose(codes):
            folder = project.catalog_dir / language.code
            paths += [catalog.path for catalog in list_catalogs(folder)]
    return paths


def make_reader(settings: Mapping[str, object]) -> StructureReader:
    """Return a reader of messages with the settings of a ``conf.py``, read as data."""
    roles: Iterable[str] = settings.get('catalog_prose_roles', ())  # type: ignore[assignment]
    return StructureReader(myst_settings(settings), roles)


def check_catalogs(
    paths: Iterable[Path], settings: Mapping[str, object], terms: Terms | None = None
) -> Iterator[CheckedMessage]:
    """Check catalogs with the settings of a ``conf.py``, read as data, and the ``terms`` agreed on."""
    reader = make_reader(settings)
    terms = terms or Terms(None)
    for path in paths:
        catalog = find_catalog(path)
        if catalog is None:
            yield from unknown_language(path)
        else:
            yield from check_catalog(catalog, reader, terms.of(catalog.language))
    for problem in terms.problems():
        yield CheckedMessage(problem=problem)


def list_stale(
    paths: Iterable[Path], settings: Mapping[str, object]
) -> Iterator[tuple[Path, CatalogMessage]]:
    """Yield the messages that readers see, marked, although their English was reworded since."""
    if not settings.get('catalog_show_stale', True):
        return
    reader = make_reader(settings)
    for path in paths:
        catalog = find_catalog(path)
        if catalog is not None:
            reading = read_catalog(path, catalog.language)
            gate = Gate(get_language(catalog.language, {}), reader)
            shown = keep_stale(reading, gate, catalog.domain, reader)
            yield from ((path, each) for each in shown.messages if each.earlier)


def fix_catalogs(
    paths: Iterable[Path], settings: Mapping[str, object]
) -> Iterator[tuple[Path, Fix]]:
    """Repair what can be repaired without changing a meaning, and yield what was done."""
    reader = make_reader(settings)
    for path in paths:
        catalog = find_catalog(path)
        if catalog is not None:
            gate = Gate(get_language(catalog.language, {}), reader)
            for fix in fix_file(path, gate, catalog.domain):
                yield path, fix


def check_writing(project: Project) -> Iterator[CheckedMessage]:
    """Check what is written once for all languages: the campaign and the English guides."""
    yield from _check_campaign(project)
    for problem in check_sources(project.source_dir, myst_settings(project.settings)):
        yield CheckedMessage(problem=problem)


def check_templates(project: Project, codes: Sequence[str] = ()) -> Iterator[CheckedMessage]:
    """Compare the catalogs of languages, by default all, with the messages of the English guides.

    Guides that cannot be read are told elsewhere; nothing is compared then. Raises
    UnknownLanguageError.
    """
    from handbook.catalogs.updates.update import extract_templates
    from handbook.publishing.words import OWN_WORDS

    try:
        templates = extract_templates(project.folder, OWN_WORDS).templates
    except SphinxError:
        return
    for language in project.choose(codes):
        catalogs = list_catalogs(project.catalog_dir / language.code)
        for catalog in catalogs:
            reading = read_catalog(catalog.path, catalog.language)
            for problem in check_against_template(reading, templates.get(catalog.domain)):
                yield CheckedMessage(problem=problem)
        folder = project.catalog_dir / language.code / 'LC_MESSAGES'
        for problem in check_for_gaps(folder, {each.domain for each in catalogs}, set(templates)):
            yield CheckedMessage(problem=problem)


def _check_campaign(project: Project) -> Iterator[CheckedMessage]:
    path = project.campaign_file
    if path is None:
        return
    try:
        read_campaign(path)
    except CampaignError as error:
        for message in error.errors:
            problem = Problem(path=path, line=1, problem='campaign', message=message)
            yield CheckedMessage(problem=problem)
