"""Offer repairs of emphasis that CommonMark does not see, because its marks stand at the wrong place."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from handbook.catalogs.fixes.repairs import Repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Pair

_MARKS = re.compile(r'(?<!\\)(?:[*＊]+|~+)')


def moved_marks(pair: Pair) -> Iterator[Repair]:
    """Put the marks where CommonMark reads them: at the words, inside quotation marks if need be.

    Beside a letter a mark works only next to a letter: ``**「重要」**です`` shows its stars.
    """
    for part in pair.source_structure.parts - pair.structure.parts:
        if part.kind != 'emphasis':
            continue
        mark = part.identity.partition('…')[0]
        # Where the English shows the character itself, as in 2 * 3, nobody knows which is which.
        if mark in pair.source_structure.loose:
            continue
        text = _move(pair.translation, mark)
        if text != pair.translation:
            yield Repair(text, f'put {mark} where it works: directly at the words')


def _move(text: str, mark: str) -> str:
    """Return the text with each pair of marks where it works; an odd one leaves all open."""
    marks = [match for match in _MARKS.finditer(text) if _plain(match.group()) == mark]
    if len(marks) % 2:
        return text
    done, position = '', 0
    for first, last in zip(marks[::2], marks[1::2], strict=True):
        done += text[position : first.start()]
        after = text[last.end() :]
        for inside in _placements(text[first.end() : last.start()], mark):
            if _works(done, inside, after, mark):
                break
        else:
            inside = text[first.start() : last.end()]
        done += inside.lstrip(' ') if done.endswith(' ') else inside
        done = done.rstrip(' ') if after.startswith(' ') else done
        position = last.end()
    return done + text[position:]


def _plain(marks: str) -> str:
    return marks.replace('＊', '*')


def _placements(words: str, mark: str) -> Iterator[str]:
    """Yield the words with the marks around them, each further inwards than the one before."""
    bare = words.strip()
    if not bare:
        return
    lead, trail = words.partition(bare)[::2]
    yield f'{lead}{mark}{bare}{mark}{trail}'
    if bare.startswith('[') and bare.endswith(')') and bare.count('](') == 1:
        label, _, address = bare[1:].partition('](')
        yield f'{lead}[{mark}{label}{mark}]({address}{trail}'
    start, end = _inner(bare)
    # Quotation marks move out together, so that both stay outside.
    both = [(start, end)] if start and end < len(bare) else []
    for first, last in [*both, (0, end), (start, len(bare))]:
        if bare[first:last]:
            core = f'{mark}{bare[first:last]}{mark}'
            yield f'{lead}{bare[:first]}{core}{bare[last:]}{trail}'


def _inner(text: str) -> tuple[int, int]:
    """Return where the first word of ``text`` begins and the last one ends, without punctuation."""
    start, end = 0, len(text)
    while start < end and _is_outer(text[start]):
        start += 1
    while end > start and _is_outer(text[end - 1]):
        end -= 1
    return start, end


def _works(before: str, inside: str, after: str, mark: str) -> bool:
    """Whether CommonMark takes the first mark for an opening and the last for a closing one."""
    text = f' {before}{inside}{after} '
    first = 1 + len(before) + inside.index(mark)
    last = 1 + len(before) + inside.rindex(mark)
    outside, within = text[first - 1], text[first + len(mark)]
    opens = _can_stand_at(within, outside)
    outside, within = text[last + len(mark)], text[last - 1]
    return opens and _can_stand_at(within, outside)


def _can_stand_at(within: str, outside: str) -> bool:
    if within.isspace():
        return False
    return not _is_punctuation(within) or outside.isspace() or _is_punctuation(outside)


def _is_outer(character: str) -> bool:
    return character.isspace() or _is_punctuation(character)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in 'PS'
