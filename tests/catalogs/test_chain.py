"""A message is shown in the first language of the chain that has it."""

from __future__ import annotations

import pytest

from handbook.catalogs.chain import resolve
from handbook.catalogs.reading import read_catalog


@pytest.fixture
def readings(tmp_path, save_catalog):
    def read(**catalogs: dict[str, str]):
        return [
            (code, read_catalog(save_catalog(tmp_path, f'{code}/page', messages), code))
            for code, messages in catalogs.items()
        ]

    return read


def test_the_own_language_comes_first_and_gaps_are_filled(readings) -> None:
    resolved = resolve(readings(nn={'A': 'Ein', 'B': ''}, nb={'A': 'En', 'B': 'To', 'C': 'Tre'}))
    shown = {msgid: (each.string, each.origin.language) for msgid, each in resolved.items()}
    assert shown == {'A': ('Ein', 'nn'), 'B': ('To', 'nb'), 'C': ('Tre', 'nb')}


def test_the_origin_is_the_line_of_the_translation(readings) -> None:
    (reading,) = readings(nb={'A': 'En'})
    line = resolve([reading])['A'].origin.line
    assert reading[1].path.read_text().splitlines()[line - 1] == 'msgstr "En"'


def test_a_copy_of_the_english_gives_way_to_a_real_translation(readings) -> None:
    resolved = resolve(readings(nn={'Teach': 'Teach'}, nb={'Teach': 'Undervis'}))
    assert resolved['Teach'].origin.language == 'nb'


def test_a_name_that_is_the_same_everywhere_is_translated(readings) -> None:
    resolved = resolve(readings(nn={'Code.org': 'Code.org'}, nb={}))
    assert resolved['Code.org'].origin.language == 'nn'


def test_a_message_with_a_context_is_never_shown(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text('msgctxt "menu"\nmsgid "Home"\nmsgstr "Hjem"\n', encoding='utf-8')
    assert resolve([('nb', read_catalog(path, 'nb'))]) == {}
