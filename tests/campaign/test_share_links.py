"""A sample post is shared by plain links that carry the reader's own text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from handbook.campaign.share_links import SUBJECT, TARGETS, share_address
from tests.campaign.conftest import page_of, warnings_of
from tests.campaign.test_dates import plain

if TYPE_CHECKING:
    from bs4 import Tag

    from tests.campaign.conftest import Build

NORWEGIAN = {SUBJECT: 'Bli med på Kodetimen', 'Share by e-mail': 'Del på e-post'}
TEXTS = {
    'en': 'We code at [school]: “December 7 – 13” & more.\n#HourOfCode https://example.org/join',
    'nb': 'Vi koder på [skolen]: «7.–13. desember» og mer.\n'
    '#kodetimen #HourOfCode https://example.org/nb--join',
}


def shared(link: Tag, field: str) -> str:
    return parse_qs(urlsplit(link['href']).query)[field][0]


def links_of(build: Build, language: str) -> tuple[Tag, list[Tag]]:
    app = build('campaign-share-links', language, words={'nb': NORWEGIAN})
    assert warnings_of(app) == []
    box = page_of(app).find(class_='share-links')
    return box, box.select('ul.share-targets > li a.no-print')


@pytest.mark.parametrize('language', ['en', 'nb'])
def test_links_carry_the_text_of_the_page(build: Build, language: str) -> None:
    _, (mail, facebook, x, whatsapp) = links_of(build, language)
    lines = [plain(line) for line in shared(x, 'text').split('\n')]
    assert '\n'.join(lines) == TEXTS[language]
    assert shared(whatsapp, 'text') == shared(x, 'text')
    assert shared(mail, 'body') == shared(x, 'text').replace('\n', '\r\n')
    assert shared(facebook, 'u') == TEXTS[language].split()[-1]
    assert [x['href'].split('?')[0], whatsapp['href'].split('?')[0]] == [
        'https://x.com/intent/post',
        'https://wa.me/',
    ]


def test_post_stands_on_the_page_with_hashtags_and_address(build: Build) -> None:
    box, _ = links_of(build, 'nb')
    post, closing = box.blockquote.find_all('p')
    assert plain(post.get_text()) == 'Vi koder på [skolen]: «7.–13. desember» og mer.'
    assert closing.get_text() == '#kodetimen #HourOfCode https://example.org/nb--join'
    assert closing.a['href'] == 'https://example.org/nb--join'


def test_labels_are_interface_words(build: Build) -> None:
    _, links = links_of(build, 'nb')
    assert [link.decode_contents() for link in links] == [
        'Del på e-post',
        '<span lang="en">Share on Facebook</span>',
        '<span lang="en">Share on X</span>',
        '<span lang="en">Share on WhatsApp</span>',
    ]
    assert shared(links[0], 'subject') == 'Bli med på Kodetimen'


def test_only_the_post_is_a_message_for_translators(build: Build) -> None:
    app = build('campaign-share-links', builder='gettext')
    template = (app.outdir / 'index.pot').read_text(encoding='utf-8')
    assert template.count('\nmsgid "') == 3  # the header, the heading, the post


@pytest.mark.parametrize('target', TARGETS)
def test_address_holds_any_text(target: str) -> None:
    text = 'a&b=c#d?e%f +\nкод'
    address = share_address(target, text=text, subject='a&b', link='https://a.org/?b&c#d')
    assert address.isascii()
    assert not set(address) & set(' \n"<>')
    query = parse_qs(urlsplit(address).query)
    if target == 'facebook':
        assert query == {'u': ['https://a.org/?b&c#d']}
    elif target == 'mail':
        assert query == {'subject': ['a&b'], 'body': [text.replace('\n', '\r\n')]}
        assert '%0D%0A' in address
    else:
        assert query == {'text': [text]}
