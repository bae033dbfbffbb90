"""Finished translations are found wherever in the language they stand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.updates.memory import remember_translations
from handbook.catalogs.updates.update import Extraction, update_language

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / 'nb' / 'LC_MESSAGES'
    (folder / 'how-to').mkdir(parents=True)
    return folder


def test_current_goes_before_obsolete_and_an_earlier_file_before_a_later(folder) -> None:
    (folder / 'a.po').write_text('msgid "A"\nmsgstr "Å"\n\n#~ msgid "B"\n#~ msgstr "gammel"\n')
    (folder / 'how-to' / 'b.po').write_text('msgid "A"\nmsgstr "Æ"\n\nmsgid "B"\nmsgstr "ny"\n')
    assert remember_translations(folder, 'nb') == {'A': 'Å', 'B': 'ny'}


def test_what_is_fuzzy_or_empty_or_broken_is_not_remembered(folder) -> None:
    (folder / 'a.po').write_text(
        '#, fuzzy\nmsgid "A"\nmsgstr "Å"\n\nmsgid "B"\nmsgstr ""\n\n'
        '#, fuzzy\n#~ msgid "C"\n#~ msgstr "Ø"\n\nmsgid "D"\nmsgstr "D\n\n'
        'msgid "E"\nmsgid_plural "Es"\nmsgstr[0] "E"\nmsgstr[1] ""\n'
    )
    assert remember_translations(folder, 'nb') == {}


@pytest.mark.parametrize('language', ['nb', 'ky'])
def test_a_paragraph_that_moves_to_another_page_takes_its_translation_along(
    tmp_path, language: str
) -> None:
    def update(pages: dict[str, list[str]]) -> None:
        templates = {}
        for page, msgids in pages.items():
            templates[page] = Catalog(project='Handbook', fuzzy=False)
            for msgid in msgids:
                templates[page].add(msgid)
        extraction = Extraction(
            templates=templates, catalog_dir=tmp_path, released=RELEASED, warnings=''
        )
        update_language(extraction, language)

    update({'a': ['One', 'Two'], 'b': ['Three']})
    path = tmp_path / language / 'LC_MESSAGES' / 'a.po'
    path.write_text(path.read_text().replace('"Two"\nmsgstr ""', '"Two"\nmsgstr "2"'))
    update({'a': ['One'], 'b': ['Three', 'Two'], 'how-to/c': ['Two']})
    for page in ('b', 'how-to/c'):
        moved = read_catalog(path.parent / f'{page}.po', language).messages[-1]
        assert (moved.string, moved.translated) == ('2', True)
