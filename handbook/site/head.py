"""Tell search engines and social networks what a page is, and where it is in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.core import get_global

from handbook.addresses import page_address, root_address
from handbook.languages import SOURCE_LANGUAGE, parse_tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.site.alternates import Alternate

CARD = 'card.png'
"""The picture for social networks, if there is one among the static files."""


def link_languages(
    alternates: Iterable[Alternate], site_url: str, target_uri: str, *, home: bool
) -> list[tuple[str, str]]:
    """Return (hreflang, address) of each language that has the page, then for all other readers.

    These are sent to the choice of languages from the ``home`` page, to the English page from any
    other. The set is the same on each of its pages, itself included; a page with nothing in its own
    language joins none, so the list is empty for it. Search engines ask for whole addresses: without
    ``site_url`` there is no set.
    """
    pages = [page for page in alternates if page.here]
    if not site_url or not any(page.current for page in pages):
        return []
    links = {page.tag: page_address(site_url, page.tag, target_uri) for page in pages}
    others = root_address(site_url) if home else links[SOURCE_LANGUAGE]
    return [*links.items(), ('x-default', others)]


def graph_locale(code: str) -> str:
    """Return the locale of a language as the Open Graph protocol writes it: ``nb`` -> ``nb_NO``.

    The territory is the most likely one of CLDR.
    """
    locale = parse_tag(code)
    territory = locale.territory
    if not territory:
        likely = get_global('likely_subtags').get(str(locale), '')
        territory = likely.rsplit('_', 1)[-1]
    return f'{locale.language}_{territory}' if territory else locale.language
