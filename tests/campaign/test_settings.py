"""What the campaign answers for a language and its fallback chain."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.campaign.settings import Campaign, Offset, UnknownNameError, Week, default_week

SPANISH_WEEK = Week(start=date(2026, 11, 30), end=date(2026, 12, 13))


@pytest.fixture
def campaign() -> Campaign:
    return Campaign(
        year=2026,
        released=date(2026, 11, 20),
        weeks={'default': default_week(2026), 'es': SPANISH_WEEK},
        offsets={'call-press': Offset(days=-14, edge='start')},
        links={
            'signup': {'default': 'https://a.org', 'nb': 'https://b.org', 'en': 'https://c.org'}
        },
        tags={'default': ('#HourOfCode',), 'nb': ('#kodetimen',)},
    )


@given(st.integers(2000, 2100))
def test_week_runs_from_monday_to_sunday_and_contains_9_december(year: int) -> None:
    week = default_week(year)
    assert week.start.weekday() == 0
    assert week.end - week.start == timedelta(days=6)
    assert week.start <= date(year, 12, 9) <= week.end


@pytest.mark.parametrize(
    ('year', 'first', 'last'),
    [
        (2015, 7, 13),
        (2016, 5, 11),
        (2017, 4, 10),
        (2018, 3, 9),
        (2019, 9, 15),
        (2020, 7, 13),
        (2021, 6, 12),
        (2022, 5, 11),
        (2023, 4, 10),
        (2024, 9, 15),
        (2025, 8, 14),
        (2026, 7, 13),
    ],
)
def test_week_is_the_one_that_was_held(year: int, first: int, last: int) -> None:
    assert default_week(year) == Week(start=date(year, 12, first), end=date(year, 12, last))


def test_named_date_is_counted_from_the_week_of_the_language(campaign: Campaign) -> None:
    assert campaign.date('call-press', ('en',)) == date(2026, 11, 23)
    assert campaign.date('call-press', ('es', 'en')) == date(2026, 11, 16)
    assert campaign.date('end', ('es', 'en')) == date(2026, 12, 13)


def test_language_takes_the_value_of_its_fallback(campaign: Campaign) -> None:
    assert campaign.hashtags(('nn', 'nb', 'en')) == ('#kodetimen',)
    assert campaign.link('signup', ('nn', 'nb', 'en')) == 'https://b.org'


def test_value_for_english_is_for_english_readers_only(campaign: Campaign) -> None:
    assert campaign.link('signup', ('en',)) == 'https://c.org'
    assert campaign.link('signup', ('ky', 'en')) == 'https://a.org'


def test_unknown_names_come_with_the_known_ones(campaign: Campaign) -> None:
    with pytest.raises(UnknownNameError) as caught:
        campaign.link('help', ('en',))
    assert caught.value.known == ('signup',)
    with pytest.raises(UnknownNameError) as caught:
        campaign.date('plan', ('en',))
    assert caught.value.known == ('call-press', 'end', 'start')
