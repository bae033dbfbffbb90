"""A public address is the same, however the maintainer wrote the address of the site."""

from __future__ import annotations

import pytest

from handbook.addresses import page_address, root_address


@pytest.mark.parametrize('site_url', ['https://example.org/book', 'https://example.org/book/'])
def test_a_page_lies_in_the_folder_of_its_language(site_url: str) -> None:
    address = 'https://example.org/book/zh-TW/how-to/events.html'
    assert page_address(site_url, 'zh-TW', 'how-to/events.html') == address
    assert root_address(site_url) == 'https://example.org/book/'
