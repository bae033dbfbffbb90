"""Rewrite a stylesheet with logical properties, so that one sheet serves both directions of writing.

CSS Logical Properties and Values Level 1 names the sides of a box after the text (``inline-start``)
where CSS 2 names them after the screen (``left``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import tinycss2

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

_INLINE = {'left': 'inline-start', 'right': 'inline-end'}
_CORNER = {'top': 'start', 'bottom': 'end', 'left': 'start', 'right': 'end'}
_BOX = re.compile(r'(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(?=-|$)')
_RADIUS = re.compile(r'border-(top|bottom)-(left|right)-radius')

# The properties whose value names a side.
_ALIGNED = {'text-align': {'left': 'start', 'right': 'end'}, 'float': _INLINE, 'clear': _INLINE}
# Browsers that do not know the logical words of these keep the physical one before it.
_YOUNG = frozenset({'float', 'clear'})
_NAMING = frozenset({'transition', 'transition-property', 'will-change'})
_FOUR_SIDES = frozenset({'margin', 'padding', 'scroll-margin', 'scroll-padding', 'inset'})
_WITH_RULES = frozenset({'media', 'supports', 'layer', 'container'})


@cache
def make_logical(css: str) -> str:
    """Return the stylesheet ``css`` with logical properties, without comments and indentation.

    Names of properties, values that name a side, four-value shorthands and the names inside a
    transition are rewritten. Not rewritten, because only their author knows what they mean:
    transforms, positions of backgrounds, gradients. What cannot be parsed is dropped, as browsers do.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return '\n'.join(_rule(rule) for rule in rules if rule.type != 'error') + '\n'


def _rule(rule: Node) -> str:
    if rule.type == 'qualified-rule':
        return _style_rule(rule)
    if rule.type == 'at-rule' and rule.content is not None and _holds_rules(rule):
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        prelude = tinycss2.serialize(rule.prelude).strip()
        return f'@{rule.at_keyword} {prelude}{{{"".join(_rule(each) for each in inner)}}}'
    return str(rule.serialize())


def _holds_rules(rule: AtRule) -> bool:
    return rule.lower_at_keyword in _WITH_RULES


def _style_rule(rule: QualifiedRule) -> str:
    parts = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    body = ';'.join(text for part in parts for text in _contents(part))
    return f'{tinycss2.serialize(rule.prelude).strip()}{{{body}}}'


def _contents(part: Node) -> Iterator[str]:
    if part.type == 'error':
        return
    if part.type != 'declaration':
        yield _rule(part)
        return
    important = '!important' if part.important else ''
    for name, value in _declaration(part):
        yield f'{name}:{value}{important}'


def _declaration(declaration: Declaration) -> Iterator[tuple[str, str]]:
    name, value = declaration.lower_name, tinycss2.serialize(declaration.value).strip()
    if name.startswith('--'):
        yield declaration.name, value
    elif name in _ALIGNED and value in _ALIGNED[name]:
        if name in _YOUNG:
            yield name, value
        yield name, _ALIGNED[name][value]
    elif name in _NAMING:
        yield name, ''.join(_named(token) for token in declaration.value).strip()
    elif name in _FOUR_SIDES and (sides := _four_sides(declaration.value)):
        top, right, bottom, left = sides
        yield f'{name}-block', _pair(top, bottom)
        yield f'{name}-inline', _pair(left, right)
    else:
        yield logical_name(name), value


def logical_name(name: str) -> str:
    """Return the logical name of the CSS property ``name``; one without a side stays as it is."""
    if name in _INLINE:
        return f'inset-{_INLINE[name]}'
    if corner := _RADIUS.fullmatch(name):
        return f'border-{_CORNER[corner[1]]}-{_CORNER[corner[2]]}-radius'
    return _BOX.sub(lambda box: f'{box[1]}-{_INLINE[box[2]]}', name)


def _named(token: Node) -> str:
    return logical_name(token.value) if token.type == 'ident' else str(token.serialize())


def _four_sides(tokens: Iterable[Node]) -> list[str]:
    """Return the four values of a shorthand, or nothing where left and right are the same."""
    values = [token.serialize() for token in tokens if token.type != 'whitespace']
    return values if len(values) == 4 and values[1] != values[3] else []


def _pair(start: str, end: str) -> str:
    return start if start == end else f'{start} {end}'
