"""Search engines learn where a page is in other languages, and only where it really is."""

from __future__ import annotations

import pytest

from handbook.catalogs.progress import WHOLE, Step
from handbook.languages import get_language
from handbook.site.alternates import list_alternates
from handbook.site.head import graph_locale, link_languages

STEPS = {'ar': {WHOLE: Step.STARTED, 'page': Step.NOTHING}, 'nb': {WHOLE: Step.COMPLETE}}


def links(current: str, *, site_url: str = '', home: bool = False) -> dict[str, str]:
    languages = [get_language(code, {}) for code in ('ar', 'en', 'nb')]
    pages = list_alternates(
        languages, STEPS, current=current, docname='page', target_uri='page.html'
    )
    return dict(link_languages(pages, site_url, 'page.html', home=home))


def test_every_page_of_a_set_has_the_same_set() -> None:
    expected = {
        'en': 'https://example.org/hoc/en/page.html',
        'nb': 'https://example.org/hoc/nb/page.html',
        'x-default': 'https://example.org/hoc/en/page.html',
    }
    assert links('en', site_url='https://example.org/hoc/') == expected
    assert links('nb', site_url='https://example.org/hoc') == expected


def test_a_page_with_nothing_in_its_language_joins_no_set() -> None:
    assert links('ar', site_url='https://example.org/') == {}


def test_the_home_page_sends_everyone_else_to_the_choice_of_languages() -> None:
    assert links('nb', site_url='https://example.org', home=True)['x-default'] == (
        'https://example.org/'
    )


def test_without_a_public_address_there_is_no_set() -> None:
    assert links('nb') == {}


@pytest.mark.parametrize(
    ('code', 'locale'),
    [('nb', 'nb_NO'), ('ky', 'ky_KG'), ('ar', 'ar_EG'), ('zh_TW', 'zh_TW'), ('en', 'en_US')],
)
def test_open_graph_gets_a_territory(code: str, locale: str) -> None:
    assert graph_locale(code) == locale
