"""Check what people wrote: the campaign, the guides and the catalogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook.campaign.reading import CampaignError, read_campaign
from handbook.catalogs.check import CheckedMessage, check_language, check_one_file
from handbook.catalogs.problem import Problem
from handbook.catalogs.source_checks import check_sources
from handbook.catalogs.structure import StructureReader
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from handbook.publishing.build import Project


class NoSuchFileError(Exception):
    """A catalog named on the command line is not there."""


def make_reader(settings: Mapping[str, object]) -> StructureReader:
    """Return a reader of messages with the MyST settings of a ``conf.py``, read as data."""
    return StructureReader(myst_settings(settings), settings.get('catalog_prose_roles', ()))  # type: ignore[arg-type]


def myst_settings(settings: Mapping[str, object]) -> dict[str, object]:
    """Return the settings of MyST, without their prefix."""
    return {
        name.removeprefix('myst_'): value
        for name, value in settings.items()
        if name.startswith('myst_')
    }


def check_files(paths: Sequence[Path], settings: Mapping[str, object]) -> Iterator[CheckedMessage]:
    """Check catalogs that may lie anywhere. Raises NoSuchFileError before it checks any."""
    for path in paths:
        if not path.is_file():
            raise NoSuchFileError(f'there is no file {path}')
    reader = make_reader(settings)
    for path in paths:
        yield from check_one_file(path, reader)


def check_languages(project: Project, codes: Sequence[str]) -> Iterator[CheckedMessage]:
    """Check all catalogs of some languages. Raises UnknownLanguageError."""
    reader = make_reader(project.settings)
    for language in project.choose(codes):
        if language.code != SOURCE_LANGUAGE:
            yield from check_language(project.catalog_dir / language.code, reader)


def check_project(project: Project) -> Iterator[CheckedMessage]:
    """Check the campaign, the English guides and every catalog."""
    yield from _check_campaign(project)
    for problem in check_sources(project.folder / 'source', myst_settings(project.settings)):
        yield CheckedMessage(problem=problem)
    yield from check_languages(project, ())


def _check_campaign(project: Project) -> Iterator[CheckedMessage]:
    path = project.folder / str(project.settings.get('campaign_file', 'campaign.toml'))
    if not path.is_file() and 'campaign_file' not in project.settings:
        return
    try:
        read_campaign(path)
    except CampaignError as error:
        for message in error.errors:
            problem = Problem(path=path, line=1, problem='campaign', message=message)
            yield CheckedMessage(problem=problem)
