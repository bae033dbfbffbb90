"""Offer repairs of markup that does not work: gaps and full-width marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.fixes.emphasis_repairs import moved_marks
from handbook.catalogs.fixes.repairs import Offer, Repair, escaped_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Pair
    from handbook.catalogs.structure import Part

# What creeps in between two marks: spaces of any width, and characters nobody sees.
_GAP = r'[\s\u200b\u2060\ufeff]*'
_WIDTHS = {'{': '{｛', '}': '}｝', '`': '`｀', '<': '<＜', '>': '>＞', '[': '[［', ']': ']］'} | {
    '(': '(（',
    ')': ')）',
}


def parts_of_the_english(pair: Pair) -> Iterator[Repair]:
    """Look for each part that is missing, with gaps or full-width marks, and write it rightly.

    What is looked for is the very part of the English text, never markup in general.
    """
    for part in pair.source_structure.parts - pair.structure.parts:
        for pattern, written in _disguises(part):
            for match in pattern.finditer(pair.translation):
                before, after = pair.translation[: match.start()], pair.translation[match.end() :]
                right = match.expand(written)
                done = f'wrote {right} as in the English'
                yield Repair(before + right + after, done)
                if part.kind in {'link', 'image'} and '［' in before:
                    start, _, words = before.rpartition('［')
                    yield Repair(f'{start}[{words}{right}{after}', done)


def _disguises(part: Part) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield what a part may look like, and the template of how it is written."""
    match part.kind:
        case 'role':
            name, _, content = part.identity.removesuffix('`').partition('`')
            yield _disguised_role(name[1:-1], content)
        case 'link' | 'image':
            yield _disguised(']', '(', part.identity, ')')
        case 'literal' if '`' not in part.identity:
            yield _disguised('`', part.identity, '`')


def _disguised_role(name: str, content: str) -> tuple[re.Pattern[str], str]:
    if not content.startswith('…'):
        return _disguised('{', name, '}', '`', content, '`')
    start, _ = _disguised('{', name, '}', '`')
    _, _, target = content.removesuffix('>').partition(' <')
    end, written = '', f'{{{name}}}`\\g<words>'
    if target:
        target_pattern, _ = _disguised('<', target, '>')
        end, written = _GAP + target_pattern.pattern, f'{written} <{_as_template(target)}>'
    words = r'(?P<words>[^`｀<＜>＞]*[^`｀<＜>＞\s])'
    pattern = f'{start.pattern}{_GAP}{words}{end}{_GAP}[`｀]'
    return re.compile(pattern), f'{written}`'


def _disguised(*pieces: str) -> tuple[re.Pattern[str], str]:
    """Return a pattern for the pieces with gaps between, and the template of them without."""
    return re.compile(_GAP.join(map(_piece, pieces))), _as_template(''.join(pieces))


def _piece(piece: str) -> str:
    if piece in _WIDTHS:
        return f'[{re.escape(_WIDTHS[piece])}]'
    return r'\s+'.join(re.escape(word) for word in piece.split(' '))


def _as_template(text: str) -> str:
    return text.replace('\\', r'\\')


MENDING: tuple[Offer, ...] = (parts_of_the_english, moved_marks, escaped_start)
"""Offers that bring the structure nearer to that of the English."""
