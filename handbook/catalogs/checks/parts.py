"""What is not words is the same in a translation as in its English: roles, links, literals, tags."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from handbook.catalogs.checks.pair import ERROR, WARNING, Finding, only_where
from handbook.catalogs.structure import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# Kind of part -> (problem, severity if lost, severity if added, what to call it).
_KINDS = {
    'role': ('role', ERROR, ERROR, ''),
    'link': ('link', ERROR, ERROR, 'the link to '),
    'address': ('link', ERROR, ERROR, 'the address '),
    'image': ('image', ERROR, ERROR, 'the picture '),
    'alt': ('alt', WARNING, WARNING, 'the description of the picture'),
    'literal': ('literal', ERROR, WARNING, 'the code '),
    'math': ('math', ERROR, ERROR, 'the formula '),
    'footnote': ('footnote', ERROR, ERROR, 'the footnote '),
    'substitution': ('substitution', ERROR, ERROR, 'the placeholder '),
    'attribute': ('attribute', ERROR, ERROR, 'the attribute '),
    'html': ('html', WARNING, ERROR, 'the tag '),
    'emphasis': ('emphasis', WARNING, WARNING, 'the emphasis '),
    'line break': ('line_break', WARNING, WARNING, 'the line break'),
}


def changed_parts(pair: Pair) -> Iterator[Finding]:
    """Compare how often each part stands in both texts; order is free in every language."""
    ours, theirs = pair.structure.parts, pair.source_structure.parts
    if pair.structure.blocks != ('paragraph',) or ours == theirs:
        return
    lost, added = _with_broken_roles(pair, theirs - ours, ours - theirs)
    for kind, (problem, if_lost, if_added, name) in _KINDS.items():
        missing, extra = _of_kind(lost, kind), _of_kind(added, kind)
        if missing and extra:
            severity = ERROR if ERROR in (if_lost, if_added) else WARNING
            yield _changed(problem, name, missing, extra, severity)
        elif missing:
            yield _missing(problem, name, missing, if_lost)
        elif extra:
            yield _extra(problem, name, extra, if_added)


def _with_broken_roles(
    pair: Pair, lost: Counter[Part], added: Counter[Part]
) -> tuple[Counter[Part], Counter[Part]]:
    """Return what is lost and added where a role without its name counts as that role, not as code.

    A role whose name shows in the text is left out: that is told as such.
    """
    lost, added, english = lost.copy(), added.copy(), pair.source_structure.loose
    for role in [part for part in lost.elements() if part.kind == 'role']:
        name, _, content = role.identity.partition('}')
        shows = f'{name}}}' in pair.structure.loose and f'{name}}}' not in english
        lost[role] -= shows
        # A role whose words a translator translates may have any.
        pattern = re.compile(re.escape(content.strip('`')).replace('…', '.+'), re.DOTALL)
        literals = [part for part in +added if part.kind == 'literal']
        for left in [each for each in literals if pattern.fullmatch(each.identity)][:1]:
            added[left] -= 1
            added[Part('role', f'`{left.identity}`')] += not shows
    return +lost, +added


def _of_kind(parts: Counter[Part], kind: str) -> list[str]:
    return [part.identity for part in parts.elements() if part.kind == kind]


def _changed(
    problem: str, name: str, missing: list[str], extra: list[str], severity: str
) -> Finding:
    message = f'{name}{_listed(extra)} must be {_listed(missing)}, exactly as in the English'
    return Finding(problem=f'{problem}_changed', message=message, severity=severity)


def _missing(problem: str, name: str, missing: list[str], severity: str) -> Finding:
    message = f'{name}{_listed(missing)} of the English is missing; copy it into the translation'
    return Finding(problem=f'{problem}_missing', message=message, severity=severity)


def _extra(problem: str, name: str, extra: list[str], severity: str) -> Finding:
    message = f'{name}{_listed(extra)} is not in the English; remove it'
    return Finding(problem=f'{problem}_added', message=message, severity=severity)


def _listed(identities: list[str]) -> str:
    return ', '.join(identities)


def link_without_text(pair: Pair) -> Iterator[Finding]:
    """A link shows its target's title where it leads to a page of ours, and nothing elsewhere."""
    source = Counter(target for target, text in pair.source_structure.links if not text.strip())
    for target, text in pair.structure.links:
        if not text.strip():
            if source[target] <= 0:
                message = f'nobody can see the link to {target}; write its words between [ and ]'
                yield Finding(problem='link_without_text', message=message)
            source[target] -= 1


def exchanged_links(pair: Pair) -> Iterator[Finding]:
    """Names that stay the same in both languages show when two addresses changed places."""
    ours, theirs = pair.structure.links, pair.source_structure.links
    if len(ours) < 2 or sorted(ours) == sorted(theirs):
        return
    targets = {text: target for target, text in theirs if text}
    for target, text in ours:
        expected = targets.get(text, target)
        if expected != target and (expected, text) not in ours:
            message = f'the words "{text}" lead to {target}; in the English they lead to {expected}'
            yield Finding(problem='link_exchanged', message=message)


def _has_parts(pair: Pair) -> object:
    return pair.structure.parts or pair.source_structure.parts or pair.structure.links


CHECKS: tuple[Check, ...] = (
    only_where(_has_parts, changed_parts, link_without_text, exchanged_links),
)
