"""A language with very many changes is cut into sheets, and no change is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.states import State
from handbook.languages import get_language
from handbook.publishing.changes.compare import Change, Kind
from handbook.publishing.changes.found import LanguageChanges, PageChanges
from handbook.publishing.changes.message import Message
from handbook.publishing.changes.sheets import cut_sheets


def changes(*sizes: int) -> LanguageChanges:
    pages = []
    for number, size in enumerate(sizes):
        found = [
            Message(english=f'{number}.{each}', translation='x', state=State.TRANSLATED, line=each)
            for each in range(size)
        ]
        pages.append(
            PageChanges(
                docname=f'page-{number}',
                path=f'page-{number}.po',
                changes=tuple(Change(kind=Kind.NEW, before=None, after=each) for each in found),
                problems=((1, 'damaged'),),
            )
        )
    return LanguageChanges(language=get_language('zh_TW', {}), pages=tuple(pages))


def test_few_changes_are_one_file() -> None:
    found = changes(3, 2)
    (sheet,) = cut_sheets(found)
    assert (sheet.name, sheet.pages) == ('zh-TW.html', found.pages)


def test_pages_stay_together_where_they_fit() -> None:
    sheets = cut_sheets(changes(6, 5, 4, 25), most=10)
    assert [each.name for each in sheets] == [
        'zh-TW.html',
        *(f'zh-TW.{number}.html' for number in range(2, 6)),
    ]
    assert [[page.docname for page in each.pages] for each in sheets[:2]] == [
        ['page-0'],
        ['page-1', 'page-2'],
    ]


@given(st.lists(st.integers(0, 30), max_size=8))
def test_every_change_and_every_problem_is_shown_once(sizes) -> None:
    found = changes(*sizes)
    sheets = cut_sheets(found, most=10)
    for take in ('changes', 'problems'):
        shown = [each for sheet in sheets for page in sheet.pages for each in getattr(page, take)]
        assert shown == [each for page in found.pages for each in getattr(page, take)]
    for sheet in sheets:
        assert sum(len(page.changes) for page in sheet.pages) <= 10
        assert len({page.docname for page in sheet.pages}) == len(sheet.pages)
