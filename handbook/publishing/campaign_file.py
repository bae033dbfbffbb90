"""Read the campaign once before any language does, so that a mistake in it is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.publishing.apart import run_apart
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.publishing.project import Project


def check_campaign(project: Project) -> None:
    """Raise ProjectError with everything that is wrong with the campaign, if there is one."""
    if project.campaign_file is None:
        return
    if errors := run_apart(_list_mistakes, project.campaign_file):
        mistakes = ''.join(f'\n- {text}' for text in errors)
        raise ProjectError(f'{project.campaign_file} cannot be used:{mistakes}')


def _list_mistakes(path: Path) -> list[str]:
    from handbook.campaign.reading import CampaignError, read_campaign, read_epoch

    try:
        read_campaign(path, read_epoch())
    except CampaignError as error:
        return list(error.errors)
    return []
