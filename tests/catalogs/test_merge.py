"""A catalog follows the English guides; what a translator wrote is never lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.merge import Merge, merge_catalog
from handbook.catalogs.reading import read_catalog

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
LONG = 'A long sentence about an hour of computer science that would be wrapped at column 76.'


def template(*msgids: str) -> Catalog:
    catalog = Catalog(project='Handbook', fuzzy=False)
    for msgid in msgids:
        catalog.add(msgid, locations=[('source/page.md', 3)])
    return catalog


@pytest.fixture
def merge(tmp_path):
    path = tmp_path / 'page.po'

    def run(*msgids: str, language: str = 'nb', **options) -> Merge:
        known = options.get('known', {})
        return merge_catalog(path, template(*msgids), language, RELEASED, known)

    return run


def translate(path, msgid: str, msgstr: str) -> None:
    text = path.read_text(encoding='utf-8')
    path.write_text(
        text.replace(f'msgid "{msgid}"\nmsgstr ""', f'msgid "{msgid}"\nmsgstr "{msgstr}"'),
        encoding='utf-8',
    )


def strings(path) -> dict[str, tuple[str, bool]]:
    reading = read_catalog(path, 'nb')
    return {each.id: (each.string, each.message.fuzzy) for each in reading.messages}


@pytest.mark.parametrize(
    ('language', 'rule'),
    [
        ('nb', 'nplurals=2; plural=(n != 1);'),
        ('ky', 'nplurals=2; plural=(n != 1);'),
        ('ja', 'nplurals=1; plural=0;'),
    ],
)
def test_a_new_catalog_has_the_plural_rule_of_its_language(merge, language, rule) -> None:
    path = merge('A', language=language).path
    header = read_catalog(path, language).header
    assert (header['Language'], header['Plural-Forms']) == (language, rule)


def test_a_new_catalog_claims_no_translator(merge) -> None:
    header = read_catalog(merge('A').path, 'nb').header
    assert header['Last-Translator'] == 'awaiting review by a native speaker'


def test_known_translations_fill_a_new_catalog(merge) -> None:
    assert strings(merge('Note', 'Tip', known={'Note': 'Merk'}).path)['Note'] == ('Merk', False)


def test_a_second_merge_changes_nothing(merge) -> None:
    path = merge('A', LONG).path
    before = path.read_bytes()
    assert merge('A', LONG) == Merge(path=path)
    assert path.read_bytes() == before


def test_locations_are_files_alone_and_nothing_is_wrapped(merge) -> None:
    lines = merge(LONG).path.read_text(encoding='utf-8').splitlines()
    assert '#: source/page.md' in lines
    assert f'msgid "{LONG}"' in lines


def test_a_new_message_is_added_and_the_others_stay(merge) -> None:
    path = merge('A').path
    translate(path, 'A', 'Å')
    assert merge('A', 'Quite another thing') == Merge(path=path, new=1)
    assert strings(path) == {'A': ('Å', False), 'Quite another thing': ('', False)}


def test_a_changed_message_keeps_its_translation_as_fuzzy_with_the_old_text(merge) -> None:
    path = merge('Teach one hour with your class').path
    translate(path, 'Teach one hour with your class', 'Undervis én time')
    assert merge('Teach one hour with a class') == Merge(path=path, changed=1)
    assert strings(path) == {'Teach one hour with a class': ('Undervis én time', True)}
    assert '#| msgid "Teach one hour with your class"' in path.read_text(encoding='utf-8')


def test_the_old_text_stays_in_place_while_the_message_waits(merge) -> None:
    path = merge(f'{LONG} Indeed.').path
    translate(path, f'{LONG} Indeed.', 'En lang setning.')
    merge(LONG)
    before = path.read_bytes()
    assert merge(LONG) == Merge(path=path)
    assert path.read_bytes() == before
    assert f'#| msgid "{LONG} Indeed."'.encode() in before


def test_a_message_that_is_gone_stays_in_the_file_as_obsolete(merge) -> None:
    path = merge('A', 'Something else entirely').path
    translate(path, 'A', 'Å')
    assert merge('Something else entirely') == Merge(path=path, gone=1)
    assert '#~ msgid "A"\n#~ msgstr "Å"' in path.read_text(encoding='utf-8')


def test_comments_of_a_translator_survive(merge) -> None:
    path = merge('A').path
    text = path.read_text(encoding='utf-8')
    path.write_text(text.replace('#: source', '# ask the school\n#: source'), encoding='utf-8')
    merge('A', 'Quite another thing')
    assert '# ask the school' in path.read_text(encoding='utf-8')


@pytest.mark.parametrize('msgid', ['50% of schools', 'On {campaign-date}`full`'])
def test_no_flag_makes_an_editor_refuse_a_right_translation(merge, msgid: str) -> None:
    assert 'format' not in merge(msgid).path.read_text(encoding='utf-8')


@pytest.mark.parametrize(
    'damage',
    [b'msgid "B"\nmsgstr "B\n', b'\nmsgid "B"\nmsgstr "\xe5"\n', b'<<<<<<< a\n', b'\n"stray\n'],
    ids=['quote', 'encoding', 'conflict', 'stray'],
)
def test_a_catalog_that_cannot_be_read_safely_is_left_as_it_is(merge, damage: bytes) -> None:
    path = merge('A').path
    path.write_bytes(path.read_bytes() + damage)
    before = path.read_bytes()
    assert merge('A', 'C').problems
    assert path.read_bytes() == before
