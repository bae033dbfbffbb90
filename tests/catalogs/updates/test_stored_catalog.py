"""An update leaves in a file what the tools of its translators wrote there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.updates.merge import merge_catalog
from handbook.catalogs.updates.stored_catalog import load_catalog, write_catalog

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)

FROM_POEDIT = """\
# Norwegian translations for the PROJECT, YEAR.
#
# Reviewed by the ORGANIZATION
msgid ""
msgstr ""
"Project-Id-Version: handbook\\n"
"Report-Msgid-Bugs-To: \\n"
"POT-Creation-Date: 2025-11-20 00:00+0000\\n"
"PO-Revision-Date: 2025-10-08 21:14+0200\\n"
"Last-Translator: A translator <translator@example.org>\\n"
"Language-Team: \\n"
"Language: nb_NO\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"X-Generator: Poedit 3.5\\n"
"X-Poedit-Basepath: ../../..\\n"
"X-Poedit-Bookmarks: 1,2,-1\\n"

# To paragraf er bedre.
#
#   - innrykk
#: source/page.md:3
#, fuzzy, no-wrap
#| msgid "Teach an hour"
msgid "Teach one hour"
msgstr "Undervis \\"en\\" time"

#, fuzzy
#~| msgid "Old"
#~ msgid "Older"
#~ msgstr "Eldre"

# et notat
#~ msgid "Gone"
#~ msgstr "Borte"
"""


def update(path, *msgids: str) -> str:
    template = Catalog(project='Handbook', fuzzy=False)
    for msgid in msgids:
        template.add(msgid, locations=[('source/page.md', 0)])
    assert not merge_catalog(path, template, 'nb', RELEASED, {}).problems
    return path.read_text(encoding='utf-8')


def test_a_catalog_from_poedit_survives_an_update(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text(FROM_POEDIT, encoding='utf-8')
    header = FROM_POEDIT[FROM_POEDIT.index('"Language-Team') : FROM_POEDIT.index('"X-Generator')]
    team, language, mime, content, encoding, plural = header.splitlines(keepends=True)
    content = content.replace('UTF-8', 'utf-8')
    added = '#: source/page.md\nmsgid "A wholly new thing"\nmsgstr ""\n\n'
    expected = (
        FROM_POEDIT.replace('2025-11-20', '2026-11-20')
        .replace('page.md:3', 'page.md')
        .replace(header, ''.join((language, team, plural, mime, content, encoding)))
        .replace('#, fuzzy\n#~|', f'{added}#, fuzzy\n#~|')
    )
    assert update(path, 'Teach one hour', 'A wholly new thing') == expected


def test_a_header_that_lacks_fields_gets_them(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text(
        'msgid ""\nmsgstr ""\n"Language: \\n"\n"Content-Type: text/plain; charset=ASCII\\n"\n'
        '"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"\n',
        encoding='utf-8',
    )
    text = update(path, 'A')
    assert '"Language: nb\\n"' in text
    assert 'charset=utf-8' in text
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in text
    assert '"PO-Revision-Date: 2026-11-20 00:00+0000\\n"' in text


def test_a_catalog_without_a_header_gets_one(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text('msgid "A"\nmsgstr "Å"\n', encoding='utf-8')
    text = update(path, 'A', 'B')
    assert text.startswith('msgid ""\nmsgstr ""\n"Language: nb\\n"')
    assert 'msgid "A"\nmsgstr "Å"' in text


@pytest.mark.parametrize(
    'previous',
    [['One\nand two'], ['%d class', '%d classes'], ['"quoted" \\ text']],
    ids=['line break', 'plural', 'escapes'],
)
def test_an_old_text_survives_being_written_and_read(previous: list[str]) -> None:
    catalog = Catalog(locale='nb', fuzzy=False)
    catalog.add('A', 'Å', flags=['fuzzy'], previous_id=previous)
    gone = Catalog(locale='nb').add('B', 'Æ', flags=['fuzzy'], previous_id=previous)
    catalog.obsolete['B'] = gone
    read = load_catalog(sort_entries(write_catalog(catalog), 'nb'), 'nb')
    assert read['A'].previous_id == read.obsolete['B'].previous_id == previous
