"""A TMX file follows the rules of its DTD and says what the catalogs say."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.exports.tmx import write_tmx
from handbook.catalogs.exports.translations import Translation
from handbook.languages import get_language

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
# From https://www.ttt.org/oscarStandards/tmx/tmx14.dtd: what each element must and may have.
REQUIRED = {
    'tmx': {'version'},
    'header': {
        *('creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang'),
        'datatype',
    },
    'tuv': {LANGUAGE},
}
ALLOWED = {'header': {'creationdate'}}
CHILDREN = {'tmx': ['header', 'body'], 'header': [], 'tuv': ['seg'], 'seg': [], 'note': []}


def parse(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)


def write(translations, code: str = 'nb') -> bytes:
    return write_tmx(translations, get_language(code, {}), '1', RELEASED)


def assert_follows_dtd(root: ElementTree.Element) -> None:
    assert root.tag == 'tmx'
    for element in root.iter():
        required = REQUIRED.get(element.tag, set())
        assert required <= set(element.keys()) <= required | ALLOWED.get(element.tag, set())
        children = [child.tag for child in element]
        if element.tag == 'tu':
            notes = [tag for tag in children if tag == 'note']
            assert children == [*notes, 'tuv', 'tuv']
        elif element.tag == 'body':
            assert set(children) <= {'tu'}
        else:
            assert children == CHILDREN[element.tag]


def units(root: ElementTree.Element) -> list[tuple[str, ...]]:
    return [tuple(seg.text for seg in unit.iter('seg')) for unit in root.iter('tu')]


def test_every_pair_is_one_unit_with_its_pages(gather) -> None:
    _, translations = gather()
    root = parse(write(translations))
    assert_follows_dtd(root)
    assert units(root) == [
        ('Shared', 'Felles'),
        ('A & B < "C"]]>', 'A og B < «C»'),
        ('The %(n)s page', 'Den %(n)s siden'),
        ('All %(n)s pages', 'Alle %(n)s sider'),
        ('Shared', 'Delt'),
        ('50% of {role}', '50 % av {role}'),
    ]
    assert [note.text for note in root.iter('note')][-1] == 'how-to/b'


@pytest.mark.parametrize(('code', 'tag'), [('nb', 'nb'), ('zh_TW', 'zh-TW'), ('ar', 'ar')])
def test_languages_are_written_as_tags(code: str, tag: str) -> None:
    root = parse(write([Translation(id='One', string='x', domain='a')], code))
    assert [variant.get(LANGUAGE) for variant in root.iter('tuv')] == ['en', tag]
    assert root.find('header').get('srclang') == 'en'


def test_it_names_its_dtd_and_its_encoding() -> None:
    content = write([]).decode('utf-8')
    assert content.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    )
    assert_follows_dtd(parse(content.encode()))


TEXT = st.text(st.characters(exclude_categories=['Cs', 'Cc']), min_size=1)


@given(TEXT, TEXT)
def test_any_text_comes_back_as_it_was(source: str, text: str) -> None:
    root = parse(write([Translation(id=source, string=text, domain='a')], 'ar'))
    assert units(root) == [(source, text)]


def test_what_no_xml_can_hold_is_left_out() -> None:
    bad, good = (Translation(id=text, string='x', domain='a') for text in ('One\x08', 'Two'))
    assert units(parse(write([bad, good]))) == [('Two', 'x')]
