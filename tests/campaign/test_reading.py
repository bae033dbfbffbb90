"""A campaign is read whole, or everything that is wrong with it is said."""

from __future__ import annotations

import pickle
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.campaign.reading import CampaignError, parse_campaign, read_campaign, read_epoch
from handbook.campaign.settings import Week, default_week

GOOD = """
year = 2026
released = 2026-11-20
[dates]
call-press = "2 weeks before start"
thank = "1 day after end"
open = "start"
[links.signup]
default = "https://example.org/#join"
nb = "https://example.org/nb"
[hashtags]
default = ["#HourOfCode"]
hi = ["#कोडकाघंटा"]
"""


# What the texts of several mistakes have in common.
DATE = 'write it as in 2026-12-07, without quotes'
OFFSET = 'is not an offset; write it as in "2 weeks before start"'
NAME = 'write lower-case words joined by hyphens, as in "call-press"'
RESERVED = 'itself; choose another one'
ADDRESS = 'write it as in "https://example.org" or "mailto:name@example.org"'
LANGUAGE = 'is not a language code that CLDR knows; write it as in "nb", "es" or "zh_TW"'
TAGS = 'write it as in ["#HourOfCode"]'
TAG = 'is not a hashtag; write # and then letters and digits without spaces'
RULE = 'correct it, or remove it to have the week that contains 9 December'
TOML = 'the file is not valid TOML:'


def errors_of(text: str, epoch: str | None = None) -> list[str]:
    with pytest.raises(CampaignError) as caught:
        parse_campaign(tomllib.loads(text), epoch)
    return caught.value.errors


def test_good_file_gives_the_campaign() -> None:
    campaign = parse_campaign(tomllib.loads(GOOD))
    assert campaign.week(('en',)) == default_week(2026)
    assert campaign.date('call-press', ('en',)) == date(2026, 11, 23)
    assert campaign.date('thank', ('en',)) == date(2026, 12, 14)
    assert campaign.date('open', ('en',)) == date(2026, 12, 7)
    assert campaign.link('signup', ('nb', 'en')) == 'https://example.org/nb'
    assert campaign.hashtags(('hi', 'en')) == ('#कोडकाघंटा',)


def test_campaign_can_be_stored_with_the_configuration() -> None:
    campaign = parse_campaign(tomllib.loads(GOOD))
    assert pickle.loads(pickle.dumps(campaign)) == campaign


def test_handbook_s_own_file_is_good() -> None:
    path = Path(__file__).parents[2] / 'campaign.toml'
    assert read_campaign(path).links['signup']['default'].startswith('https://')


def test_week_by_hand_holds_for_all_languages_but_those_with_their_own() -> None:
    week = """
    [week]
    start = 2026-12-01
    end = 2026-12-01
    [week.es]
    start = 2026-12-28
    end = 2027-01-03
    """
    campaign = parse_campaign(tomllib.loads(GOOD + week))
    assert campaign.week(('en',)) == Week(start=date(2026, 12, 1), end=date(2026, 12, 1))
    assert campaign.week(('es', 'en')) == Week(start=date(2026, 12, 28), end=date(2027, 1, 3))


def test_week_of_one_language_leaves_the_rule_to_the_others() -> None:
    week = '[week.es]\nstart = 2026-11-30\nend = 2026-12-13'
    assert parse_campaign(tomllib.loads(GOOD + week)).week(('nb', 'en')) == default_week(2026)


def test_epoch_takes_the_place_of_the_date_of_the_edition() -> None:
    assert parse_campaign(tomllib.loads(GOOD), '86399').released == date(1970, 1, 1)


def test_epoch_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '0')
    assert read_epoch() == '0'
    monkeypatch.delenv('SOURCE_DATE_EPOCH')
    assert read_epoch() is None


@pytest.mark.parametrize(
    ('old', 'new', 'error'),
    [
        ('year = 2026', '', 'year: this key is missing; write it as in 2026, without quotes'),
        ('2026\n', '"2026"\n', "year: '2026' is not a year; write it as in 2026, without quotes"),
        ('2026\n', 'true\n', 'year: True is not a year; write it as in 2026, without quotes'),
        ('released = 2026-11-20', '', f'released: this key is missing; {DATE}'),
        ('2026-11-20', '"2026-11-20"', f"released: '2026-11-20' is not a date; {DATE}"),
        ('year', 'yeer = 1\nyear', "yeer: this key is not known; did you mean 'year'?"),
        (
            'year',
            'theme = 1\nyear',
            'theme: this key is not known; known: year, released, week, dates, links, hashtags',
        ),
        ('2 weeks', 'two weeks', f"dates.call-press: 'two weeks before start' {OFFSET}"),
        ('2 weeks', '9999 weeks', f"dates.call-press: '9999 weeks before start' {OFFSET}"),
        (
            'call-press',
            'start',
            f"dates.start: the campaign-date role uses the name 'start' {RESERVED}",
        ),
        (
            'call-press',
            'press-short',
            f"dates.press-short: the campaign-date role uses the name 'press-short' {RESERVED}",
        ),
        ('call-press', 'Press', f"dates.Press: 'Press' is not a name; {NAME}"),
        ('[links.signup]', '[links.join]', f'links.signup.default: this key is missing; {ADDRESS}'),
        (
            'nb = ',
            'defualt = ',
            "links.signup.defualt: this key is not known; did you mean 'default'?",
        ),
        ('nb = ', 'klingon = ', f"links.signup.klingon: 'klingon' {LANGUAGE}"),
        (
            'nb = ',
            'zh_tw = ',
            "links.signup.zh_tw: 'zh_tw' is not how this language is written; write 'zh_TW'",
        ),
        (
            'https://example.org/nb',
            'http://example.org',
            f"links.signup.nb: 'http://example.org' is not an address; {ADDRESS}",
        ),
        (
            '["#HourOfCode"]',
            '"#HourOfCode"',
            f"hashtags.default: '#HourOfCode' is not a list of hashtags; {TAGS}",
        ),
        ('"#HourOfCode"', '"HourOfCode"', f"hashtags.default: 'HourOfCode' {TAG}"),
        ('"#HourOfCode"', '"#Hour of Code"', f"hashtags.default: '#Hour of Code' {TAG}"),
    ],
)
def test_mistake_is_reported_with_its_key_and_the_remedy(old: str, new: str, error: str) -> None:
    assert errors_of(GOOD.replace(old, new, 1)) == [error]


@pytest.mark.parametrize(
    ('week', 'error'),
    [
        (
            'start = 2026-12-13\nend = 2026-12-07',
            'week: the end 2026-12-07 is before the start 2026-12-13; correct one of them',
        ),
        (
            'start = 2026-01-01\nend = 2027-06-01',
            'week: it lasts 517 days; at most 366 are possible',
        ),
        (
            'start = 2025-12-08\nend = 2025-12-14',
            f'week: 2025-12-08 to 2025-12-14 is not in the year 2026; {RULE}',
        ),
        ('start = 2026-12-07', f'week.end: this key is missing; {DATE}'),
        ('stat = 2026-12-07', "week.stat: this key is not known; did you mean 'start'?"),
        (
            '[week.es]\nstart = 2026-12-13\nend = 2026-12-07',
            'week.es: the end 2026-12-07 is before the start 2026-12-13; correct one of them',
        ),
        ('es = 2026-12-13', 'week.es: 2026-12-13 is not a table; write its keys below [week.es]'),
        (
            '[week.es]\nstart = 2026-12-07\nend = 2026-12-13\nnd = 1',
            "week.es.nd: this key is not known; did you mean 'end'?",
        ),
    ],
)
def test_bad_week_is_reported_with_its_key_and_the_remedy(week: str, error: str) -> None:
    assert errors_of(f'{GOOD}[week]\n{week}') == [error]


def test_all_mistakes_are_reported_together() -> None:
    errors = errors_of('links = 1\n[week]\nstart = 2026-12-07\n[dates]\nplan = 3', epoch='soon')
    assert [error.partition(':')[0] for error in errors] == [
        'year',
        'released',
        'SOURCE_DATE_EPOCH',
        'week.end',
        'dates.plan',
        'links',
        'hashtags.default',
    ]


@pytest.mark.parametrize(
    ('content', 'error'),
    [
        (
            b'year = 2026\nreleased = 2026-02-30',
            f'{TOML} Invalid date or datetime (at line 2, column 12); correct this line',
        ),
        (b'year = \n', f'{TOML} Invalid value (at line 1, column 8); correct this line'),
        (b'\xff', 'the file is not UTF-8 (invalid start byte); save it as UTF-8'),
    ],
)
def test_broken_file_is_one_clear_error(tmp_path: Path, content: bytes, error: str) -> None:
    path = tmp_path / 'campaign.toml'
    path.write_bytes(content)
    with pytest.raises(CampaignError) as caught:
        read_campaign(path)
    assert caught.value.errors == [error]


def test_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(CampaignError, match='cannot be read: No such file'):
        read_campaign(tmp_path / 'campaign.toml')


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(('year', 'released', 'week', 'dates', 'links', 'hashtags'))


@given(st.dictionaries(KEYS | st.text(max_size=9), VALUES, max_size=6))
def test_no_value_of_any_type_ends_in_another_error(data: dict[str, object]) -> None:
    try:
        parse_campaign(data)
    except CampaignError as error:
        assert error.errors
