"""A sample letter is taken along: copied, opened in a mail program, or printed."""

from __future__ import annotations

from email.parser import HeaderParser
from urllib.parse import parse_qs, urlsplit

import pytest


def test_a_copied_letter_is_its_text_and_nothing_else(visit, addresses, code) -> None:
    window = visit(permissions=['clipboard-read', 'clipboard-write'])
    page = window.open(addresses(code)['letters'])
    letter = page.locator('.admonition.sample').first
    letter.locator('.copy-sample').click()
    copied = page.evaluate('navigator.clipboard.readText()')
    paragraphs = [
        text.strip()
        for text in letter.locator(
            ':scope > p:not(.admonition-title, .letter-link)'
        ).all_inner_texts()
    ]
    assert all(text in copied for text in paragraphs if text)
    assert letter.locator('.admonition-title').inner_text() not in copied
    assert letter.locator('.letter-link').inner_text().strip() not in copied
    assert '[' in copied


def test_the_mail_program_gets_subject_and_text(visit, addresses, code) -> None:
    page = visit().open(addresses(code)['letters'])
    links = page.locator('.letter-link a')
    assert links.count() == 5
    for link in links.all():
        address = urlsplit(link.get_attribute('href'))
        fields = parse_qs(address.query, strict_parsing=True)
        assert address.scheme == 'mailto'
        assert HeaderParser().parsestr(f'Subject: {fields["subject"][0]}')['Subject']
        assert '\r\n\r\n' in fields['body'][0]
        assert '\n' not in fields['body'][0].replace('\r\n', '')


@pytest.mark.parametrize('paper', ['A4', 'Letter'])
def test_a_guide_is_printed_on_few_pages_without_the_frame(visit, addresses, code, paper) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    page = visit().open(addresses(code)['guide'])
    menu = page.locator('.sidebar-tree a').first.inner_text()
    pdf = PdfReader(BytesIO(page.pdf(format=paper)))
    assert len(pdf.pages) <= 5
    page.emulate_media(media='print')
    for frame in ('.sidebar-drawer', '.page-tools', '.related-pages', '.skip-to-content'):
        assert page.locator(frame).first.is_hidden(), (frame, menu)


def test_the_blanks_of_a_letter_are_seen_on_paper(visit, addresses, code) -> None:
    page = visit().open(addresses(code)['letters'])
    page.emulate_media(media='print')
    blanks = page.locator('.admonition.sample .fill-in')
    assert blanks.count() > 20
    style = blanks.first.evaluate('(each) => getComputedStyle(each).borderBlockEndStyle')
    assert style == 'dashed'
    assert page.locator('.copy-sample').first.is_hidden()
