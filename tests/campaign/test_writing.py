"""Everything speaks the language of the passage it stands in, and says what it cannot know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.campaign.conftest import page_of, warnings_of

if TYPE_CHECKING:
    from tests.campaign.conftest import Build

NAMES = (
    'call-press-full-year, call-press-long, call-press-short, end-full-year, end-long, end-short, '
    'full, full-year, short, start-full-year, start-long, start-short, year'
)


def test_passage_speaks_its_own_language(build: Build) -> None:
    paragraphs = page_of(build('campaign-passages-in-other-languages')).find_all('p')
    assert [paragraph.get_text() for paragraph in paragraphs] == [
        'The week: 7.–13. desember #kodetimen https://example.org/nb--join',
        'The week: 12月7日至13日',
        'Inside 7.–13. desember and December 7\u2009–\u200913',
        'The week: 7.–13. desember #kodetimen',
    ]


def test_english_passage_on_a_norwegian_page_stays_english(build: Build) -> None:
    app = build('campaign-passages-in-other-languages', 'nb')
    inside = page_of(app).find_all('p')[2]
    assert inside.get_text() == 'Inside 7.–13. desember and 7.–13. desember'


def test_unknown_name_is_a_warning_and_stays_on_the_page(build: Build) -> None:
    app = build('campaign-unknown-names', 'nb', smartquotes=False)
    assert [paragraph.get_text() for paragraph in page_of(app).find_all('p')] == [
        'Date begin-long',
        'Link singup and here',
        'Tags first',
        'Time 25:00',
        'Number many and 1e6',
        'Language 7.–13. desember',
    ]
    links = "unknown campaign link 'singup'; known: help, signup [campaign.unknown_link]"
    number = 'is not a number; write it as in 1200 or 7.5 [campaign.bad_number]'
    assert warnings_of(app) == [
        f"index.md:3: WARNING: unknown campaign date 'begin-long'; known: {NAMES} "
        '[campaign.unknown_date]',
        f'index.md:5: WARNING: {links}',
        f'index.md:5: WARNING: {links}',
        "index.md:7: WARNING: unknown campaign hashtags 'first'; known: all, main "
        '[campaign.unknown_hashtags]',
        "index.md:9: WARNING: '25:00' is not a time; write it as in 10:00 or 10:00-10:05 "
        '[campaign.bad_time]',
        f"index.md:11: WARNING: 'many' {number}",
        f"index.md:11: WARNING: '1e6' {number}",
        "index.md:14: WARNING: the class language-qqq gives no language: 'qqq' is not a language "
        'code that CLDR knows; write it as in "nb", "es" or "zh_TW" [campaign.unknown_language]',
    ]


def test_page_depends_on_what_it_shows(build: Build) -> None:
    words = {'nb': {'Add the week to your calendar': 'Legg uken til'}}
    app = build('campaign-calendar-link', 'nb', words=words)
    files = {
        docname: {path.name for path in map(app.srcdir.joinpath, dependencies)}
        for docname, dependencies in app.env.dependencies.items()
    }
    assert files['index'] == {'campaign.toml', 'nb.mo'}
    assert 'campaign.toml' not in files.get('plain', ())
