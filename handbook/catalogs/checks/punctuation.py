"""Compare end marks and brackets with the English, in the marks of the language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import shorten
from handbook.catalogs.structure import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_MARKS = {
    mark: kind
    for kind, marks in {
        '.': '.。．｡।॥۔։።။។᠃',
        '?': '?？؟՞፧⁇⁈',
        '!': '!！՜‼⁉',
        ':': ':：፡',
        ',': ',，、،՝',
        ';': ';；؛',
        '…': '…⋯',
    }.items()
    for mark in marks
}
_NAMES = {'.': 'full stop', '?': 'question mark', '!': 'exclamation mark', ':': 'colon'}
# What may stand for what at the end: a language has fewer exclamations, or ends a question in a word.
_EQUAL = {frozenset('.!'), frozenset('.;'), frozenset('.…'), frozenset(';,'), frozenset('!…')}
_CLOSERS = ' \xa0\u202f\u200f\u200e\u2069"\'”’“»«›‹」』)）]］}*_'
_SHORT = 60
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


def end_mark(pair: Pair) -> Iterator[Finding]:
    """A translation ends with the mark that the English ends with, or its like."""
    source = pair.source_structure.prose
    expected, found = _end(source, 'en'), _end(pair.structure.prose, pair.language.code)
    if expected == found or {expected, found} in _EQUAL:
        return
    if _is_free(expected, found, pair):
        return
    if found and expected:
        message = f'the English ends with "{expected}", the translation with "{found}"'
    elif expected:
        message = f'the {_NAMES.get(expected, expected)} at the end is missing'
    else:
        message = f'the English has no "{found}" at the end'
    message = f'{message}; end it as the English does'
    yield Finding(problem='end_mark', message=message, severity=WARNING)


def _end(text: str, code: str) -> str:
    """Return the kind of the last mark, or nothing."""
    stripped = text.rstrip(_CLOSERS)
    if stripped.endswith(('...', '。。。')):
        return '…'
    last = stripped[-1:]
    if last not in _MARKS:
        return ''
    if last == ';' and get_habits(code).language == 'el':
        return '?'
    kinds = [_MARKS.get(mark, '') for mark in stripped[-2:]]
    # "?!" and "!?" are the same.
    return '?' if kinds in (['?', '!'], ['!', '?']) else _MARKS.get(last, '')


def _is_free(expected: str, found: str, pair: Pair) -> bool:
    """Whether the language or the kind of text leaves the end mark to the translator."""
    short = len(pair.source) <= _SHORT
    habits = get_habits(pair.language.code)
    if short and ',' in (expected, found):
        # A salutation or the end of a letter.
        return True
    if expected in '.!;…' and not found and (not habits.spaced or (habits.wide and short)):
        return True
    if habits.script in ('Jpan', 'Kore', 'Thai', 'Laoo', 'Khmr', 'Mymr') and expected == '?':
        return True
    # An abbreviation may end in a full stop: "etc.", "kl.", "г."
    return not expected and found == '.' and _ends_in_abbreviation(pair.structure.prose)


def _ends_in_abbreviation(text: str) -> bool:
    last = text.rstrip(_CLOSERS).rsplit(maxsplit=1)[-1:]
    return bool(last) and (len(last[0]) <= 4 or '.' in last[0][:-1])


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
    end_mark,
    foreign_mark,
    opening_mark,
    unbalanced,
    repeated_mark,
)
