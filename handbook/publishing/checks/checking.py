"""Check what people wrote: the campaign, the guides and the catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.errors import SphinxError

from handbook.campaign.reading import CampaignError, read_campaign
from handbook.catalogs.check import (
    CheckedMessage,
    check_catalog,
    find_catalog,
    unknown_language,
)
from handbook.catalogs.fixes.fix_file import fix_file
from handbook.catalogs.gate import Gate
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import as_texts, read_catalog
from handbook.catalogs.sources.source_checks import check_sources
from handbook.catalogs.stale import keep_stale
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.waiting import list_waiting
from handbook.languages import get_language
from handbook.publishing.terms import myst_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.catalogs.fixes.fix_file import Fix
    from handbook.catalogs.reading import Texts
    from handbook.publishing.project import Project
    from handbook.publishing.terms import Terms


def make_reader(settings: Mapping[str, object]) -> StructureReader:
    """Return a reader of messages with the settings of a ``conf.py``, read as data."""
    roles: Iterable[str] = settings.get('catalog_prose_roles', ())  # type: ignore[assignment]
    return StructureReader(myst_settings(settings), roles)


def check_file(path: Path, reader: StructureReader, terms: Terms) -> Iterator[CheckedMessage]:
    """Check one catalog, wherever it lies, with the ``terms`` agreed on."""
    catalog = find_catalog(path)
    if catalog is None:
        return unknown_language(path)
    return check_catalog(catalog, reader, terms.of(catalog.language))


def list_notes(path: Path, reader: StructureReader, *, stale: bool) -> Iterator[CheckedMessage]:
    """Yield the messages that have no finished translation; with ``stale``, some are on the page."""
    catalog = find_catalog(path)
    if catalog is not None:
        reading = read_catalog(path, catalog.language)
        if stale:
            gate = Gate(get_language(catalog.language, {}), reader)
            reading = keep_stale(reading, gate, catalog.domain, reader)
        yield from (CheckedMessage(problem=note) for note in list_waiting(reading))


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


def read_english(project: Project) -> dict[str, list[Texts]] | None:
    """Return the messages of each page, by domain; None if the guides cannot be read."""
    from handbook.catalogs.updates.update import extract_templates
    from handbook.publishing.words import OWN_WORDS

    try:
        templates = extract_templates(project.folder, OWN_WORDS).templates
    except SphinxError:
        return None
    return {
        domain: [as_texts(message.id) for message in template if message.id]
        for domain, template in templates.items()
    }


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
