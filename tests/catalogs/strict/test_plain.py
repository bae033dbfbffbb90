"""A catalog that is read in one look says what the strict reading says, or is left to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.reading import parse_catalog
from handbook.catalogs.strict.plain import PlainMessage, read_plain

ROOT = Path(__file__).parents[3]
CATALOGS = sorted([*(ROOT / 'locale').rglob('*.po'), *(ROOT / 'tests').rglob('*.po')])
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'

LINES = """\
msgid "a"
msgid "a"
msgid "b \\"c\\""
msgid ""
msgstr ""
msgstr "b"
msgstr "b\\n"
"more"
"m\\te"
"m\te"
""

#
#, fuzzy
#,python-format,fuzzy
#, fuzzy\x85
# a note
#. fuzzy
#: page.md:3
#| msgid "o"
#| "o"
#~ msgid "x"
#~ msgstr "y"
#~ "y"
#~| msgid "o"
<<<<<<< a
>>>>>>> b
msgctxt "c"
msgid_plural "d"
msgstr[0] "e"
"a\\a"
"a""".splitlines()
ENTRIES = [
    'msgid "a"\nmsgstr "b"\n',
    '#, fuzzy\n#| msgid "o"\n#| "o"\nmsgid "b"\n"c"\nmsgstr ""\n"d"\n',
    'msgid "c\\n"\nmsgstr ""\n',
    '#~ msgid "a"\n#~ msgstr "x"\n',
    'msgid "d"\nmsgid_plural "e"\nmsgstr[0] "f"\nmsgstr[1] "g"\n',
]
TEXTS = st.one_of(
    st.lists(st.one_of(st.sampled_from(ENTRIES), st.sampled_from(LINES)), max_size=9).map(
        '\n'.join
    ),
    st.lists(st.sampled_from(LINES), max_size=14).map('\n'.join),
)


def read_strictly(data: bytes) -> list[PlainMessage]:
    messages = parse_catalog(data, Path('page.po'), 'nb').messages
    return [PlainMessage(str(m.id), m.translated, m.message.fuzzy) for m in messages]


@given(text=TEXTS, header=st.sampled_from(['', HEADER]), end=st.sampled_from(['', '\n', '\n\n']))
def test_what_is_read_in_one_look_is_what_the_strict_reading_finds(text, header, end) -> None:
    data = f'{header}{text}{end}'.encode()
    assert read_plain(data) in (None, read_strictly(data))


@pytest.mark.parametrize('path', CATALOGS, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_catalog_of_the_project_is_read_alike(path: Path) -> None:
    data = path.read_bytes()
    assert read_plain(data) in (None, read_strictly(data))


def test_most_catalogs_of_guides_are_read_in_one_look() -> None:
    pages = [path.read_bytes() for path in CATALOGS if 'locale' in path.parts]
    assert sum(read_plain(data) is not None for data in pages) > 0.8 * len(pages)


@pytest.mark.parametrize('entry', ENTRIES[:-1])
def test_a_catalog_as_tools_write_it_is_read_in_one_look(entry: str) -> None:
    assert read_plain(f'{HEADER}{entry}'.encode()) is not None


@pytest.mark.parametrize(
    'text',
    [
        ENTRIES[-1],
        'msgctxt "c"\nmsgid "a"\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n',
        'msgid "a\\a"\nmsgstr "b"\n',
        'msgid "a"\r\nmsgstr "b"\r\n',
        'msgid "a"\nmsgstr "b\n',
        '',
    ],
    ids=['plural', 'context', 'duplicate', 'escape', 'windows', 'quote', 'empty'],
)
def test_what_is_unusual_is_left_to_the_strict_reading(text: str) -> None:
    assert read_plain(f'{HEADER}{text}'.encode() if text else b'') is None


def test_bytes_that_are_no_utf8_are_left_to_the_strict_reading() -> None:
    assert read_plain(HEADER.encode() + 'msgid "a"\nmsgstr "ø"\n'.encode('latin-1')) is None
