"""Dates and times read as the language writes them."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from handbook.campaign.dates import (
    DAYS,
    RANGES,
    BadTimeError,
    known_names,
    write_campaign_date,
    write_day,
    write_range,
    write_times,
)
from handbook.campaign.patterns import PatternWriter
from handbook.campaign.settings import Campaign, Offset, UnknownNameError, Week, default_week

LANGUAGES = (
    *('en', 'nb', 'nn', 'ky', 'es', 'ar', 'ja', 'zh_TW', 'zh', 'de'),
    *('fr', 'he', 'fa', 'hi', 'cs', 'ko', 'hu', 'th', 'ru', 'lo'),
)
FIRST, LAST = date(2026, 12, 7), date(2026, 12, 13)


def fail(key: str, reason: str) -> None:
    raise AssertionError(f'{key}: {reason}')


def writer(language: str, own: dict[str, str] | None = None) -> PatternWriter:
    return PatternWriter(Locale.parse(language), (own or {}).get, fail)


def plain(text: str) -> str:
    """Return text with ordinary spaces: CLDR's differ from release to release."""
    return ' '.join(re.sub(r'[\u2009\u202f\u00a0]', ' ', text).split())


@pytest.fixture
def campaign() -> Campaign:
    return Campaign(
        year=2026,
        released=date(2026, 11, 20),
        weeks={'default': default_week(2026), 'es': Week(start=FIRST, end=FIRST)},
        offsets={'call-press': Offset(days=-14, edge='start')},
        links={},
        tags={},
    )


@pytest.mark.parametrize(
    ('name', 'english', 'norwegian'),
    [
        ('start-short', 'Dec 7', '7. des.'),
        ('start-long', 'December 7', '7. desember'),
        ('short', 'Dec 7 – 13', '7.–13. des.'),
        ('full', 'December 7 – 13', '7.–13. desember'),
        ('year', '2026', '2026'),
        ('full-year', 'December 7 – 13, 2026', '7.–13. desember 2026'),
        ('start-full-year', 'December 7, 2026', '7. desember 2026'),
        ('end-long', 'December 13', '13. desember'),
        ('call-press-long', 'November 23', '23. november'),
        ('call-press-full-year', 'November 23, 2026', '23. november 2026'),
    ],
)
def test_names_have_their_form(campaign: Campaign, name: str, english: str, norwegian: str) -> None:
    assert plain(write_campaign_date(name, campaign, ('en',), writer('en'))) == english
    assert plain(write_campaign_date(name, campaign, ('nb', 'en'), writer('nb'))) == norwegian


@pytest.mark.parametrize('name', ['begin', 'start', 'call-press', 'call-press-full', '-short', ''])
def test_unknown_name_comes_with_the_known_ones(campaign: Campaign, name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        write_campaign_date(name, campaign, ('en',), writer('en'))
    assert list(caught.value.known) == known_names(campaign)
    assert {'full', 'start-short', 'call-press-full-year'} <= set(caught.value.known)


def test_week_of_one_day_is_written_as_a_day(campaign: Campaign) -> None:
    chain = ('es', 'en')
    assert write_campaign_date('full', campaign, chain, writer('es')) == '7 de diciembre'
    assert write_campaign_date('short', campaign, chain, writer('es')) == '7 dic'
    assert (
        write_campaign_date('full-year', campaign, chain, writer('es')) == '7 de diciembre de 2026'
    )


@pytest.mark.parametrize(
    ('language', 'expected'),
    [
        ('en', 'December 7 – 13, 2026'),
        ('nb', '7.–13. desember 2026'),
        ('nn', '7.–13. desember 2026'),
        ('ky', '7–13-декабрь 2026-ж.'),
        ('es', '7–13 de diciembre de 2026'),
        ('ar', '7–13 ديسمبر 2026'),
        ('ja', '2026年12月7日～13日'),
        ('zh_TW', '2026年12月7日至13日'),
        ('ko', '2026년 12월 7일~13일'),
        ('de', '7.–13. Dezember 2026'),
        ('cs', '7. prosince 2026 – 13. prosince 2026'),
        ('fa', '7 تا 13 دسامبر 2026'),
    ],
)
def test_long_range_has_the_full_name_of_the_month(language: str, expected: str) -> None:
    assert plain(write_range(FIRST, LAST, 'full-year', writer(language))) == expected


@pytest.mark.parametrize(
    ('style', 'english', 'norwegian'),
    [
        ('short', 'Dec 7 – Jan 3', '7. des.–3. jan.'),
        ('full', 'December 7 – January 3', '7. desember–3. januar'),
        (
            'full-year',
            'December 7, 2026 – January 3, 2027',
            '7. desember 2026–3. januar 2027',
        ),
    ],
)
def test_range_may_end_in_another_year(style: str, english: str, norwegian: str) -> None:
    last = date(2027, 1, 3)
    assert plain(write_range(FIRST, last, style, writer('en'))) == english
    assert plain(write_range(FIRST, last, style, writer('nb'))) == norwegian


def test_range_may_end_in_another_month() -> None:
    start = date(2026, 11, 30)
    assert plain(write_range(start, LAST, 'full', writer('en'))) == 'November 30 – December 13'
    assert write_range(start, LAST, 'full-year', writer('nb')) == '30. november–13. desember 2026'


def test_each_width_of_a_range_has_its_own_key() -> None:
    own = {
        'campaign-date:full': "d'.' 'til' d'.' MMMM",
        'campaign-date:full:two-months': "d MMM '→' d MMM",
        'campaign-date:full:two-years': "d/M/y '→' d/M/y",
    }
    norwegian = writer('nb', own)
    assert write_range(FIRST, LAST, 'full', norwegian) == '7. til 13. desember'
    assert write_range(date(2026, 11, 30), LAST, 'full', norwegian) == '30 nov. → 13 des.'
    assert write_range(FIRST, date(2027, 1, 3), 'full', norwegian) == '7/12/2026 → 3/1/2027'


def test_one_day_has_a_key_for_each_form() -> None:
    own = {f'campaign-date:day-{style}': f"'{style}' d" for style in DAYS}
    for style in DAYS:
        assert write_day(FIRST, style, writer('ky', own)) == f'{style} 7'


def test_year_has_a_key(campaign: Campaign) -> None:
    own = {'campaign-date:year': "y-'жыл'"}
    assert write_campaign_date('year', campaign, ('ky', 'en'), writer('ky', own)) == '2026-жыл'


@given(
    start=st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    length=st.integers(0, 365),
    language=st.sampled_from(LANGUAGES),
    style=st.sampled_from(sorted(RANGES)),
)
def test_range_shows_both_days(start: date, length: int, language: str, style: str) -> None:
    end = start + timedelta(days=length)
    numbers = [
        int(number)
        for number in re.findall(r'\d+', write_range(start, end, style, writer(language)))
    ]
    for day in (start, end):
        assert day.day in numbers
        assert style != 'full-year' or day.year in numbers


@given(
    day=st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    language=st.sampled_from(LANGUAGES),
    style=st.sampled_from(sorted(DAYS)),
)
def test_day_shows_its_number(day: date, language: str, style: str) -> None:
    assert str(day.day) in re.findall(r'\d+', write_day(day, style, writer(language)))


@pytest.mark.parametrize(
    ('text', 'english', 'norwegian', 'arabic'),
    [
        ('10:00', '10:00 AM', '10:00', '10:00 ص'),
        ('15:30', '3:30 PM', '15:30', '3:30 م'),
        ('10:00-10:05', '10:00 – 10:05 AM', '10:00–10:05', '10:00–10:05 ص'),
        ('11:30 - 13:00', '11:30 AM – 1:00 PM', '11:30–13:00', '11:30 ص – 1:00 م'),
        ('10:00-10:00', '10:00 AM', '10:00', '10:00 ص'),
    ],
)
def test_times_follow_the_clock_of_the_language(
    text: str, english: str, norwegian: str, arabic: str
) -> None:
    assert plain(write_times(text, writer('en'))) == english
    assert plain(write_times(text, writer('nb'))) == norwegian
    assert plain(write_times(text, writer('ar'))) == arabic


def test_times_have_keys() -> None:
    own = {'time:one': "'kl'. H.mm", 'time:range': 'H.mm–H.mm'}
    assert write_times('10:00', writer('nb', own)) == 'kl. 10.00'
    assert write_times('10:00-10:05', writer('nb', own)) == '10.00–10.05'


@pytest.mark.parametrize('text', ['', 'ten', '25:00', '10', '10:00-', '10:00-11:00-12:00'])
def test_text_that_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(BadTimeError):
        write_times(text, writer('nb'))


@given(start=st.times(), end=st.times(), language=st.sampled_from(LANGUAGES))
def test_range_of_times_shows_the_minutes_of_both(start, end, language) -> None:
    text = write_times(f'{start:%H:%M}-{end:%H:%M}', writer(language))
    assert f'{start:%M}' in text
    assert f'{end:%M}' in text
