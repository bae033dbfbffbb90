"""Compare the mark at the end of a text with that of its translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding

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
# The English ends in an abbreviation, which another language may write out.
_ENGLISH_ABBREVIATION = re.compile(
    r'\b(?:etc|e\.g|i\.e|[ap]\.m|U\.S|Inc|Ltd|Corp|Co|Jr|Sr|approx|intl|alt|no|vs)\.["”’)\]]*$'
)
# Spanish and Russian close a sentence after its quotation, whatever that ends with.
_AFTER_QUOTATION = re.compile('[?!…]["”’“»›]\\.$')
_SENTENCE = re.compile(r'[^\W\d_]{3}[.!?]\s')
# A language with the verb at the end says "he asked" after the question.
_QUOTED_END = re.compile('[?!]["”’]$')
_QUOTED_MARK = re.compile('([?!？！؟])["”’“»›」』]')
_SHORT = 60


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
    if not habits.spaced and {expected, found} == {'.', ':'}:
        # Japanese leaves a colon open before a link, and ends the words before a list.
        return True
    if found == '.' and _is_after_quotation(expected, pair):
        return True
    if expected == '.' and not found:
        return _ENGLISH_ABBREVIATION.search(pair.source_structure.prose) is not None
    # A long text without a mark is a sentence that the English left open, and two sentences need
    # their marks. And an abbreviation may end in a full stop: "etc.", "kl.", "г."
    return (
        not expected and found == '.' and (not short or _is_full_stop_at_home(pair.structure.prose))
    )


def _is_after_quotation(expected: str, pair: Pair) -> bool:
    """Whether the full stop follows a quotation with a mark of its own, or the words after it."""
    prose = pair.structure.prose
    if _AFTER_QUOTATION.search(prose):
        return True
    quoted = _QUOTED_END.search(pair.source_structure.prose)
    return quoted is not None and any(
        _MARKS[mark] == expected for mark in _QUOTED_MARK.findall(prose)
    )


def _is_full_stop_at_home(text: str) -> bool:
    """Whether a sentence ends before the last one, or the last word is an abbreviation."""
    if _SENTENCE.search(text):
        return True
    last = text.rstrip(_CLOSERS).rsplit(maxsplit=1)[-1:]
    return bool(last) and (len(last[0]) <= 4 or '.' in last[0][:-1])


CHECKS: tuple[Check, ...] = (end_mark,)
