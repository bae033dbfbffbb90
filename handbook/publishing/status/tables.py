"""Write the status for programs and spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from handbook.catalogs.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook.catalogs.states import MessageState
    from handbook.publishing.status.collect import Counts, LanguageStatus, PageStatus


def as_json(statuses: Iterable[LanguageStatus]) -> str:
    """Return a list of objects, a language each: code, name, words, and pages in order.

    Each page has its docname, its catalog, its words, and the messages that changed with state, line,
    English, the English before, and why it is withheld. ``words`` has the number of words in each state and
    all of them (``english``).
    """
    languages = [
        {
            'language': status.language.code,
            'name': status.language.name,
            'words': _words(status.counts),
            'pages': [_page(page) for page in status.pages],
        }
        for status in statuses
    ]
    return json.dumps(languages, ensure_ascii=False, indent=2)


def as_csv(statuses: Iterable[LanguageStatus]) -> str:
    """Return the words of each language and page, with a line of headings (RFC 4180)."""
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerow(['language', 'page', *State, 'english'])
    for status in statuses:
        for page in status.pages:
            words = _words(page.counts).values()
            table.writerow([status.language.code, page.docname, *words])
    return buffer.getvalue()


def _page(page: PageStatus) -> dict[str, object]:
    return {
        'page': page.docname,
        'path': page.path,
        'words': _words(page.counts),
        'changes': [_change(change) for change in page.changes],
    }


def _change(change: MessageState) -> dict[str, object]:
    return {
        'state': change.state,
        'line': change.line,
        'words': change.words,
        'english': change.english,
        'previous': change.previous,
        'reason': change.reason,
    }


def _words(counts: Counts) -> dict[str, int]:
    return {**{state.value: counts[state] for state in State}, 'english': counts.total()}
