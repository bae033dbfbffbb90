"""Each language offers the week as a calendar file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icalendar
import pytest
from babel.messages.pofile import read_po
from sphinx.errors import ConfigError

from tests.campaign.conftest import page_of, warnings_of

if TYPE_CHECKING:
    from tests.campaign.conftest import Build

WORDS = {'nb': {'Hour of Code': 'Kodetimen', 'Add the week to your calendar': 'Legg uken til'}}


@pytest.mark.parametrize(
    ('language', 'usual', 'own', 'title'),
    [
        ('en', 'Add the week to your calendar', 'Save the week', 'Hour of Code'),
        ('nb', 'Legg uken til', 'Lagre uken', 'Kodetimen'),
    ],
)
def test_link_leads_to_the_file_from_every_folder(
    build: Build, language: str, usual: str, own: str, title: str
) -> None:
    app = build('campaign-calendar-link', language, words=WORDS)
    for docname, label in (('index', usual), ('how-to/events', own)):
        link = page_of(app, docname).select_one('p.calendar-link > a')
        assert link.get_text() == label
        file = (app.outdir / docname).parent / link['href']
        (event,) = icalendar.Calendar.from_ical(file.read_bytes()).walk('VEVENT')
        assert event['summary'] == title
    assert warnings_of(app) == []


def test_paper_shows_the_week_in_place_of_the_link(build: Build) -> None:
    app = build('campaign-calendar-link', 'nb', builder='text', words=WORDS)
    assert 'Legg uken til (7.–13. desember 2026)' in (app.outdir / 'index.txt').read_text('utf-8')
    events = (app.outdir / 'how-to' / 'events.txt').read_text('utf-8')
    assert 'Lagre uken (7.–13. desember 2026)' in events


def test_extraction_asks_translators_for_the_label_and_nothing_else(build: Build) -> None:
    app = build('campaign-calendar-link', 'en', builder='gettext')
    with (app.outdir / 'how-to' / 'events.pot').open('rb') as file:
        messages = [message.id for message in read_po(file) if message.id]
    assert 'Save the week' in messages
    assert not [message for message in messages if '2026' in message]


def test_printed_week_is_in_the_language_of_the_label(build: Build) -> None:
    app = build('campaign-calendar-link', 'nb', builder='text')
    text = (app.outdir / 'index.txt').read_text('utf-8').replace('\u2009', ' ')
    assert 'Add the week to your calendar (December 7 – 13, 2026)' in text


def test_file_of_each_language_has_its_own_folder(build: Build) -> None:
    app = build('campaign-calendar-link', 'nb')
    folder = app.srcdir / 'build' / 'static' / 'nb'
    assert app.config.html_static_path[-1] == str(folder)
    assert [path.name for path in folder.iterdir()] == ['hour-of-code.ics']


def test_folder_that_cannot_be_written_is_a_clear_error(build: Build, tmp_path) -> None:
    (tmp_path / 'taken').write_text('a file, not a folder', encoding='utf-8')
    with pytest.raises(
        ConfigError, match=r'campaign_static: the folder .*/taken/nb cannot be written'
    ):
        build('campaign-calendar-link', 'nb', campaign_static=str(tmp_path / 'taken'))


def test_unknown_language_is_a_clear_error(build: Build) -> None:
    with pytest.raises(ConfigError, match=r"language: 'qq' is not a language code"):
        build('campaign-calendar-link', 'qq')
