"""A language with good, unfinished and broken messages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handbook.catalogs.exports.translations import gather_translations
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
PAGE_A = """
msgid "Shared"
msgstr "Felles"

msgid "A & B < \\"C\\"]]>"
msgstr "A og B < «C»"

#, fuzzy
msgid "Fuzzy"
msgstr "Uviss"

msgid "Empty"
msgstr ""

msgid "At {time}`10:00`"
msgstr "Klokka ti"

msgid "The %(n)s page"
msgid_plural "All %(n)s pages"
msgstr[0] "Den %(n)s siden"
msgstr[1] "Alle %(n)s sider"

#~ msgid "Obsolete"
#~ msgstr "Gammel"
"""
PAGE_B = 'msgid "Shared"\nmsgstr "Delt"\n\nmsgid "50% of {role}"\nmsgstr "50 % av {role}"\n'


@pytest.fixture
def gather(tmp_path):
    def run(code: str = 'nb'):
        folder = tmp_path / code / 'LC_MESSAGES'
        (folder / 'how-to').mkdir(parents=True)
        (folder / 'a.po').write_text(PAGE_A)
        (folder / 'how-to' / 'b.po').write_text(PAGE_B)
        (folder / 'sphinx.po').write_text('msgid "month:1"\nmsgstr "januar"\n')
        language = get_language(code, {})
        return language, list(gather_translations(tmp_path, language, StructureReader({})))

    return run
