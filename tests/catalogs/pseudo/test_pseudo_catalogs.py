"""The catalogs of a pseudo-language are whole and pass every check that keeps a message from readers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.gate import Gate, withhold_errors
from handbook.catalogs.pseudo.prose_spans import ProseSpans
from handbook.catalogs.pseudo.pseudo_catalogs import write_pseudo_catalogs
from handbook.catalogs.pseudo.pseudo_text import ACCENTED, PSEUDO_LANGUAGES, RIGHT_TO_LEFT
from handbook.catalogs.reading import read_catalog
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.updates.update import Extraction
from handbook.languages import get_language

PROJECT = Path(__file__).parents[3]
SETTINGS = {'enable_extensions': ['attrs_block', 'attrs_inline', 'colon_fence', 'deflist']}
ROLES = ['fill-in']
RELEASED = datetime(2026, 11, 21, tzinfo=UTC)

each_pseudo = pytest.mark.parametrize('pseudo', PSEUDO_LANGUAGES, ids=lambda each: each.code)


@pytest.fixture
def write(tmp_path):
    """Write catalogs for some domains, and return their messages: English -> pseudo-translation."""

    def run(pseudo, **domains: list[str | tuple[str, str]]):
        templates = {}
        for domain, messages in domains.items():
            templates[domain] = template = Catalog(fuzzy=False)
            for message in messages:
                template.add(message, locations=[(f'{domain}.js', 0)])
        extraction = Extraction(
            templates=templates, catalog_dir=tmp_path, released=RELEASED, warnings=''
        )
        write_pseudo_catalogs(extraction, pseudo, tmp_path, ProseSpans(SETTINGS, ROLES))
        folder = tmp_path / pseudo.code / 'LC_MESSAGES'
        return {
            each.id: each.string
            for path in folder.rglob('*.po')
            for each in read_catalog(path, pseudo.code).messages
        }

    return run


@each_pseudo
def test_no_message_of_the_handbook_is_withheld(tmp_path, write, pseudo) -> None:
    catalogs = [path for path in (PROJECT / 'locale/nb').rglob('*.po') if path.name != 'sphinx.po']
    messages = {each.id for path in catalogs for each in read_catalog(path, 'nb').messages}
    write(pseudo, page=sorted(messages))
    path = tmp_path / pseudo.code / 'LC_MESSAGES' / 'page.po'
    gate = Gate(get_language(pseudo.code, {}), StructureReader(SETTINGS, ROLES))
    reading = withhold_errors(read_catalog(path, pseudo.code), gate, 'page')
    assert [problem.message for problem in reading.problems] == []
    assert len(reading.messages) == len(messages) > 500


def test_what_a_program_fills_in_stays(write) -> None:
    word = 'Search: %(count)s of <b>{all}</b> &amp; %s'
    assert (
        write(ACCENTED, sphinx=[word])[word] == '‹Şēēēāāāŕćĥ: %(count)s ōōōḟ <b>{all}</b> &amp; %s›'
    )


def test_every_form_for_a_number_is_there(write) -> None:
    (forms,) = write(RIGHT_TO_LEFT, sphinx=[('one page', '%s pages')]).values()
    assert len(forms) == 6
    assert all('%s' in form for form in forms)


def test_patterns_are_left_to_cldr_and_the_accented_language_has_months(write) -> None:
    keys = ['campaign-date:full', 'month:12']
    assert write(ACCENTED, sphinx=keys) == {'campaign-date:full': '', 'month:12': 'Ďēćēḿƀēŕ'}
    assert write(RIGHT_TO_LEFT, sphinx=keys) == dict.fromkeys(keys, '')


def test_the_catalog_of_a_page_that_is_gone_is_deleted(write) -> None:
    write(ACCENTED, old=['Old page'])
    assert list(write(ACCENTED, new=['New page'])) == ['New page']
