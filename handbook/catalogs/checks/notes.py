"""Find what work on a translation left behind: notes, marks of tools, remains of a merge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_NOTE = re.compile(
    r'^(?:<<<<<<<|=======|>>>>>>>)(?=\s|$)|(?-i:\bTODO\s*[:(]|\[TODO|\bXXX\s*:)|\bFIXME\b'
    r'|[\[{(]{1,2}(?:MT|machine translat\w*|auto[- ]?translat\w*|untranslated|not translated|fuzzy|'
    r'needs? (?:review|translation))\b[^\])}]{0,40}[\])}]{1,2}'
    r'|\b(?:MISSING|NEEDS?) TRANSLATION\b|\bUNTRANSLATED\b|\bmsg(?:id|str|ctxt)\b|^#[|~,] '
    r'|@@\w+@@|⟦|⟧|__MT__|<(?:trans|seg|tu|mrk|bpt|ept|ph)\b',
    re.MULTILINE | re.IGNORECASE,
)
# A word or a sign of these, in small letters, is in every note; looking for them first is faster.
_WORDS = (
    *('todo', 'fixme', 'xxx', 'lorem', 'msgid', 'msgstr', 'msgctxt'),
    *('translat', 'fuzzy', 'review'),
)
_SIGN = re.compile(
    r'<<<<|====|>>>>|@@|⟦|⟧|\[mt|\{mt|\(mt|__mt|#\| |#~ |#, |\?\?\?|\(\?\)'
    r'|<trans|<tu|<seg|<mrk|<bpt|<ept|<ph'
)
# Only as capitals a note: "todo" means "everything" in Spanish and Portuguese.
_NOTE_CAPITALS = re.compile(
    r'\bTODO\b(?!\s*[:(])|\bXXX\b(?!\s*:)|\?\?\?|\(\?\)|\blorem ipsum\b', re.ASCII
)
_TODO_IS_A_WORD = frozenset({'es', 'pt', 'gl', 'it', 'ast', 'an'})


def leftover_note(pair: Pair) -> Iterator[Finding]:
    """No note of a translator, no mark of a tool, no remains of a merge."""
    lowered = pair.translation.lower()
    if not any(map(lowered.__contains__, _WORDS)) and not _SIGN.search(lowered):
        return
    note = _NOTE.search(pair.translation)
    if note and not _is_meant(note[0], pair):
        message = f'"{note[0]}" is a note or a mark of a tool; finish the message and delete it'
        yield Finding(problem='leftover_note', message=message)
        return
    doubt = _NOTE_CAPITALS.search(pair.translation)
    if doubt and not _is_meant(doubt[0], pair):
        if doubt[0] == 'TODO' and get_habits(pair.language.code).language in _TODO_IS_A_WORD:
            return
        message = f'"{doubt[0]}" looks like a note to yourself; finish the message and delete it'
        yield Finding(problem='note_to_self', message=message, severity=WARNING)


def _is_meant(note: str, pair: Pair) -> bool:
    """Whether the English has these words too, perhaps without the brackets around them."""
    return note in pair.source or note.strip('[](){} :').casefold() in pair.source.casefold()


CHECKS: tuple[Check, ...] = (leftover_note,)
