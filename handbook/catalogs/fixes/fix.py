"""Repair what is safe in a translation: nothing that a reader would read as another word."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from handbook.catalogs.checks import parts, remains, shape
from handbook.catalogs.checks.pair import ERROR
from handbook.catalogs.fixes.markup_repairs import MENDING
from handbook.catalogs.fixes.repairs import TIDYING
from handbook.catalogs.gate import INTERFACE_DOMAIN

if TYPE_CHECKING:
    from handbook.catalogs.checks.pair import Check, Pair
    from handbook.catalogs.fixes.repairs import Repair
    from handbook.catalogs.gate import Gate

_STRUCTURAL: tuple[Check, ...] = (*shape.CHECKS, *parts.CHECKS, *remains.CHECKS)
# Each repair brings a message nearer to its English; one that needs more is not worth the search.
_MOST_REPAIRS = 40
# What may differ between a text and its repair: width of marks, stars, backslashes, spaces.
_SAME = str.maketrans('（）［］｛｝｀＜＞', '()[]{}`<>', '\\*＊~\u200b\u2060\ufeff')


def fix_text(gate: Gate, source: str, translation: str, domain: str = '') -> tuple[str, list[str]]:
    """Return the translation with what is safe repaired, and what was done, in plain words.

    A message whose structure would still differ from its English is returned as it is. Fixing the
    result again changes nothing.
    """
    # An English text of several lines is code or a table, where spaces matter.
    if not translation or '\n' in source or shape.is_too_long(source, translation):
        return translation, []
    done: list[str] = []
    pair = gate.pair(source, translation, domain)
    while repair := _find_repair(gate, pair, domain):
        pair = gate.pair(source, repair.text, domain)
        if repair.done not in done:
            done.append(repair.done)
        if len(done) > _MOST_REPAIRS:
            return translation, []
    if not done or not is_sound(pair, domain):
        return translation, []
    return pair.translation, done


def is_sound(pair: Pair, domain: str = '') -> bool:
    """Whether a translation has the structure of its English."""
    if domain == INTERFACE_DOMAIN:
        return True
    return not any(each.severity == ERROR for check in _STRUCTURAL for each in check(pair))


def _find_repair(gate: Gate, pair: Pair, domain: str) -> Repair | None:
    broken = domain != INTERFACE_DOMAIN and _distance(pair) > 0
    for offer in (*TIDYING, *MENDING) if broken else TIDYING:
        for repair in offer(pair):
            repaired = gate.pair(pair.source, repair.text, domain)
            if _same_words(pair, repaired) and _helps(pair, repaired, tidying=offer in TIDYING):
                return repair
    return None


def _helps(before: Pair, after: Pair, *, tidying: bool) -> bool:
    """Whether a repair brings a message nearer to its English, or tidies it and harms nothing."""
    gain = _distance(before) - _distance(after)
    if gain:
        return gain > 0
    same = _squeezed(before.structure.prose) == _squeezed(after.structure.prose)
    return tidying and same


def _distance(pair: Pair) -> int:
    """How many parts of a translation are not as in its English, or in too many blocks."""
    ours, theirs = pair.structure.parts, pair.source_structure.parts
    different = sum((ours - theirs).values()) + sum((theirs - ours).values())
    return different + (pair.structure.blocks != ('paragraph',))


def _same_words(before: Pair, after: Pair) -> bool:
    """Whether the same is written, and no backslash shows that a reader did not see before."""
    if after.structure.prose.count('\\') > before.structure.prose.count('\\'):
        return False
    return _squeezed(before.translation) == _squeezed(after.translation)


def _squeezed(text: str) -> str:
    return ''.join(unicodedata.normalize('NFC', text).translate(_SAME).split())
