"""Find words whose letters are not what they seem: look-alikes, loose accents, wrong encodings."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import name_character

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_LATIN = 'A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0259'
_CYRILLIC = '\u0400-\u052f'
_GREEK = '\u0370-\u03ff\u1f00-\u1fff'
_OTHER = re.compile(f'[{_CYRILLIC}{_GREEK}]')
_MIXED = re.compile(f'[{_LATIN}][{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}{_GREEK}][{_LATIN}]')
_WORDS = re.compile(f'[{_LATIN}{_CYRILLIC}{_GREEK}]+')
_RUNS = re.compile(f'[{_LATIN}]+|[{_CYRILLIC}]+|[{_GREEK}]+')
_IS_LATIN = re.compile(f'[{_LATIN}]')
# Letters that look like one of the other alphabet: Latin ones, then Cyrillic and Greek ones.
_LATIN_TWINS = frozenset('ABCEHIJKMNOPSTXYZacehijopsvxyëïə')
_OTHER_TWINS = frozenset('АВСЕНІЈКМОРЅТХУҮасеһіјорѕхуүёїә' + 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον')
# Chinese and Japanese compatibility ideographs: a name may be written with just this one.
_COMPATIBILITY = re.compile('[\uf900-\ufaff\U0002f800-\U0002fa1f]')

# UTF-8 read as Windows-1252: a first byte, then one to three continuation bytes, as letters.
_CONTINUATION = ''.join(
    bytes([byte]).decode('cp1252', 'ignore') or chr(byte) for byte in range(0x80, 0xC0)
)
_MISREAD = re.compile(
    f'(?:[\xc2-\xdf][{_CONTINUATION}]|[\xe0-\xef][{_CONTINUATION}]{{2}}|[\xf0-\xf4][{_CONTINUATION}]{{3}})+'
)
_CONTINUATION_1251 = ''.join(
    bytes([byte]).decode('cp1251', 'ignore') or chr(byte) for byte in range(0x80, 0xC0)
)
_MISREAD_1251 = re.compile(f'(?:[РС][{_CONTINUATION_1251}]){{3,}}')
# How all of these begin; looking for this first is much faster.
_MISREAD_START = re.compile(f'[\xc2-\xf4РС][{_CONTINUATION}{_CONTINUATION_1251}]')
_CLOSING = frozenset(' \xa0"”’“‘»«…–—.›‹')
_LOST_LETTER = re.compile(r'(?<![^\W\d_])[^\W\d_]{2,}\?[^\W\d_]+')


def mixed_script(pair: Pair) -> Iterator[Finding]:
    """No word hides a letter of another alphabet that looks like one of its own."""
    prose = pair.structure.prose
    # The first search is much faster, and enough for a text in Latin letters.
    if pair.translation.isascii() or not _OTHER.search(prose) or not _MIXED.search(prose):
        return
    cyrillic = get_habits(pair.language.code).script == 'Cyrl'
    for word in _WORDS.findall(prose):
        intruders = _intruders(word, pair.source, cyrillic=cyrillic)
        if intruders:
            names = ', '.join(name_character(letter) for letter in sorted(intruders))
            message = f'"{word}" mixes two alphabets; {names} only looks right: type the word anew'
            yield Finding(problem='mixed_script', message=message)
            return


def _intruders(word: str, source: str, *, cyrillic: bool) -> set[str]:
    """Return the letters of a word that stand in for their look-alikes of another alphabet."""
    runs: list[str] = _RUNS.findall(word)
    if len(runs) < 2 or len(word) < 3:
        return set()
    latin = {letter for letter in word if _IS_LATIN.match(letter)}
    other = set(word) - latin
    if _is_name_with_ending(runs, source):
        return set()
    latin_pose, other_pose = latin <= _LATIN_TWINS, other <= _OTHER_TWINS
    if latin_pose and other_pose:
        return latin if cyrillic else other
    if latin_pose:
        return latin
    # A Latin name may take an ending of letters that all look Latin: "Codeа" in Russian.
    ending = cyrillic and len(runs) == 2 and _IS_LATIN.match(word) is not None
    return other if other_pose and not ending else set()


def _is_name_with_ending(runs: list[str], source: str) -> bool:
    """Whether a word is like "Xте" for the English "X", or "CTOго": a name and an ending."""
    if not _IS_LATIN.match(runs[0]):
        return False
    known = re.search(rf'(?<!\w){re.escape(runs[0])}(?!\w)', source) is not None
    return known or (len(runs[0]) > 1 and runs[0].isupper() and runs[1].islower())


def not_normalized(pair: Pair) -> Iterator[Finding]:
    """Accents are part of their letters, as keyboards type them, so that search finds the word."""
    text = pair.translation
    if text.isascii() or unicodedata.is_normalized('NFC', text):
        return
    for word in _COMPATIBILITY.sub('', text).split():
        composed = unicodedata.normalize('NFC', word)
        # Arabic and Hebrew marks are typed in another order than Unicode's; that is no slip.
        if sorted(composed) != sorted(word) and word not in pair.source:
            message = f'a letter of "{word}" is made of loose pieces; type the word anew'
            yield Finding(problem='not_normalized', message=message, severity=WARNING)
            return


def mojibake(pair: Pair) -> Iterator[Finding]:
    """No text that was saved in one encoding and read in another."""
    if pair.translation.isascii() or not _MISREAD_START.search(pair.translation):
        return
    for pattern, encoding in ((_MISREAD, 'cp1252'), (_MISREAD_1251, 'cp1251')):
        for match in pattern.finditer(pair.translation):
            meant = _read_right(match[0], encoding)
            if meant and match[0] not in pair.source and _is_certain(match, meant):
                message = f'"{match[0]}" is a misread "{meant}"; type the text anew'
                yield Finding(problem='mojibake', message=message)
                return


def _read_right(text: str, encoding: str) -> str:
    """Return what the bytes of the text are in UTF-8, or nothing if they are not UTF-8."""
    try:
        return b''.join(_byte(letter, encoding) for letter in text).decode()
    except UnicodeError:
        return ''


def _byte(letter: str, encoding: str) -> bytes:
    try:
        return letter.encode(encoding)
    except UnicodeEncodeError:
        return letter.encode('latin-1')


def _is_certain(match: re.Match[str], meant: str) -> bool:
    """Whether nobody can have meant the text as it stands: "IRMÃ”" may be a word in quotes."""
    if len(meant) > 2 or match[0].startswith('â€'):
        return True
    if not all(unicodedata.category(letter)[0] in 'LPSZN' for letter in meant):
        return False
    text, start, end = match.string, match.start(), match.end()
    before = text[start - 1 : start] if start else ''
    letter_follows = end < len(text) and text[end].isalpha()
    if match[0][-1] in _CLOSING and (before.isupper() or not letter_follows):
        return False
    return match[0][0].isupper() and meant[0] != '\xa0'


def lost_letter(pair: Pair) -> Iterator[Finding]:
    """No question mark where a letter was."""
    if '?' not in pair.structure.prose:
        return
    for word in _LOST_LETTER.findall(pair.structure.prose):
        if word not in pair.source_structure.prose:
            message = f'there is a question mark inside "{word}"; a letter or a space was lost'
            yield Finding(problem='lost_letter', message=message, severity=WARNING)
            return


CHECKS: tuple[Check, ...] = (mixed_script, not_normalized, mojibake, lost_letter)
