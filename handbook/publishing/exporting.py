"""Write the translations of a language for other tools."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from handbook.campaign.reading import CampaignError, read_campaign, read_epoch
from handbook.catalogs.exports.compendium import write_compendium
from handbook.catalogs.exports.tmx import write_tmx
from handbook.catalogs.exports.translations import gather_translations
from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from handbook.languages import Language
    from handbook.publishing.project import Project

# The program that TMX must name is this one; its files are of this kind.
_VERSION = '1'


def export_language(project: Project, language: Language, form: str) -> tuple[bytes, int]:
    """Return the file of ``form`` (``po`` or ``tmx``) and how many translations are in it.

    Raises ProjectError for English, which the guides are written in, and for a broken campaign.
    """
    if language.code == SOURCE_LANGUAGE:
        raise ProjectError('the guides are written in English; name the language of a translation')
    reader = make_reader(project.settings)
    translations = list(gather_translations(project.catalog_dir, language, reader))
    released = _read_released(project)
    if form == 'po':
        content = write_compendium(translations, language, project.name, released)
    else:
        content = write_tmx(translations, language, _VERSION, released)
    return content, len(translations)


def _read_released(project: Project) -> datetime:
    """Return the date of the edition; where none is set, it is today."""
    released = str(project.settings.get('released', ''))
    day = date.fromisoformat(released) if released else date.today()
    if project.campaign_file is not None:
        try:
            day = read_campaign(project.campaign_file, read_epoch()).released
        except CampaignError as error:
            mistakes = ''.join(f'\n- {text}' for text in error.errors)
            raise ProjectError(f'{project.campaign_file} cannot be used:{mistakes}') from None
    return datetime.combine(day, time(), UTC)
