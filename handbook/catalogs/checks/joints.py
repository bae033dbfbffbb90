"""Find links and other parts that stick to the words beside them, or keep a space inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding, only_where
from handbook.catalogs.checks.spots import shorten
from handbook.catalogs.structure import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# An English part of these kinds may stand right after a word, as a footnote does.
_GLUED_KINDS = frozenset(('footnote', 'html', 'image', 'math', 'substitution'))
_LETTERS_BEFORE = re.compile(r'[^\W\d_]+\Z')
_LETTERS = re.compile(r'[^\W\d_]+')
# Languages of which no word takes an ending after a link or a date.
_NO_ENDINGS = frozenset(('ca', 'es', 'fr', 'gl', 'it', 'pt', 'ro'))
# "And", "in", "the" are one letter or a few before the word, and belong to it.
_PREFIXING_SCRIPTS = frozenset(('Arab', 'Hebr'))
_LONGEST_PREFIX = 4
_ANY_LENGTH = 1000


def space_in_link(pair: Pair) -> Iterator[Finding]:
    """No space between a bracket of a link and its words."""
    known = {target for target, text in pair.source_structure.links if text != text.strip()}
    for target, text in pair.structure.links:
        if text.strip() and text != text.strip() and target not in known:
            message = (
                f'there is a space inside the brackets of the link "{shorten(text)}"; delete it'
            )
            yield Finding(problem='link_space', message=message, severity=WARNING)
            return


def glued_part(pair: Pair) -> Iterator[Finding]:
    """A space stands before a link, a date or code, and after it where no ending may follow."""
    habits = get_habits(pair.language.code)
    if not habits.spaced or habits.script == 'Kore':
        return
    if pair.structure.parts != pair.source_structure.parts:
        # What is left of a broken part is told as such.
        return
    prefix = _LONGEST_PREFIX if habits.script in _PREFIXING_SCRIPTS else 0
    ending = 1 if habits.language in _NO_ENDINGS else _ANY_LENGTH
    glued = _glued(pair, prefix, ending)
    if glued and not _glued(pair, 0, 0, english=True):
        shown = glued.replace(OBJECT, '…')
        message = f'a space is missing beside the link, the date or the code in "{shown}"'
        yield Finding(problem='mark_space', message=f'{message}; put it in', severity=WARNING)


def _glued(pair: Pair, prefix: int, ending: int, *, english: bool = False) -> str:
    """Return a part with the letters that stick to it, or nothing.

    ``prefix`` and ``ending`` say how many letters may stand before a part and after it.
    """
    structure = pair.source_structure if english else pair.structure
    prose = structure.prose
    for _, text in structure.links:
        # The words of a link may stand elsewhere in the text too; one place with spaces is enough.
        found = [_stuck(prose, text, at, prefix, ending) for at in _places(text, prose)]
        if found and all(found):
            return found[0]
    if OBJECT in prose and _GLUED_KINDS.isdisjoint(part.kind for part in structure.parts):
        found = [_stuck(prose, OBJECT, at, prefix, ending) for at in _places(OBJECT, prose)]
        return next(filter(None, found), '')
    return ''


def _places(part: str, prose: str) -> Iterator[int]:
    """Yield where the part stands; a single letter may stand anywhere and says nothing."""
    at = prose.find(part) if len(part) > 1 or part == OBJECT else -1
    while at >= 0:
        yield at
        at = prose.find(part, at + len(part))


def _stuck(prose: str, part: str, at: int, prefix: int, ending: int) -> str:
    end = at + len(part)
    if prose[at - 1 : at].isalpha():
        before = _LETTERS_BEFORE.search(prose, max(0, at - 20), at)
        if before and len(before[0]) > prefix:
            return before[0] + part
    if prose[end : end + 1].isalpha():
        after = _LETTERS.match(prose, end)
        if after and len(after[0]) > ending:
            return part + after[0]
    return ''


def _has_parts(pair: Pair) -> object:
    return pair.structure.parts


CHECKS: tuple[Check, ...] = (only_where(_has_parts, space_in_link, glued_part),)
