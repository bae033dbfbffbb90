"""Say in the terminal how far the translations are, and what their translators can do next."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from handbook.catalogs.states import State
from handbook.publishing.status.differences import Kind, compare_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handbook.catalogs.states import MessageState
    from handbook.publishing.status.collect import Counts, LanguageStatus, PageStatus

# A file or a pipe has no width: no number is cut off there, and no name.
_PLAIN_WIDTH = 120
_COLOURS = {
    State.TRANSLATED: 'green',
    State.WAITING: '',
    State.STALE: 'yellow',
    State.BROKEN: 'red',
}
_KEY = (
    'The numbers count words of the English text.\n'
    'translated  readers see them\n'
    'waiting     not translated yet\n'
    'stale       the English changed afterwards\n'
    'broken      withheld from readers; "handbook check" says why'
)
_SAYS = {
    State.STALE: 'the English changed',
    State.WAITING: 'new in English, waits for a translation',
    State.BROKEN: 'broken, readers do not see it',
}
# How a change is written without colours; so do other programs that compare words.
_MARKS = {
    Kind.KEPT: ('', '', ''),
    Kind.REMOVED: ('[-', '-]', 'red strike'),
    Kind.ADDED: ('{+', '+}', 'green'),
}


def show_status(statuses: Sequence[LanguageStatus], *, in_detail: bool) -> None:
    """Print the words in each state, by language and page.

    In detail, all pages are shown with the messages that changed; otherwise the pages that are not
    complete.
    """
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_PLAIN_WIDTH)
    if not statuses:
        console.print('English needs no translation; start a language with: handbook add LANG')
        return
    rows = [(f'{_code(each)} {each.language.name}', each.counts) for each in statuses]
    console.print(_table('Language', rows))
    for status in statuses:
        _show_language(console, status, in_detail=in_detail)
    console.print(f'\n{_KEY}', style='dim')


def _show_language(console: Console, status: LanguageStatus, *, in_detail: bool) -> None:
    pages = [page for page in status.pages if in_detail or page.counts.share < 1]
    if not pages:
        return
    console.print(f'\n[bold]{status.language.name} ({status.language.code})[/bold]')
    console.print(_table('Page', [(page.docname, page.counts) for page in pages]))
    hidden = len(status.pages) - len(pages)
    if hidden:
        console.print(f'The other {hidden} pages are complete.')
    changed = [page for page in status.pages if page.changes]
    if in_detail:
        for page in changed:
            _show_changes(console, page)
    elif changed:
        console.print(f'What changed in English: handbook status {status.language.code}')


def _show_changes(console: Console, page: PageStatus) -> None:
    console.print(f'\n[bold]{page.path}[/bold]', soft_wrap=True)
    for change in page.changes:
        line = Text(f'{change.line:>6}  ')
        line.append(_SAYS[change.state], style=_COLOURS[change.state])
        console.print(line, soft_wrap=True)
        console.print(Text('        ') + _english(change), soft_wrap=True)
        if change.reason:
            console.print(Text(f'        {change.reason}'), soft_wrap=True)


def _english(change: MessageState) -> Text:
    """Return the English of a message, what changed in it marked."""
    if not change.previous:
        return Text(change.english)
    texts = []
    for piece in compare_words(change.previous, change.english):
        start, end, style = _MARKS[piece.kind]
        texts.append(Text(f'{start}{piece.text}{end}', style=style))
    return Text(' ').join(texts)


def _table(first: str, rows: Iterable[tuple[str, Counts]]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    table.add_column(first, overflow='fold')
    for heading in ('share', *State, 'all'):
        table.add_column(heading, justify='right', no_wrap=True)
    for name, counts in rows:
        numbers = [
            Text(f'{counts[state]:,}', style=_COLOURS[state] if counts[state] else 'dim')
            for state in State
        ]
        share = f'{math.floor(counts.share * 100)} %'
        table.add_row(Text(name), share, *numbers, f'{counts.total():,}')
    return table


def _code(status: LanguageStatus) -> str:
    return f'{status.language.code:6}'
