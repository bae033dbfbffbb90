"""Find words that were not translated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import shorten
from handbook.catalogs.checks.vocabulary import COMMON, ENGLISH, ENGLISH_LABELS
from handbook.catalogs.structure import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")
# Addresses, file names, hashtags, names of things with a digit: not words of a language.
_NO_WORD = re.compile(r'[@#/\\_\d]|\w\.\w')
# A word with its hyphens, or a mark that ends a clause or separates things in a list.
_TOKEN = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)|[,.;:!?()\"'\ufffc•]")
_QUOTED = re.compile('["“„«「『][^"”“»」』]{0,200}["”“»」』]')
_RUN = 4


def copied_english(pair: Pair) -> Iterator[Finding]:
    """No message that is the English once more, unless it is a name."""
    prose = pair.structure.prose
    if prose != pair.source_structure.prose and prose.strip() != pair.source_structure.prose:
        return
    if get_habits(pair.language.code).language != 'en' and _has_english(prose, pair):
        message = f'"{shorten(prose)}" is still English; translate it, or leave it empty'
        yield Finding(problem='copied_english', message=message, severity=WARNING)


def _has_english(text: str, pair: Pair) -> bool:
    """Whether a text has English words, not only names that every language keeps."""
    words = _WORD.findall(_without_names(text))
    binding = [word for word in words if word.lower() in ENGLISH]
    if not binding and not all(map(str.isascii, words)):
        # "Miklavž na Dravskem polju" is no English.
        return False
    own = COMMON.get(get_habits(pair.language.code).language, frozenset())
    if len(words) <= 2:
        if get_habits(pair.language.code).script != 'Latn':
            binding += [word for word in words if word.lower() in ENGLISH_LABELS]
        # The second word of a name is mostly written like its first.
        name = any(not word.islower() for word in words[1:])
        return not name and any(word.lower() not in own for word in binding)
    small = sum(map(str.islower, words))
    # "Read the Docs vs GitHub Pages" are names; a sentence has more words in small letters.
    return small > 1 and 2 * small >= len(words) - 1


def english_left(pair: Pair) -> Iterator[Finding]:
    """No English clause inside of a translation."""
    source, translation = pair.source_structure.prose, pair.structure.prose
    if source == translation or get_habits(pair.language.code).language == 'en':
        return
    if len(set(source.split()).intersection(translation.split())) < _RUN - 2:
        return
    run = _longest_run(_tokens(source), _tokens(_QUOTED.sub(OBJECT, translation)))
    own = COMMON.get(get_habits(pair.language.code).language, frozenset())
    binding = [word for word in run if word in ENGLISH and word not in own]
    if len(run) >= _RUN and binding and sum(map(str.islower, run)) > 2:
        message = f'"{shorten(" ".join(run))}" is still English; translate it too'
        yield Finding(problem='english_left', message=message, severity=WARNING)


def english_link(pair: Pair) -> Iterator[Finding]:
    """No link whose words stayed English while the rest was translated."""
    if not pair.structure.links or pair.structure.prose == pair.source_structure.prose:
        return
    for _, text in set(pair.structure.links).intersection(pair.source_structure.links):
        if sum(map(str.islower, text.split())) > 1 and _has_english(text, pair):
            message = f'the words of the link "{shorten(text)}" are still English; translate them'
            yield Finding(problem='english_left', message=message, severity=WARNING)


def _tokens(text: str) -> list[str]:
    """Return the words of a text, with nothing where a mark or something else ends a clause."""
    return [match[1] or '' for match in _TOKEN.finditer(_without_names(text))]


def _without_names(text: str) -> str:
    """Return the text with OBJECT for addresses, file names, hashtags, names with a digit."""
    return ' '.join(OBJECT if _NO_WORD.search(word) else word for word in text.split())


def _longest_run(source: list[str], translation: list[str]) -> list[str]:
    """Return the longest sequence of words of the source that stands in the translation."""
    starts: dict[tuple[str, ...], int] = {}
    for index in range(len(source) - _RUN + 1):
        starts.setdefault(tuple(source[index : index + _RUN]), index)
    best: list[str] = []
    index = 0
    while index <= len(translation) - _RUN:
        words = tuple(translation[index : index + _RUN])
        start = starts.get(words) if all(words) else None
        length = _common_length(source, start, translation, index) if start is not None else 1
        if length > max(1, len(best)):
            best = translation[index : index + length]
        index += length
    return best


def _common_length(source: list[str], start: int, translation: list[str], index: int) -> int:
    length = 0
    for ours, theirs in zip(source[start:], translation[index:], strict=False):
        if not ours or ours != theirs:
            break
        length += 1
    return length


CHECKS: tuple[Check, ...] = (copied_english, english_left, english_link)
