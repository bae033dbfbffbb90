"""A slip of the finger in a good translation is refused, or its page stays whole.

Every real translation of the handbook with markup can be drawn. The judge is another reading of the
text than the gate's own: what MyST's parser makes of it, and which marks readers would see.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from handbook.catalogs.gate import Gate
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

LOCALE = Path(__file__).parents[2] / 'locale'
SETTINGS = {'enable_extensions': {'attrs_inline', 'colon_fence', 'deflist'}}
GATE_READER = StructureReader(SETTINGS, ['fill-in'])
PARSER = create_md_parser(MdParserConfig(**SETTINGS), RendererHTML)
MARKS = '[](){}`*<>#-_!|:; \n（）［］＊'
STARTS = ['- ', '1. ', '# ', '> ', '    ', '7) ', '::: ', '(x)=\n', '+ ']
REMAINS = re.compile(r'`|\*\*|\]\(|:::|\{[a-z-]+\}')


@cache
def read_messages(code: str) -> list:
    folder = LOCALE / code / 'LC_MESSAGES'
    return [
        message
        for path in sorted(folder.rglob('*/*.po'))
        for message in read_catalog(path, code).messages
        if message.translated and re.search(r'[\[{`*]', str(message.id))
    ]


def parts(text: str) -> tuple[list[str], Counter, str]:
    """Return the blocks of a text, its links and roles, and what readers see besides them."""
    tokens = PARSER.parse(text)
    blocks = [token.type for token in tokens if token.level == 0 and token.nesting >= 0]
    found, seen = Counter(), []
    for token in (child for each in tokens for child in each.children or ()):
        if token.type == 'myst_role':
            name = token.meta['name']
            # The words of these two are free; a target at their end is not.
            target = re.search(r'<([^<>]*)>$', token.content)
            words_are_free = name == 'fill-in' or (name == 'campaign-link' and target)
            found[name, target and target[1] if words_are_free else token.content] += 1
        elif token.type == 'link_open':
            found['link', token.attrGet('href')] += 1
        elif token.type in ('text', 'code_inline'):
            seen.append(token.content)
    return blocks, found, ''.join(seen)


@st.composite
def slips(draw, text: str) -> str:
    """Draw a text with one character lost, added, replaced or swapped, or another beginning."""
    near_markup = [i for i, character in enumerate(text) if character in '[](){}`*<>']
    place = draw(st.sampled_from(near_markup or [0]))
    kind = draw(st.sampled_from(['lose', 'add', 'replace', 'swap', 'begin']))
    if kind == 'begin':
        return draw(st.sampled_from(STARTS)) + text
    if kind == 'lose':
        return text[:place] + text[place + 1 :]
    if kind == 'swap':
        return text[:place] + text[place + 1 : place + 2] + text[place] + text[place + 2 :]
    mark = draw(st.sampled_from(MARKS))
    return text[:place] + mark + text[place + (kind == 'replace') :]


@pytest.mark.parametrize('code', ['nb', 'ky', 'ar', 'ja'])
@given(data=st.data())
def test_a_slip_is_refused_or_does_no_harm(code: str, data) -> None:
    message = data.draw(st.sampled_from(read_messages(code)))
    good = str(message.string)
    text = data.draw(slips(good))
    assume(text.strip() and text != good)
    changed = replace(message, message=message.message.clone())
    changed.message.string = text
    gate = Gate(get_language(code, {}), GATE_READER)
    if gate.errors(changed, 'page'):
        return
    blocks, found, seen = parts(text)
    assert (blocks, found) == parts(good)[:2]
    assert REMAINS.findall(seen) == REMAINS.findall(parts(good)[2])
