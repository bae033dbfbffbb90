"""Find characters that deceive, hide or do not belong into a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.directions import CHECKS as DIRECTION_CHECKS
from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import ERROR, WARNING, Finding, only_where
from handbook.catalogs.checks.spots import first_of_each, name_character, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_CONTROLS = re.compile(
    '[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]'
)
_PRIVATE = re.compile('[\ue000-\uf8ff\U000f0000-\U0010ffff]')
_REPLACEMENTS = re.compile('[\ufffc\ufffd]')
_INVISIBLE = re.compile(
    '[\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0'
    '\ufff9-\ufffb\U000e0000-\U000e007f]'
    '|(?:^|(?<=[ A-Za-z\ufe00-\ufe0f\U000e0100-\U000e01ef]))[\ufe00-\ufe0f\U000e0100-\U000e01ef]'
)
# All that the checks below look for; nearly no text has any of it.
_SUSPECTS = re.compile(
    '[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f'
    '\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff'
    '\uff01-\uff9f\uffa0\ufff9-\uffff\U000e0000-\U0010ffff]'
)
# Letters that a joiner may stand beside: the scripts from Arabic to Sinhala, Myanmar, Khmer, Mongolian.
_JOINING = re.compile('[\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdfb\ufe70-\ufefc]')
_EMOJI = re.compile('[\u2190-\u2bff\u3030\ufe0f\U0001f000-\U0001faff]')
_FLAG = re.compile('\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]+\U000e007f')
# Scripts in which a zero-width space marks where a line may break.
_ZERO_WIDTH_SPACES = frozenset({'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'})
_HALF_WIDTH_KANA = re.compile('[\uff61-\uff9f]+')
_FULL_WIDTH = re.compile('[\uff01-\uff5e\u3000]+')
_SPECIAL_SPACES = re.compile('[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]')
_SPECIAL_SPACES_QUOTED = ('%C2%A0', '%E2%80%', '%E3%80%80', '%E2%81%9F')


def invisible_character(pair: Pair) -> Iterator[Finding]:
    """No character that nobody sees, but joiners where letters or emoji join."""
    if pair.translation.isascii():
        return
    flags = [match.span() for match in _FLAG.finditer(pair.translation)]
    for match in _INVISIBLE.finditer(pair.translation):
        if any(start <= match.start() < end for start, end in flags):
            continue
        if match[0] not in pair.source and not _is_at_home(match, pair):
            where = place(pair.translation, match.start())
            message = f'nobody sees the {name_character(match[0])} {where}; delete it'
            yield Finding(problem='invisible_character', message=message)
            return


def _is_at_home(match: re.Match[str], pair: Pair) -> bool:
    if match[0] == '\u200b':
        return get_habits(pair.language.code).script in _ZERO_WIDTH_SPACES
    if match[0] not in '\u200c\u200d':
        return False
    around = match.string[max(0, match.start() - 1) : match.end() + 1]
    return bool(_JOINING.search(around) or (match[0] == '\u200d' and _EMOJI.search(around)))


def control_character(pair: Pair) -> Iterator[Finding]:
    """No control characters but line breaks and tabs."""
    for position, name in first_of_each(_CONTROLS, pair):
        where = place(pair.translation, position)
        message = f'{name} {where} is no text; delete it'
        yield Finding(problem='control_character', message=message)


def private_use(pair: Pair) -> Iterator[Finding]:
    """No character that only one font knows."""
    if pair.translation.isascii():
        return
    for position, name in first_of_each(_PRIVATE, pair):
        where = place(pair.translation, position)
        message = f'{name} {where} has no meaning outside of one font; type the real character'
        yield Finding(problem='private_use', message=message)


def replacement_character(pair: Pair) -> Iterator[Finding]:
    """No sign that a program put where it could not read a letter."""
    for position, name in first_of_each(_REPLACEMENTS, pair):
        where = place(pair.translation, position)
        message = f'{name} {where} stands for a letter that was lost; type the letter'
        yield Finding(problem='replacement_character', message=message)


def half_width_kana(pair: Pair) -> Iterator[Finding]:
    """Kana have their full width."""
    for match in () if pair.translation.isascii() else _HALF_WIDTH_KANA.finditer(pair.translation):
        if match[0] not in pair.source:
            message = f'"{match[0]}" is in half-width kana; type them in full width'
            yield Finding(problem='half_width_kana', message=message, severity=WARNING)
            return


def full_width_form(pair: Pair) -> Iterator[Finding]:
    """Letters, figures and marks of Chinese or Japanese width stand in those languages only."""
    if pair.translation.isascii() or get_habits(pair.language.code).wide:
        return
    for match in _FULL_WIDTH.finditer(pair.translation):
        if match[0] not in pair.source:
            message = f'"{match[0]}" is in the wide form of Chinese and Japanese; type it anew'
            yield Finding(problem='full_width_form', message=message, severity=WARNING)
            return


def space_in_markup(pair: Pair) -> Iterator[Finding]:
    """No special space in what a program reads: roles, links, code."""
    if not _SPECIAL_SPACES.search(pair.translation):
        return
    for part in pair.structure.parts:
        special = _SPECIAL_SPACES.search(part.identity)
        quoted = any(space in part.identity for space in _SPECIAL_SPACES_QUOTED)
        if (special or quoted) and part not in pair.source_structure.parts:
            name = name_character(special[0]) if special else 'a special space'
            message = f'there is {name} in "{part.identity}"; type an ordinary space or none'
            yield Finding(problem='space_in_markup', message=message, severity=ERROR)
            return


def _has_suspects(pair: Pair) -> object:
    return _SUSPECTS.search(pair.translation)


_CHECKS: tuple[Check, ...] = (
    *DIRECTION_CHECKS,
    invisible_character,
    control_character,
    private_use,
    replacement_character,
    half_width_kana,
    full_width_form,
    space_in_markup,
)
CHECKS: tuple[Check, ...] = (only_where(_has_suspects, *_CHECKS),)
