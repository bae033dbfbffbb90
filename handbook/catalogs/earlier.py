"""Tell a change of wording from a change of what an English text says."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

import babel

from handbook.catalogs.checks.values import NUMBER_WORDS, has_digits
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalogs.structure import StructureReader

_SAME_WORDING = 0.9
# In a long paragraph a tenth of the letters is a whole sentence.
_MOST_WORDS = 5
_ENDS = '.!?'
_AROUND = '.,;:!?…()[]*_"\'“”‘’«»–—-'

# One of these words turns a sentence round, or makes a duty of a choice.
_WEIGHTY = {
    *('no', 'not', 'none', 'never', 'nobody', 'nothing', 'neither', 'nor', 'cannot', 'without'),
    *('unless', 'except', 'only', 'must', 'may', 'might', 'can', 'could', 'should', 'shall'),
    *('always', 'optional', 'required', 'before', 'after', 'until', 'by', 'am', 'pm'),
    *('today', 'tomorrow', 'yesterday', 'day', 'week', 'month', 'year'),
    *('all', 'any', 'every', 'each'),
}


def only_wording_changed(old: str, new: str, reader: StructureReader) -> bool:
    """Whether two English texts say the same in nearly the same words.

    Nine letters out of ten and the number of sentences are the same, and so are roles, links in their
    order, emphasis and figures. At most five words differ on either side, none of
    which is a number, a day, a month, a name inside a sentence, or a word such as "not" and "must".
    """
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.quick_ratio() < _SAME_WORDING or matcher.ratio() < _SAME_WORDING:
        return False
    if _count_ends(old) != _count_ends(new) or not _same_structure(old, new, reader):
        return False
    changes = list(list_changes(old, new))
    gone = [word for before, _ in changes for word in before]
    added = [word for _, after in changes for word in after]
    names = _names(old) | _names(new)
    return max(len(gone), len(added)) <= _MOST_WORDS and not any(
        _is_weighty(word, names) for word in (*gone, *added)
    )


def name_changes(old: str, new: str) -> str:
    """Return in plain words what changed between two English texts."""
    changes = [
        _name_change(' '.join(gone), ' '.join(come)) for gone, come in list_changes(old, new)
    ]
    return ', '.join(changes) or 'only marks and spaces changed'


def _name_change(old: str, new: str) -> str:
    if old and new:
        return f'"{old}" became "{new}"'
    return f'"{new}" is new' if new else f'"{old}" is gone'


def list_changes(old: str, new: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words that went and those that came in their place; capitals and marks count nothing."""
    before, after = old.split(), new.split()
    bare = [_bare(word) for word in before], [_bare(word) for word in after]
    matcher = SequenceMatcher(None, *bare, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != 'equal':
            yield before[start:end], after[new_start:new_end]


def _same_structure(old: str, new: str, reader: StructureReader) -> bool:
    before, after = reader.read(old), reader.read(new)
    targets = [[target for target, _ in each.links] for each in (before, after)]
    return (before.blocks, before.parts, targets[0]) == (after.blocks, after.parts, targets[1])


def _is_weighty(word: str, names: Iterable[str]) -> bool:
    bare = _bare(word)
    return (
        has_digits(word)
        or any(sign in word for sign in '{}`<>')
        or bare.replace('’', "'").endswith("n't")
        or not {bare, *bare.split('-')}.isdisjoint(_NEVER_CHANGED)
        or bare in names
    )


def _names(text: str) -> set[str]:
    """Return the words with a capital letter that do not begin a sentence."""
    words = text.split()
    return {
        _bare(word)
        for before, word in pairwise(words)
        if word.lstrip(_AROUND)[:1].isupper() and before[-1] not in _ENDS
    }


def _bare(word: str) -> str:
    return word.strip(_AROUND).casefold() or word


def _count_ends(text: str) -> int:
    return sum(text.count(mark) for mark in _ENDS)


def _calendar_words() -> Iterator[str]:
    locale = babel.Locale(SOURCE_LANGUAGE)
    for names in (locale.months, locale.days):
        for width in ('wide', 'abbreviated'):
            yield from (name.casefold() for name in names['format'][width].values())


# "Hour" is a number only beside "half"; here it is the name of the campaign.
_NEVER_CHANGED = (_WEIGHTY | NUMBER_WORDS.keys() | set(_calendar_words())) - {'hour'}
