"""Each passage of a page says what its translator has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.check import CatalogFile
from handbook.catalogs.structure import StructureReader
from handbook.publishing.preview.absent import MANY_NOT_IN_CATALOG, NO_CATALOG, NOT_IN_CATALOG
from handbook.publishing.preview.states import State, read_states

if TYPE_CHECKING:
    from pathlib import Path

READER = StructureReader({})
HEADER = 'msgid ""\nmsgstr "Language: nb\\n"\n\n'
SOURCE = 'A **sunny** day.'


def catalog_with(tmp_path: Path, text: str | bytes, language: str = 'nb') -> CatalogFile:
    path = tmp_path / 'page.po'
    path.write_bytes(text if isinstance(text, bytes) else (HEADER + text).encode())
    return CatalogFile(path=path, language=language, domain='page', in_folder=False)


@pytest.mark.parametrize(
    ('entry', 'state'),
    [
        ('msgid "{}"\nmsgstr "En **fin** dag."\n', State.DONE),
        ('msgid "{}"\nmsgstr ""\n', State.MISSING),
        ('#, fuzzy\nmsgid "{}"\nmsgstr "En **fin** dag."\n', State.STALE),
        ('msgid "{}"\nmsgstr "En **fin dag."\n', State.BROKEN),
        ('msgid "{}"\nmsgstr "En **fin** dag"\n', State.DOUBTFUL),
        ('msgid "{}"\nmsgstr "En **fin** dag.\n', State.BROKEN),
        ('', State.MISSING),
    ],
)
def test_a_passage_has_the_state_of_its_message(tmp_path, entry: str, state: State) -> None:
    states = read_states(catalog_with(tmp_path, entry.format(SOURCE)), [SOURCE], READER)
    assert [passage.state for passage in states.passages] == [state]


def test_a_stale_passage_remembers_the_english_before(tmp_path) -> None:
    entry = f'#, fuzzy\n#| msgid ""\n#| "A rainy "\n#| "day."\nmsgid "{SOURCE}"\nmsgstr "En dag."\n'
    states = read_states(catalog_with(tmp_path, entry), [SOURCE], READER)
    assert states.passages[0].previous == 'A rainy day.'
    assert states.passages[0].translation == 'En dag.'


def test_a_passage_knows_the_line_of_its_translation(tmp_path) -> None:
    entry = f'msgid "{SOURCE}"\nmsgstr "En **fin** dag."\n'
    states = read_states(catalog_with(tmp_path, entry), [SOURCE], READER)
    assert states.passages[0].line == 5


def test_a_text_that_the_catalog_lacks_names_the_remedy(tmp_path) -> None:
    states = read_states(catalog_with(tmp_path, ''), [SOURCE], READER)
    assert states.passages[0].problems == (NOT_IN_CATALOG.format(program='handbook'),)
    assert not [each for each in states.problems if each.problem == 'missing_message']


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_several_texts_that_the_catalog_lacks_are_told_once(tmp_path, language: str) -> None:
    states = read_states(catalog_with(tmp_path, '', language), ['One.', 'Two.'], READER)
    told = [each.message for each in states.problems if each.problem == 'missing_message']
    assert told == [MANY_NOT_IN_CATALOG.format(count=2, program='handbook')]
    assert [(each.state, each.problems) for each in states.passages] == [(State.MISSING, ())] * 2


def test_a_text_that_cannot_be_told_apart_is_not_said_to_be_missing(tmp_path) -> None:
    entry = f'<<<<<<< mine\nmsgid "{SOURCE}"\nmsgstr "En **fin** dag."\n>>>>>>> theirs\n'
    states = read_states(catalog_with(tmp_path, entry), [SOURCE], READER)
    assert [each.problem for each in states.problems if each.severity == 'error'] == ['conflict']
    assert [(each.state, each.problems) for each in states.passages] == [(State.BROKEN, ())]


def test_an_empty_file_is_told_once(tmp_path) -> None:
    states = read_states(catalog_with(tmp_path, b''), ['One.', 'Two.'], READER)
    assert [each.problem for each in states.problems] == ['header_missing']
    assert [each.problems for each in states.passages] == [(), ()]


def test_a_changed_msgid_is_told_at_the_text_that_it_was(tmp_path) -> None:
    entry = f'msgid "{SOURCE} x"\nmsgstr "En fin dag."\n'
    states = read_states(catalog_with(tmp_path, entry), [SOURCE], READER)
    assert {each.problem for each in states.problems} == {'header_missing'}
    assert 'undo' in states.passages[0].problems[0]


def test_a_page_without_a_catalog_says_so_once(tmp_path) -> None:
    catalog = CatalogFile(path=tmp_path / 'no.po', language='ar', domain='no', in_folder=False)
    states = read_states(catalog, [SOURCE], READER)
    assert [problem.message for problem in states.problems] == [
        NO_CATALOG.format(program='handbook')
    ]
    assert [passage.state for passage in states.passages] == [State.MISSING]


@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_content_of_a_catalog_stops_the_preview(tmp_path_factory, content: bytes) -> None:
    text = f'msgid "{SOURCE}"\nmsgstr "En **fin** dag."\n'.encode() + content
    catalog = catalog_with(tmp_path_factory.mktemp('any'), text, 'ar')
    states = read_states(catalog, [SOURCE, 'Another.'], READER)
    assert [passage.source for passage in states.passages] == [SOURCE, 'Another.']
