"""No remains of broken markup are left standing in a translation as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import WARNING, Finding, only_where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# Signs of markup that did not work, as they stand in text: what to look for, and the remedy.
_SIGNS = {
    '`': 'a backtick (`) shows in the text; each needs its partner, and none may be missing',
    '**': 'two stars (**) show in the text; put them directly before and after the words',
    '*': 'a star (*) shows in the text; put stars directly before and after the words, or write \\*',
    '](': 'a link shows as text; write [words](address) without spaces between the brackets',
    '][': 'a link shows as text; write [words](address)',
    '{{': 'a placeholder of another system, {{ }}, shows in the text; take it out',
    '<%': 'a placeholder of another system, <% %>, shows in the text; take it out',
    '%}': 'a placeholder of another system, {% %}, shows in the text; take it out',
    ':::': 'the start of a box (:::) shows in the text; take it out',
    '&lt;': 'the sign < is written &lt; here; write it as in the English',
    '＊': 'full-width stars (＊) are no markup; write * instead',
    '｀': 'full-width backticks (｀) are no markup; write ` instead',
}
# One of these is in each sign above, and in what the checks of roles and underscores look for.
_MARKS = re.compile(r'[`*\]{<%&＊｀_]|:::')
# Nobody types one of these by itself in prose; an arrow (->) has a neighbour. The mark comes first
# and the look behind it after: that is much faster.
_STRAY = re.compile(r'[|<>](?:(?<=\|)|(?<![-=<>][<>])(?![-=<>]))')
# A role whose backticks are gone or apart: "{time} `10:00`", "{time}", "time`10:00`".
_ROLE_NAME = re.compile(r'\{\s*[A-Za-z][\w:+-]*\s*\}')
_FULL_WIDTH_LINK = re.compile(r'[\]］】]\s*（|［[^］]*］\s*[(（]|\]\s+\(')


def visible_markup(pair: Pair) -> Iterator[Finding]:
    """Compare the text outside of all markup: what the English does not show is a remain."""
    text, source = pair.structure.loose, pair.source_structure.loose
    for sign, remedy in _SIGNS.items():
        if sign in text and text.count(sign) > source.count(sign):
            yield Finding(problem='visible_markup', message=remedy)
            return


def visible_underscore(pair: Pair) -> Iterator[Finding]:
    """An underscore is a usual letter of names: it remains only where emphasis was lost."""
    if '_' not in pair.structure.loose or pair.source_structure.parts <= pair.structure.parts:
        return
    lost = pair.source_structure.parts - pair.structure.parts
    more = pair.structure.loose.count('_') > pair.source_structure.loose.count('_')
    if more and any(part.kind == 'emphasis' for part in lost):
        message = 'an underscore (_) shows in the text; put stars (*) around the words instead'
        yield Finding(problem='visible_markup', message=message)


def broken_role(pair: Pair) -> Iterator[Finding]:
    text = pair.structure.loose
    if '{' not in text:
        return
    known = _ROLE_NAME.findall(pair.source_structure.loose)
    for name in _ROLE_NAME.findall(text):
        if name not in known:
            message = (
                f'{name} shows as text; write it as in the English, '
                'with no space before the backtick (`)'
            )
            yield Finding(problem='role_broken', message=message)
            return


def broken_link(pair: Pair) -> Iterator[Finding]:
    """Brackets of another width, or apart, make no link; only where the English has one."""
    if len(pair.structure.links) >= len(pair.source_structure.links):
        return
    if match := _FULL_WIDTH_LINK.search(pair.structure.loose):
        message = (
            f'"{match.group()}" is no link; write [words](address) with plain brackets and no space'
        )
        yield Finding(problem='link_broken', message=message)


def stray_mark(pair: Pair) -> Iterator[Finding]:
    """A single |, < or > that the English does not have slipped in while somebody typed."""
    match = _STRAY.search(pair.structure.loose)
    if match and match.group() not in pair.source_structure.loose:
        message = f'{match.group()} is not in the English; delete it, or write \\{match.group()}'
        yield Finding(problem='stray_mark', message=message, severity=WARNING)


def _has_marks(pair: Pair) -> object:
    return _MARKS.search(pair.structure.loose)


CHECKS: tuple[Check, ...] = (
    only_where(_has_marks, visible_markup, visible_underscore, broken_role),
    broken_link,
    stray_mark,
)
