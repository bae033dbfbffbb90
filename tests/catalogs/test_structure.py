"""MyST's own parser says what is in a message besides words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.structure import OBJECT, Part, StructureReader

READER = StructureReader(
    {'enable_extensions': ['attrs_block', 'attrs_inline', 'colon_fence', 'deflist']}, ['fill-in']
)


@pytest.mark.parametrize(
    ('text', 'parts'),
    [
        ('{time}`10:00`', [('role', '{time}`10:00`')]),
        ('{doc}`Tekst <a/b>`', [('role', '{doc}`… <a/b>`')]),
        ('{fill-in}`skolen`', [('role', '{fill-in}`…`')]),
        ('[ord](a.md#b)', [('link', 'a.md#b')]),
        ('<https://example.org>', [('address', 'https://example.org')]),
        ('![bilde](a.png)', [('alt', ''), ('image', 'a.png')]),
        ('`code`', [('literal', 'code')]),
        ('a[^note]', [('footnote', 'note')]),
        ('ord<br>ord', [('html', '<br>')]),
        ('**viktig** og *lett*', [('emphasis', '**…**'), ('emphasis', '*…*')]),
        ('[ord]{.small}', [('attribute', 'class=small')]),
        ('{.small}\nTekst', [('attribute', 'class=small')]),
    ],
    ids=lambda value: value if isinstance(value, str) else '',
)
def test_each_part_that_is_not_words_is_found(text: str, parts: list[tuple[str, str]]) -> None:
    found = READER.read(text).parts
    assert sorted(found.elements()) == sorted(Part(*part) for part in parts)


@pytest.mark.parametrize(
    ('text', 'prose'),
    [
        ('Uka: {campaign-date}`full`.', f'Uka: {OBJECT}.'),
        ('[ordene **her**](a.md) og {fill-in}`skolen`', 'ordene her og skolen'),
        ('Қараңыз: {doc}`бул бет <a>`', 'Қараңыз: бул бет'),
        ('et \\* tegn', 'et * tegn'),
    ],
)
def test_prose_is_what_a_reader_reads(text: str, prose: str) -> None:
    assert READER.read(text).prose == prose


@pytest.mark.parametrize(
    ('text', 'block'),
    [
        ('7. desember', 'ordered_list'),
        ('- punkt', 'bullet_list'),
        ('> sitat', 'blockquote'),
        ('(navn)=', 'myst_target'),
        ('% merknad', 'myst_line_comment'),
        ('[x]: https://example.org', 'link definition'),
        (':::{include} x', 'colon_fence'),
    ],
)
def test_what_is_no_paragraph_is_called_by_its_kind(text: str, block: str) -> None:
    assert READER.read(text).blocks == (block,)


def test_an_escaped_sign_is_not_left_over_markup() -> None:
    assert '*' in READER.read('et * tegn').loose
    assert '*' not in READER.read('et \\* tegn').loose


def test_the_words_of_a_link_stand_beside_its_target() -> None:
    assert READER.read('[a *b*](x) og [](y)').links == (('x', 'a b'), ('y', ''))


def test_those_who_ask_with_the_same_settings_share_a_reader() -> None:
    settings = {'enable_extensions': ['deflist', 'colon_fence']}
    reader = StructureReader.shared(settings, ['fill-in'])
    assert StructureReader.shared(dict(settings), ('fill-in',)) is reader
    assert StructureReader.shared(settings) is not reader
    assert StructureReader.shared({'enable_extensions': ['deflist']}, ['fill-in']) is not reader


PLAIN = st.text(st.sampled_from('abcæøå жөү あア ,.;!?\'"()0123456789'), min_size=1, max_size=40)


@given(text=PLAIN)
def test_a_text_that_skips_the_parser_reads_as_if_it_had_not(text: str) -> None:
    assert READER.read(text) == READER._parse(text)


@given(text=st.text(max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    READER.read(text)
