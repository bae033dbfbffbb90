"""The policy holds in the browser; nothing is loaded from elsewhere, nothing is kept about readers."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

SCHEME_DATA = 'data:'

# Target 3 of the design: the first view of a page on a slow phone.
MOST_BYTES, MOST_SCRIPT_BYTES, MOST_REQUESTS = 40_000, 10_000, 10


def test_no_page_does_what_the_policy_forbids(visit, addresses, code) -> None:
    for name, address in addresses(code).items():
        window = visit()
        window.open(address)
        assert window.errors == [], name


def test_the_policy_is_the_first_meta_and_allows_nothing_inline(visit, addresses, code) -> None:
    for name, address in addresses(code).items():
        page = visit().open(address)
        policy = page.locator('head > meta').first
        assert policy.get_attribute('http-equiv') == 'Content-Security-Policy', name
        assert 'unsafe' not in policy.get_attribute('content')
        assert page.locator('[style], style, script:not([src])').count() == 0, name


def test_everything_comes_from_the_site_itself(visit, addresses, site_url, code) -> None:
    for name, address in addresses(code).items():
        window = visit()
        window.open(address)
        elsewhere = [
            response.url
            for response in window.responses
            if not response.url.startswith((site_url, SCHEME_DATA))
        ]
        assert elsewhere == [], name


def test_no_cookie_is_set(visit, addresses, code) -> None:
    window = visit()
    for address in addresses(code).values():
        window.open(address)
    assert window.page.context.cookies() == []


def test_the_first_view_is_light(visit, addresses, code) -> None:
    for name in ('home', 'guide', 'letters'):
        window = visit(width=360)
        window.open(addresses(code)[name])
        sizes = {
            urlsplit(response.url).path: len(gzip.compress(response.body(), mtime=0))
            for response in window.responses
            if not response.url.startswith(SCHEME_DATA)
        }
        scripts = sum(size for path, size in sizes.items() if path.endswith('.js'))
        assert len(sizes) <= MOST_REQUESTS, (name, sizes)
        assert sum(sizes.values()) <= MOST_BYTES, (name, sizes)
        assert scripts <= MOST_SCRIPT_BYTES, (name, sizes)
        assert not any(path.endswith(('.woff', '.woff2', '.ttf')) for path in sizes)
