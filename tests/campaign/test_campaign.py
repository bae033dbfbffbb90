"""The campaign is read once, for everything that asks for it."""

from __future__ import annotations

import pickle
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from tests.campaign.conftest import Build


def test_configuration_holds_the_campaign_and_the_date_of_the_edition(build: Build) -> None:
    config = build('campaign-signup-button', 'nb').config
    assert config.campaign.year == 2026
    assert config.released == '2026-11-20'
    assert pickle.loads(pickle.dumps(config)).campaign == config.campaign


def test_epoch_of_the_environment_is_the_date_of_the_edition(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1767225600')
    config = build('campaign-signup-button').config
    assert config.released == '2026-01-01'
    assert config.campaign.released == date(2026, 1, 1)


def test_mistakes_stop_the_build_and_are_all_listed(build: Build) -> None:
    with pytest.raises(ConfigError) as caught:
        build('campaign-file-with-mistakes')
    heading, *mistakes = str(caught.value).splitlines()
    assert heading.endswith('/campaign.toml cannot be used:')
    assert [mistake.partition(':')[0] for mistake in mistakes] == [
        '- yeer',
        '- year',
        '- dates.plan',
        '- links.signup.default',
        '- hashtags.default',
    ]


def test_edited_campaign_reads_only_the_pages_that_use_it_again(build: Build) -> None:
    path = build('campaign-calendar-link').srcdir / 'campaign.toml'
    path.write_text(path.read_text('utf-8').replace('2 weeks', '3 weeks'), encoding='utf-8')
    again = build('campaign-calendar-link')
    assert '0 added, 2 changed, 0 removed' in again.status.getvalue()


@pytest.mark.parametrize(
    ('language', 'week'),
    [('en', 'December 7 – 13, 2026'), ('nb', '7.–13. desember 2026'), ('ar', '7–13 ديسمبر 2026')],
)
def test_the_cover_of_the_book_names_the_week(build: Build, language: str, week: str) -> None:
    config = build('campaign-signup-button', language).config
    assert ' '.join(config.pdf_subtitle.split()) == week


def test_a_subtitle_of_the_project_stays(build: Build) -> None:
    config = build('campaign-signup-button', 'nb', pdf_subtitle='One hour').config
    assert config.pdf_subtitle == 'One hour'
