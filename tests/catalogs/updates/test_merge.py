"""A catalog follows the English guides; what a translator wrote is never lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.updates.merge import Merge, merge_catalog

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
LONG = 'A long sentence about an hour of computer science that would be wrapped at column 76.'


PART_1 = 'Ask the school for a room that has enough sockets.'
PART_2 = 'Bring a list of all the pupils who will take part.'
READER = StructureReader({})


def template(*msgids: str | tuple[str, str]) -> Catalog:
    catalog = Catalog(project='Handbook', fuzzy=False)
    for msgid in msgids:
        catalog.add(msgid, locations=[('source/page.md', 3)])
    return catalog


@pytest.fixture
def merge(tmp_path):
    path = tmp_path / 'page.po'

    def run(*msgids: str, language: str = 'nb', **options) -> Merge:
        known = options.pop('known', {})
        return merge_catalog(path, template(*msgids), language, RELEASED, known, **options)

    return run


def translate(path, msgid: str, msgstr: str) -> None:
    replace(path, f'msgid "{msgid}"\nmsgstr ""', f'msgid "{msgid}"\nmsgstr "{msgstr}"')


def replace(path, old: str, new: str) -> None:
    text = path.read_text(encoding='utf-8')
    assert old in text
    path.write_text(text.replace(old, new), encoding='utf-8')


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


def test_a_text_that_comes_back_finds_its_translation_finished(merge) -> None:
    path = merge('Teach one hour with your class').path
    translate(path, 'Teach one hour with your class', 'Undervis én time')
    replace(path, '#: source', '# ask the school\n#: source')
    merge('Teach one hour with a class')
    merge('Quite another thing')
    merge('Teach one hour with your class')
    assert strings(path) == {'Teach one hour with your class': ('Undervis én time', False)}
    assert '# ask the school\n#: source' in path.read_text(encoding='utf-8')


def test_a_fuzzy_text_that_comes_back_is_fuzzy_still_and_shows_what_it_translated(merge) -> None:
    path = merge('Teach one hour with your class').path
    translate(path, 'Teach one hour with your class', 'Undervis én time')
    merge('Teach one hour with a class')
    merge('Quite another thing')
    text = path.read_text(encoding='utf-8')
    assert '#, fuzzy\n#~| msgid "Teach one hour with your class"\n#~ msgid' in text
    merge('Teach one hour with a class')
    assert strings(path) == {'Teach one hour with a class': ('Undervis én time', True)}
    assert '#, fuzzy\n#| msgid "Teach one hour with your class"\nmsgid' in path.read_text(
        encoding='utf-8'
    )


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_a_new_text_that_another_page_has_is_finished(merge, language: str) -> None:
    path = merge('A', language=language).path
    merged = merge('A', 'From another page', language=language, known={'From another page': 'Å'})
    assert merged == Merge(path=path, new=1, known=1)
    assert strings(path)['From another page'] == ('Å', False)


def test_both_halves_of_a_split_paragraph_are_offered_the_whole(merge) -> None:
    path = merge(f'{PART_1} {PART_2}').path
    translate(path, f'{PART_1} {PART_2}', 'Spør skolen. Ta med en liste.')
    merge(PART_1, 'And then', PART_2)
    offered = ('Spør skolen. Ta med en liste.', True)
    assert strings(path) == {PART_1: offered, 'And then': ('', False), PART_2: offered}
    assert f'#| msgid "{PART_1} {PART_2}"' in path.read_text(encoding='utf-8')


def test_a_merged_paragraph_is_offered_all_its_parts_in_its_order(merge) -> None:
    middle = 'Between the two stands a long new sentence, so that neither is much of the whole.'
    whole = f'{PART_2} {middle} {PART_1} {middle}'
    path = merge(PART_1, PART_2).path
    translate(path, PART_1, 'Spør skolen.')
    translate(path, PART_2, 'Ta med en liste.')
    merge(whole)
    assert strings(path) == {whole: ('Ta med en liste. Spør skolen.', True)}
    assert f'#| msgid "{PART_2} {PART_1}"' in path.read_text(encoding='utf-8')


def test_a_short_word_is_no_part_of_a_paragraph(merge) -> None:
    path = merge('Tips').path
    translate(path, 'Tips', 'Tips')
    merge('Tips for all the teachers who hold their first Hour of Code')
    assert [string for string, _ in strings(path).values()] == ['']


def test_the_old_text_is_the_one_that_was_translated_however_often_it_changes(merge) -> None:
    path = merge('Teach one hour with your class').path
    translate(path, 'Teach one hour with your class', 'Undervis én time')
    merge('Teach one hour with a class')
    merge('Teach one hour with a whole class')
    assert '#| msgid "Teach one hour with your class"\nmsgid "Teach one hour with a whole' in (
        path.read_text(encoding='utf-8')
    )


@pytest.mark.parametrize('in_two_steps', [False, True], ids=['at once', 'later'])
def test_a_wording_that_is_accepted_stays_finished(merge, in_two_steps: bool) -> None:
    path = merge('Teach one huor with your class, {abbr}`all`.').path
    translate(path, 'Teach one huor with your class, {abbr}`all`.', 'Undervis')
    if in_two_steps:
        merge('Teach one hour with your class, {abbr}`all`.')
    merged = merge('Teach one hour with your class, {abbr}`all`.', accept=READER)
    assert merged == Merge(path=path, accepted=1)
    assert strings(path) == {'Teach one hour with your class, {abbr}`all`.': ('Undervis', False)}
    assert 'huor' not in path.read_text(encoding='utf-8')


@pytest.mark.parametrize(
    ('old', 'new'),
    [
        ('Invite 20 teachers to the school in May', 'Invite 30 teachers to the school in May'),
        ('Invite *all* teachers to the school', 'Invite all teachers to the school'),
        ('See [the guide](/a.md) for teachers', 'See [the guide](/b.md) for teachers'),
        ('Invite the teachers of your school', 'Invite the parents of your school'),
    ],
    ids=['number', 'emphasis', 'link', 'words'],
)
def test_a_change_of_more_than_wording_is_not_accepted(merge, old: str, new: str) -> None:
    path = merge(old).path
    translate(path, old, 'Noe')
    assert merge(new, accept=READER) == Merge(path=path, changed=1)
    assert strings(path) == {new: ('Noe', True)}


def test_what_was_fuzzy_before_is_not_accepted(merge) -> None:
    path = merge('Teach one huor with your class').path
    translate(path, 'Teach one huor with your class', 'Undervis')
    replace(path, '#: source/page.md', '#: source/page.md\n#, fuzzy')
    merge('Teach one hour with your class', accept=READER)
    assert strings(path) == {'Teach one hour with your class': ('Undervis', True)}


def test_pruning_drops_what_is_obsolete_and_nothing_else(merge) -> None:
    path = merge('A', 'Something else entirely').path
    translate(path, 'A', 'Å')
    merge('Something else entirely')
    kept = path.read_bytes()
    merge('Something else entirely')
    assert path.read_bytes() == kept
    merge('Something else entirely', prune=True)
    assert '#~' not in path.read_text(encoding='utf-8')
    assert strings(path) == {'Something else entirely': ('', False)}


def test_a_file_that_is_in_step_gets_back_the_form_of_all_catalogs(merge) -> None:
    path = merge('A', LONG).path
    before = path.read_bytes()
    replace(path, f'msgid "{LONG}"', f'msgid ""\n"{LONG[:40]}"\n"{LONG[40:]}"')
    result = merge('A', LONG)
    assert result.written
    assert not result.touched
    assert path.read_bytes() == before
    assert not merge('A', LONG).written


def test_a_header_that_is_marked_unfinished_is_finished_after_an_update(merge) -> None:
    path = merge('A').path
    before = path.read_bytes()
    path.write_bytes(b'#, fuzzy\n' + before)
    assert merge('A').written
    assert path.read_bytes() == before


def test_a_message_that_is_obsolete_as_well_is_there_once_with_both_translations(merge) -> None:
    path = merge('A').path
    translate(path, 'A', 'Å')
    text = path.read_text(encoding='utf-8')
    path.write_text(f'{text}\n# a note\n#~ msgid "A"\n#~ msgstr "Æ"\n', encoding='utf-8')
    assert not merge('A').problems
    text = path.read_text(encoding='utf-8')
    assert '#~' not in text
    assert '# a note\n# earlier translation: "Æ"\n#: source/page.md\nmsgid "A"' in text
    assert read_catalog(path, 'nb').problems == ()


def test_a_message_that_loses_its_plural_keeps_the_other_forms_as_a_comment(merge) -> None:
    path = merge(('%d class', '%d classes')).path
    replace(path, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "%d klasse"\nmsgstr[1] "%d klasser"')
    merge('%d class')
    assert '# earlier translation: "%d klasser"' in path.read_text(encoding='utf-8')


def test_one_template_serves_several_languages(tmp_path) -> None:
    shared = template('A', 'B')
    for language, known in (('nb', {'B': 'Bokmål'}), ('nn', {})):
        path = tmp_path / f'{language}.po'
        merge_catalog(path, template('A'), language, RELEASED, {})
        merge_catalog(path, shared, language, RELEASED, known)
    assert strings(path)['B'] == ('', False)
