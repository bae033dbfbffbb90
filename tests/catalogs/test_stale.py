"""A translation whose English was only reworded stays; an offer is never taken for one."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.gate import Gate
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.stale import find_stale, keep_stale
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.updates.merge import merge_catalog
from handbook.languages import get_language

if TYPE_CHECKING:
    from pathlib import Path

READER = StructureReader({})
OLD = 'Teach one hour with your class, and tell the parents of it.'
NEW = 'Teach one hour with your class and tell the parents about it.'
WORDS = 'Undervis en time med klassen, og fortell foreldrene om det.'


def catalog_text(
    new: str = NEW, *, words: str = WORDS, previous: str = OLD, obsolete: str = ''
) -> str:
    note = f'#| msgid "{previous}"\n' if previous else ''
    kept = obsolete or f'#~ msgid "{OLD}"\n#~ msgstr "{WORDS}"\n'
    return f'#, fuzzy\n{note}msgid "{new}"\nmsgstr "{words}"\n\n{kept}'


@pytest.fixture
def shown(tmp_path):
    """Return what is shown of a catalog: English -> (translation, earlier English)."""

    def read(text: str, code: str = 'nb', domain: str = 'page') -> dict[str, tuple[str, str]]:
        path = tmp_path / 'page.po'
        path.write_text(text, encoding='utf-8')
        gate = Gate(get_language(code, {}), READER)
        reading = keep_stale(read_catalog(path, code), gate, domain, READER)
        return {
            each.id: (each.string, each.earlier) for each in reading.messages if each.translated
        }

    return read


def test_a_translation_of_nearly_the_same_english_is_shown(shown) -> None:
    assert shown(catalog_text()) == {NEW: (WORDS, OLD)}


@pytest.mark.parametrize(
    'text',
    [
        catalog_text(previous=''),
        catalog_text(obsolete='#~ msgid "Other"\n#~ msgstr "Annet"\n'),
        catalog_text(obsolete=f'#, fuzzy\n#~ msgid "{OLD}"\n#~ msgstr "{WORDS}"\n'),
        catalog_text(words='Undervis en time'),
        catalog_text(obsolete=f'msgid "{OLD}"\nmsgstr "{WORDS}"\n'),
        catalog_text(NEW.replace('one', 'two')),
        catalog_text(NEW.replace('class', '{time}`10:00`')),
    ],
    ids=[
        *('an offer of an editor', 'no proof', 'never finished', 'begun to change'),
        *('an offer from a paragraph beside it', 'a number changed', 'a role changed'),
    ],
)
def test_any_other_fuzzy_message_is_not_shown(shown, text: str) -> None:
    assert NEW not in shown(text)
    assert not any(earlier for _, earlier in shown(text).values())


def test_a_translation_that_would_break_the_page_is_not_shown(shown) -> None:
    broken = WORDS.replace('time', '**time')
    kept = f'#~ msgid "{OLD}"\n#~ msgstr "{broken}"\n'
    assert shown(catalog_text(words=broken, obsolete=kept)) == {}


def test_the_words_of_the_interface_can_carry_no_mark_and_are_not_shown(shown) -> None:
    assert shown(catalog_text(), domain='sphinx') == {}


def test_a_language_in_another_script_is_treated_alike(shown) -> None:
    words = 'علّم ساعة واحدة مع صفك، وأخبر الأهل عنها.'
    kept = f'#~ msgid "{OLD}"\n#~ msgstr "{words}"\n'
    assert shown(catalog_text(words=words, obsolete=kept), 'ar') == {NEW: (words, OLD)}


def template(*messages: str) -> Catalog:
    catalog = Catalog(fuzzy=False)
    for message in messages:
        catalog.add(message)
    return catalog


def found(path: Path) -> list[str]:
    return [each.earlier for each in find_stale(read_catalog(path, 'nb'), 'page', READER)]


@pytest.fixture
def updated(tmp_path, save_catalog):
    """A catalog after an update in which the English was reworded."""
    path = save_catalog(tmp_path, 'nb/page', {OLD: WORDS})
    merge_catalog(path, template(NEW), 'nb', Catalog().creation_date, {})
    return path


def test_our_own_update_leaves_the_proof(updated) -> None:
    assert found(updated) == [OLD]


def test_pruning_keeps_the_proof_and_drops_the_rest(updated) -> None:
    updated.write_text(f'{updated.read_text()}\n#~ msgid "Gone"\n#~ msgstr "Borte"\n')
    date = Catalog().creation_date
    merge_catalog(updated, template(NEW), 'nb', date, {}, prune=True)
    assert found(updated) == [OLD]
    assert 'Gone' not in updated.read_text()


def test_a_second_change_of_wording_is_compared_with_what_was_translated(updated) -> None:
    again = NEW.replace('the parents', 'parents')
    merge_catalog(updated, template(again), 'nb', Catalog().creation_date, {})
    assert found(updated) == [OLD]


def test_the_proof_outlives_a_merge_by_gettext(updated, tmp_path) -> None:
    other = tmp_path / 'page.pot'
    other.write_text(
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n\nmsgid "{NEW}"\nmsgstr ""\n'
    )
    command = ['msgmerge', '--quiet', '--update', '--previous', '--backup=none']
    try:
        subprocess.run([*command, str(updated), str(other)], check=True)
    except FileNotFoundError:
        pytest.skip('gettext is not installed')
    assert found(updated) == [OLD]
