"""Each page knows where it is in the other languages, and how far they are."""

from __future__ import annotations

import pytest

from handbook.catalogs.progress import WHOLE, Step
from handbook.languages import get_language
from handbook.site.alternates import list_alternates, shown_language

LANGUAGES = [get_language(code, {}) for code in ('ar', 'en', 'zh_TW')]
STEPS = {
    'ar': {WHOLE: Step.PARTLY, 'how-to/events': Step.COMPLETE, 'index': Step.NOTHING},
    'zh_TW': {WHOLE: Step.STARTED, 'how-to/events': Step.NOTHING, 'index': Step.STARTED},
}


def alternates(docname: str, target_uri: str, current: str = 'en'):
    return list_alternates(
        LANGUAGES, STEPS, current=current, docname=docname, target_uri=target_uri
    )


@pytest.mark.parametrize(
    ('docname', 'target_uri', 'hrefs'),
    [
        ('index', 'index.html', ['../ar/index.html', '../en/index.html', '../zh-TW/index.html']),
        (
            'how-to/events',
            'how-to/events/',
            [f'../../../{tag}/how-to/events/' for tag in ('ar', 'en', 'zh-TW')],
        ),
    ],
)
def test_the_same_page_is_found_beside(docname: str, target_uri: str, hrefs: list[str]) -> None:
    assert [page.href for page in alternates(docname, target_uri)] == hrefs


def test_a_language_has_its_own_name_its_direction_and_its_step() -> None:
    arabic, english, chinese = alternates('index', 'index.html', 'zh_TW')
    assert (arabic.name, arabic.direction, arabic.step) == ('العربية', 'rtl', Step.PARTLY)
    assert (english.step, english.current) == (Step.COMPLETE, False)
    assert (chinese.tag, chinese.current, chinese.step) == ('zh-TW', True, Step.STARTED)


def test_a_page_is_here_where_anything_of_it_is() -> None:
    assert [page.here for page in alternates('how-to/events', '')] == [True, True, False]
    assert [page.here for page in alternates('index', '')] == [False, True, True]


def test_a_page_without_a_catalog_is_here_in_every_language() -> None:
    assert all(page.here for page in alternates('search', 'search.html'))


@pytest.mark.parametrize(('docname', 'code'), [('index', 'en'), ('how-to/events', 'ar')])
def test_a_page_is_shown_in_the_first_language_that_has_it(docname: str, code: str) -> None:
    assert shown_language(['ar', 'en'], STEPS, docname) == code
