"""Each passage of a page says what its translator has to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.check import CatalogFile
from handbook.catalogs.structure import StructureReader
from handbook.publishing.preview.states import NO_CATALOG, NOT_IN_CATALOG, State, read_states

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
    assert states.passages[0].problems == (NOT_IN_CATALOG,)


def test_a_page_without_a_catalog_says_so_once(tmp_path) -> None:
    catalog = CatalogFile(path=tmp_path / 'no.po', language='ar', domain='no', in_folder=False)
    states = read_states(catalog, [SOURCE], READER)
    assert [problem.message for problem in states.problems] == [NO_CATALOG]
    assert [passage.state for passage in states.passages] == [State.MISSING]


@given(content=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_content_of_a_catalog_stops_the_preview(tmp_path_factory, content: bytes) -> None:
    text = f'msgid "{SOURCE}"\nmsgstr "En **fin** dag."\n'.encode() + content
    catalog = catalog_with(tmp_path_factory.mktemp('any'), text, 'ar')
    states = read_states(catalog, [SOURCE, 'Another.'], READER)
    assert [passage.source for passage in states.passages] == [SOURCE, 'Another.']
