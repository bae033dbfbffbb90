"""A sample e-mail opens in the reader's own program, with its subject and its text in place."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from handbook.site.letters import letter_address, letter_subject

ROOT = 'site-letters-and-tables'


def read_letter(app, parse_page) -> tuple[str, dict[str, list[str]]]:
    app.build()
    (link,) = parse_page(app.outdir / 'index.html').select('.letter-link a')
    return link.get_text(), parse_qs(urlsplit(link['href']).query)


@pytest.mark.sphinx('html', testroot=ROOT)
def test_an_e_mail_has_its_paragraphs_and_the_items_of_its_lists(app, parse_page) -> None:
    label, fields = read_letter(app, parse_page)
    assert label == 'Open in your e-mail program'
    assert fields['subject'] == ['One hour & more']
    assert fields['body'] == [
        'Dear reader,\r\n\r\nTwo things:\r\n\r\n– See the page.\r\n\r\n– Write soon.'
    ]


@pytest.mark.sphinx('html', testroot=ROOT, confoverrides={'language': 'nb'})
def test_an_e_mail_speaks_the_language_of_the_page(app, parse_page) -> None:
    label, fields = read_letter(app, parse_page)
    assert label == 'Åpne i e-postprogrammet ditt'
    assert fields['subject'] == ['Én time og mer']
    assert fields['body'][0].startswith('Kjære leser!\r\n')


@pytest.mark.parametrize(
    ('title', 'subject'),
    [
        ('Subject: A visit: when?', 'A visit: when?'),
        ('件名：1時間', '1時間'),
        ('An hour', 'An hour'),
        ('Emne:', 'Emne:'),
    ],
)
def test_the_subject_is_what_follows_the_first_colon(title: str, subject: str) -> None:
    assert letter_subject(title) == subject


def test_no_text_can_add_a_field_to_the_address() -> None:
    address = letter_address('A&bcc=x@example.org', ['B?cc=y\nC'])
    assert parse_qs(urlsplit(address).query) == {
        'subject': ['A&bcc=x@example.org'],
        'body': ['B?cc=y\nC'],
    }
