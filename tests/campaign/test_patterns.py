"""A translator's pattern takes the place of CLDR's, or is reported."""

from __future__ import annotations

from datetime import date, time

import pytest
from babel import Locale

from handbook.campaign.patterns import BadPatternError, PatternWriter, split_pattern, widen_months

START, END = date(2026, 12, 7), date(2026, 12, 13)
KYRGYZ = {
    'campaign-date:full-year': "y-'жылдын' d–d-MMMM",
    'month:12': 'декабрында',
}


def write(own: dict[str, str], reports: list[tuple[str, str]], language: str = 'ky') -> str:
    writer = PatternWriter(
        Locale.parse(language), own.get, lambda key, reason: reports.append((key, reason))
    )
    return writer.write('campaign-date:full-year', ('d–', 'd MMMM y'), START, END)


def test_pattern_and_month_of_a_translator_are_used() -> None:
    reports: list[tuple[str, str]] = []
    assert write(KYRGYZ, reports) == '2026-жылдын 7–13-декабрында'
    assert reports == []


def test_month_of_a_translator_is_used_in_the_usual_pattern_too() -> None:
    assert write({'month:12': 'декабрында'}, []) == '7–13 декабрында 2026'


def test_bad_pattern_is_reported_and_the_usual_one_used() -> None:
    reports: list[tuple[str, str]] = []
    assert write({'campaign-date:full-year': "d–d 'MMMM"}, reports, 'nb') == '7–13 desember 2026'
    assert reports == [('campaign-date:full-year', "a ' opens a quotation that no other ' closes")]


@pytest.mark.parametrize(
    ('pattern', 'reason'),
    [
        ('d. MMMM y', 'it must hold two, the second from a repeated field on'),
        ('d–d–d', 'it must hold two, the second from a repeated field on'),
        ('«»', 'it must hold two, the second from a repeated field on'),
        ('d–d MMMMMMM', "'MMMMMMM' is not a field of CLDR"),
        ('d bis d MMMM', "'b' has no meaning here; text stands between ' and '"),
        ('d–d H', "'H' has no meaning here; text stands between ' and '"),
        ("d–d 'MMMM", "a ' opens a quotation that no other ' closes"),
    ],
)
def test_unusable_pattern_has_a_reason(pattern: str, reason: str) -> None:
    with pytest.raises(BadPatternError) as caught:
        split_pattern(pattern, START, END)
    assert str(caught.value) == reason


def test_pattern_of_one_time_takes_letters_of_times_only() -> None:
    assert split_pattern("'kl'. H.mm", time(10)) == ["'kl. 'H.mm"]
    with pytest.raises(BadPatternError):
        split_pattern('d MMMM', time(10))


def test_full_month_names_take_the_place_of_short_ones_outside_quotations() -> None:
    assert widen_months("d 'MMM' MMM LLL M") == "d 'MMM 'MMMM LLLL M"


@pytest.mark.parametrize(
    ('code', 'expected'), [('ky', '7-декабрь'), ('nb', '7-desember'), ('en', '7-December')]
)
def test_a_month_by_itself_has_the_capital_that_running_text_has(code: str, expected: str) -> None:
    own = {'day': 'd-LLLL', 'month:12': 'декабрында'}
    writer = PatternWriter(Locale.parse(code), own.get, lambda _, reason: pytest.fail(reason))
    assert writer.write('day', 'd', START) == expected
