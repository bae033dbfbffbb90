"""Find marks of another language, brackets that do not close, and marks that stand twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.end_marks import CHECKS as END_MARK_CHECKS
from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import shorten
from handbook.catalogs.structure import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_TWO_MARKS = re.compile('[,.;:!?][,.;:!?]')
_REPEATED = re.compile(r',[,.]|;{2}|!{2,}|\?{2,}|(?<!\.)\.\.(?!\.)')
# The mark of another script right after a letter of one that has its own.
_ARABIC_FOREIGN = re.compile('[\u0620-\u06ff][?,;](?!\\S)')
_WIDE_FOREIGN = re.compile('[\u3040-\u30ff\u3400-\u9fff][,.](?![\\w.])')
_GREEK_FOREIGN = re.compile('[\u0370-\u03ff]\\?')
_OPENING = {'es': (('¿', '?'), ('¡', '!')), 'ast': (('¿', '?'), ('¡', '!'))}
_BRACKETS = ('(（', ')）'), ('[［', ']］'), ('{｛', '}｝')
_BRACKET = re.compile(r'[(){}（）［］｛｝\[\]]')
_LIST_NUMBER = re.compile(r'(?<!\w)\w{1,2}[)）]')


def foreign_mark(pair: Pair) -> Iterator[Finding]:
    """After a letter of a script with marks of its own stand those."""
    prose = pair.structure.prose
    if prose.isascii():
        return
    script = get_habits(pair.language.code).script
    for scripts, pattern, instead in (
        (('Arab',), _ARABIC_FOREIGN, '؟ ، ؛'),
        (('Jpan', 'Hans', 'Hant'), _WIDE_FOREIGN, '。 、 ，'),
        (('Grek',), _GREEK_FOREIGN, ';'),
    ):
        match = pattern.search(prose) if script in scripts else None
        if match:
            message = f'the mark in "{match[0]}" is not of this language; type one of {instead}'
            yield Finding(problem='foreign_mark', message=message, severity=WARNING)


def opening_mark(pair: Pair) -> Iterator[Finding]:
    """A Spanish question begins with a mark as well."""
    prose = pair.structure.prose
    for opening, closing in _OPENING.get(get_habits(pair.language.code).language, ()):
        if closing in prose and prose.count(opening) < len(
            re.findall(rf'\w["”»)]?\{closing}', prose)
        ):
            message = f'put "{opening}" where the sentence begins that ends with "{closing}"'
            yield Finding(problem='opening_mark', message=message, severity=WARNING)


def unbalanced(pair: Pair) -> Iterator[Finding]:
    """Each bracket that opens closes, as in the English."""
    prose, source = pair.structure.prose, pair.source_structure.prose
    if not _BRACKET.search(prose):
        return
    for opening, closing in _BRACKETS:
        if _count(prose, opening) == _count(prose, closing):
            if _is_mirrored(prose, opening, closing) and not _is_mirrored(source, opening, closing):
                message = f'a "{closing[0]}" stands before its "{opening[0]}"; exchange the two'
                yield Finding(problem='unbalanced', message=message, severity=WARNING)
                return
            continue
        if _count(source, opening) != _count(source, closing):
            continue
        without_numbers = _LIST_NUMBER.sub(OBJECT, prose) if opening[0] not in prose else prose
        if _count(without_numbers, opening) != _count(without_numbers, closing):
            message = f'there are not as many "{opening[0]}" as "{closing[0]}"'
            message = f'{message} in "{shorten(prose)}"; put in the missing one'
            yield Finding(problem='unbalanced', message=message, severity=WARNING)
            return


def _is_mirrored(text: str, opening: str, closing: str) -> bool:
    """Whether the first bracket closes, as happens where the text runs from right to left."""
    first = next((character for character in text if character in opening + closing), '')
    return bool(first) and first in closing and not _LIST_NUMBER.search(text)


def _count(text: str, marks: str) -> int:
    return sum(text.count(mark) for mark in marks)


def repeated_mark(pair: Pair) -> Iterator[Finding]:
    """No mark twice, unless the English has it so."""
    if not _TWO_MARKS.search(pair.structure.prose):
        return
    match = _REPEATED.search(pair.structure.prose)
    if match and match[0] not in pair.source_structure.prose:
        message = f'"{match[0]}": a mark stands twice; delete one, or type "…"'
        yield Finding(problem='repeated_mark', message=message, severity=WARNING)


CHECKS: tuple[Check, ...] = (
    *END_MARK_CHECKS,
    foreign_mark,
    opening_mark,
    unbalanced,
    repeated_mark,
)
