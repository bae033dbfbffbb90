"""Roles write what the campaign says, in the language of the page and of the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.campaign.conftest import page_of, warnings_of
from tests.campaign.test_dates import plain

if TYPE_CHECKING:
    from tests.campaign.conftest import Build

ENGLISH = [
    'Dec 7',
    'December 7',
    'Dec 7 – 13',
    'December 7 – 13',
    '2026',
    'December 7 – 13, 2026',
    'December 13, 2026',
    'November 23',
    '10:00 AM',
    '10:00 – 10:05 AM',
    '1,200',
    '100 million',
    '#HourOfCode',
    '#HourOfCode',
    'https://example.org/join',
    'Sign up here',
    'help@example.org',
    '[name of your school]',
]
NYNORSK = [
    '7. des.',
    '7. desember',
    '7.–13. des.',
    '7.–13. desember',
    '2026',
    '7.–13. desember 2026',
    '13. desember 2026',
    '23. november',
    '10:00',
    '10:00–10:05',
    '1 200',
    '100 millionar',
    '#kodetimen #HourOfCode',
    '#kodetimen',
    'https://example.org/nb--join',
    'Sign up here',
    'help@example.org',
    '[name of your school]',
]
ARABIC = {
    3: '7–13 ديسمبر',
    5: '7–13 ديسمبر 2026',
    8: '10:00 ص',
    9: '10:00–10:05 ص',
    11: '100 مليون',
}


@pytest.mark.parametrize(('language', 'expected'), [('en', ENGLISH), ('nn', NYNORSK)])
def test_roles_write_in_the_language_of_the_page(
    build: Build, language: str, expected: list[str]
) -> None:
    app = build('campaign-roles-write-text', language)
    assert [plain(item.get_text()) for item in page_of(app).find_all('li')] == expected
    assert warnings_of(app) == []


def test_roles_write_in_a_language_from_right_to_left(build: Build) -> None:
    items = page_of(build('campaign-roles-write-text', 'ar')).find_all('li')
    assert {index: plain(items[index].get_text()) for index in ARABIC} == ARABIC


def test_links_have_the_address_of_the_language(build: Build) -> None:
    links = page_of(build('campaign-roles-write-text', 'nb')).select('li a')
    assert [unquote(link['href']) for link in links] == [
        'https://example.org/nb--join',
        'https://example.org/nb--join',
        'mailto:help@example.org',
    ]
    assert all('external' in link['class'] for link in links)


def test_blank_to_fill_in_has_its_class(build: Build) -> None:
    blank = page_of(build('campaign-roles-write-text')).find(class_='fill-in')
    assert blank.get_text() == '[name of your school]'


def test_patterns_and_months_of_a_translator_are_used(build: Build) -> None:
    own = {
        'campaign-date:full-year': "y-'жылдын' d–d-MMMM",
        'campaign-date:full': "d–d-MMM'",
        'month:12': 'декабрында',
    }
    app = build('campaign-roles-write-text', 'ky', words={'ky': own})
    items = [item.get_text() for item in page_of(app).find_all('li')]
    assert items[5] == '2026-жылдын 7–13-декабрында'
    assert items[1] == '7-декабрында'
    assert items[3] == '7–13-декабрында'
    assert warnings_of(app) == [
        'locale/ky/LC_MESSAGES/sphinx.po:: WARNING: the pattern "d–d-MMM\'" for '
        "'campaign-date:full' cannot be used in the language ky: a ' opens a quotation that no "
        "other ' closes; correct it in locale/ky/LC_MESSAGES/sphinx.po [campaign.bad_pattern]"
    ]


def test_roles_of_a_translation_are_written(build: Build) -> None:
    app = build('campaign-roles-translated', 'nb')
    page = page_of(app)
    assert page.h1.get_text().startswith('Uken er 7.–13. desember')
    assert page.p.get_text() == 'Se https://example.org/nb--join før begin-long.'
    (warning,) = warnings_of(app)
    assert "unknown campaign date 'begin-long'; known: " in warning


def test_heading_keeps_its_address_in_every_language(build: Build) -> None:
    sections = {
        page_of(build('campaign-roles-translated', language)).section['id']
        for language in ('en', 'nb')
    }
    assert sections == {'the-week-is-full'}


def test_extraction_for_translators_keeps_the_roles(build: Build) -> None:
    app = build('campaign-roles-translated', builder='gettext')
    template = (app.outdir / 'index.pot').read_text(encoding='utf-8')
    assert 'msgid "The week is {campaign-date}`full`"' in template
    assert warnings_of(app) == []
