"""Read the campaign once before any language does, so that a mistake in it is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from handbook.publishing.project import Project


def check_campaign(project: Project) -> None:
    """Raise ProjectError with everything that is wrong with the campaign, if there is one."""
    if project.campaign_file is None:
        return
    # The package loads parts of Sphinx; a build that has nothing to do can spare itself that.
    from handbook.campaign.reading import CampaignError, read_campaign, read_epoch

    try:
        read_campaign(project.campaign_file, read_epoch())
    except CampaignError as error:
        mistakes = ''.join(f'\n- {text}' for text in error.errors)
        raise ProjectError(f'{project.campaign_file} cannot be used:{mistakes}') from None
