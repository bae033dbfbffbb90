"""A catalog that has not changed is not read again; anything else is."""

from __future__ import annotations

import pytest

from handbook.catalogs import stored_states
from handbook.catalogs.check import list_catalogs
from handbook.catalogs.compile import compile_language
from handbook.catalogs.gate import Gate
from handbook.catalogs.states import State
from handbook.catalogs.stored_states import StoredStates, digest_judges
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language


@pytest.fixture
def catalog(tmp_path, save_catalog):
    save_catalog(tmp_path / 'locale', 'ky/page', {'One': 'Бир', 'Two words': ''})
    return list_catalogs(tmp_path / 'locale' / 'ky')[0]


@pytest.fixture
def find(tmp_path, catalog):
    def states(judges: str = 'the same'):
        store = StoredStates(tmp_path / 'build', 'ky', judges)
        found = store.find(catalog, Gate(get_language('ky', {}), StructureReader({})))
        store.save()
        return [(each.state, each.words) for each in found.messages], found.damaged

    return states


@pytest.fixture
def no_reading(monkeypatch):
    def read_states(*arguments):
        raise AssertionError('the catalog was read again')

    return lambda: monkeypatch.setattr(stored_states, 'read_states', read_states)


def test_what_was_found_is_found_again_without_reading(find, no_reading) -> None:
    first = find()
    no_reading()
    assert find() == first == ([(State.TRANSLATED, 1), (State.WAITING, 2)], False)


def test_a_changed_catalog_is_read_again(find, catalog) -> None:
    find()
    text = catalog.path.read_text('utf-8').replace('msgstr ""\n', 'msgstr "Эки сөз"\n')
    catalog.path.write_text(
        text.replace('msgid ""\nmsgstr "Эки сөз"', 'msgid ""\nmsgstr ""'), 'utf-8'
    )
    assert (State.TRANSLATED, 2) in find()[0]


def test_other_judges_read_everything_again(find, no_reading) -> None:
    find()
    no_reading()
    with pytest.raises(AssertionError, match='read again'):
        find('others')


@pytest.mark.parametrize(
    'text', ['', '[]', '{"judges": "the same"}', '{"judges": "the same", "catalogs": 3}']
)
def test_a_store_that_cannot_be_read_costs_only_time(tmp_path, find, text) -> None:
    first = find()
    (tmp_path / 'build' / 'status' / 'ky.json').write_text(text, 'utf-8')
    assert find() == first


def test_where_nothing_can_be_kept_the_states_are_found_all_the_same(tmp_path, find) -> None:
    (tmp_path / 'build').write_text('in the way', 'utf-8')
    assert find() == ([(State.TRANSLATED, 1), (State.WAITING, 2)], False)


def test_a_catalog_that_cannot_be_opened_is_damaged(find, catalog) -> None:
    catalog.path.unlink()
    assert find() == ([], True)


def test_a_setting_of_myst_is_a_judge_and_one_that_says_what_is_usual_is_none() -> None:
    plain = digest_judges(StructureReader({}))
    assert digest_judges(StructureReader({'enable_extensions': []})) == plain
    assert digest_judges(StructureReader({'enable_extensions': ['deflist']})) != plain
    assert digest_judges(StructureReader({}, ['fill-in'])) != plain


def test_the_order_in_which_settings_are_written_does_not_matter() -> None:
    one, other = (
        digest_judges(StructureReader({'enable_extensions': extensions}))
        for extensions in (['deflist', 'colon_fence'], ['colon_fence', 'deflist'])
    )
    assert one == other


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_a_compiled_language_need_not_be_judged_again(
    tmp_path, save_catalog, no_reading, language
) -> None:
    locale, build, reader = tmp_path / 'locale', tmp_path / 'build', StructureReader({})
    save_catalog(locale, f'{language}/page', {'One': 'x', '**Two**': '** x **', 'Three': ''})
    compile_language(get_language(language, {}), locale, build, reader)
    no_reading()
    store = StoredStates(build, language, digest_judges(reader))
    catalog, gate = list_catalogs(locale / language)[0], Gate(get_language(language, {}), reader)
    states = [each.state for each in store.find(catalog, gate).messages]
    assert sorted(states) == [State.BROKEN, State.TRANSLATED, State.WAITING]
