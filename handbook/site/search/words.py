"""Make one word of all its forms, in the way the browser does it, too."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handbook.site.search.rules import Replacements, Rules

_WORD = re.compile(r'\w+')
# Words in Latin letters, katakana, hiragana, signs of Chinese origin.
_RUN = re.compile(
    r'[a-z0-9_]+|[\u30a0-\u30ff]+|[\u3040-\u309f]+|(?:(?![a-z0-9_])[^\W\u3040-\u30ff])+'
)


class _Bare(dict[int, int | None]):
    """Learns of each sign it is asked for whether it is a mark, which goes."""

    def __missing__(self, sign: int) -> int | None:
        is_mark = unicodedata.category(chr(sign)).startswith('M')
        return self.setdefault(sign, None if is_mark else sign)


_BARE = _Bare()


def fold(text: str, rules: Rules) -> str:
    """Return ``text`` in small letters and with the differences gone that readers do not type."""
    if text.isascii():
        # No letter here has more than one form, and to look for them takes its time.
        return _replace(text.lower(), rules.before)
    text = unicodedata.normalize('NFKC', text).lower()
    if rules.strip_marks:
        text = unicodedata.normalize('NFC', unicodedata.normalize('NFD', text).translate(_BARE))
    return _replace(text, rules.before)


def split_words(text: str, rules: Rules) -> list[str]:
    """Return what readers look for in ``text``, folded: its words, or pairs of its signs.

    A pair lies in one run of the same script. Signs of Chinese origin also stand alone: readers look
    for one, and in front of the changing end of a verb there often is but one.
    """
    folded = fold(text, rules)
    if not rules.pairs:
        return _WORD.findall(folded)
    return [piece for run in _RUN.findall(folded) for piece in _pieces(run)]


def _pieces(run: str) -> Iterator[str]:
    if run.isascii():
        yield run
        return
    if not '\u3040' <= run[0] <= '\u30ff':
        yield from run
    yield from (run[index : index + 2] for index in range(len(run) - 1))


def stem(word: str, rules: Rules, snowball: Callable[[str], str] | None = None) -> str:
    """Return what the forms of the folded ``word`` have in common; ``snowball`` is its algorithm."""
    word = _strip_prefix(word, rules)
    if snowball:
        for end, restored in rules.restore:
            if word.endswith(end):
                word = word.removesuffix(end) + restored
                break
        word = fold(snowball(word), rules)
    return _replace(strip_suffixes(word, rules), rules.after)


def strip_suffixes(word: str, rules: Rules) -> str:
    """Take the suffixes off the end of ``word`` as long as enough letters stay."""
    most = len(word) - rules.least
    ends = (end for end in rules.suffixes if len(end) <= most and word.endswith(end))
    suffix = next(ends, '')
    return strip_suffixes(word.removesuffix(suffix), rules) if suffix else word


def _strip_prefix(word: str, rules: Rules) -> str:
    most = len(word) - rules.least
    starts = (start for start in rules.prefixes if len(start) <= most and word.startswith(start))
    return word.removeprefix(next(starts, ''))


def _replace(text: str, replacements: Replacements) -> str:
    for old, new in replacements:
        text = text.replace(old, new)
    return text
