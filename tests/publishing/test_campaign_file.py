"""A mistake in the campaign is told once, before any language is built."""

from __future__ import annotations

import pytest

from handbook.publishing.campaign_file import check_campaign
from handbook.publishing.project import Project, ProjectError

CAMPAIGN = """
year = 2026
released = 2026-11-20
links.signup.default = "https://example.org"
hashtags.default = ["#x"]
"""


@pytest.fixture
def campaign(project):
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write("\nextensions.append('handbook.campaign')\n")
    path = project.folder / 'campaign.toml'
    path.write_text(CAMPAIGN, encoding='utf-8')
    return path


def test_a_broken_campaign_stops_the_build_and_keeps_every_tree(
    site, build, contents, campaign
) -> None:
    build()
    before = contents(site)
    campaign.write_text('year = 26\n', encoding='utf-8')
    with pytest.raises(ProjectError, match=r'campaign\.toml cannot be used:\n- .*year'):
        build()
    assert contents(site) == before


def test_a_good_campaign_passes(project, campaign) -> None:
    check_campaign(Project.read(project.folder))


def test_a_project_without_a_campaign_needs_no_file(project) -> None:
    assert project.campaign_file is None
    check_campaign(project)
