"""The calendar file says the week to any calendar program."""

from __future__ import annotations

from datetime import UTC, date, datetime

import icalendar
import pytest

from handbook.campaign.calendar_file import make_calendar
from handbook.campaign.settings import Week
from handbook.interface_words import Word


def make(
    title: Word, *, start: date = date(2026, 12, 7), released: date = date(2026, 11, 20)
) -> bytes:
    return make_calendar(
        Week(start=start, end=date(2026, 12, 13)),
        released=released,
        title=title,
        description=Word('En time, for alle.', 'nb'),
        address='https://example.org/join',
    )


@pytest.fixture
def event() -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(make(Word('Kodetimen', 'nb')))
    (event,) = calendar.walk('VEVENT')
    return event


def test_event_lasts_whole_days_and_ends_before_the_next_one(event: icalendar.Event) -> None:
    assert event.decoded('dtstart') == date(2026, 12, 7)
    assert event.decoded('dtend') == date(2026, 12, 14)


def test_event_speaks_the_language(event: icalendar.Event) -> None:
    assert event['summary'] == 'Kodetimen'
    assert event['summary'].params['language'] == 'nb'
    assert event['description'] == 'En time, for alle.\nhttps://example.org/join'
    assert event['url'] == 'https://example.org/join'


def test_event_is_dated_by_the_edition(event: icalendar.Event) -> None:
    assert event.decoded('dtstamp') == datetime(2026, 11, 20, tzinfo=UTC)


def test_language_with_a_region_has_its_tag() -> None:
    assert b'SUMMARY;LANGUAGE=zh-TW:' in make(Word('一小時', 'zh_TW'))


def test_same_campaign_gives_the_same_bytes() -> None:
    assert make(Word('Kodetimen', 'nb')) == make(Word('Kodetimen', 'nb'))


def test_event_keeps_its_name_when_its_days_are_corrected() -> None:
    names = {
        str(icalendar.Calendar.from_ical(content).walk('VEVENT')[0]['uid'])
        for content in (
            make(Word('Kodetimen', 'nb')),
            make(Word('Hour of Code', 'en'), start=date(2026, 12, 6), released=date(2026, 12, 1)),
        )
    }
    assert len(names) == 1
