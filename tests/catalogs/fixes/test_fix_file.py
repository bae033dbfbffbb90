"""A catalog is repaired line by line, and every other byte stays as it is."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.fixes.fix_file import Fix, fix_catalog, fix_file
from handbook.catalogs.fixes.quoting import repair_quotes
from handbook.catalogs.gate import Gate
from handbook.catalogs.reading import parse_catalog
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

READER = StructureReader({'enable_extensions': ['attrs_inline', 'colon_fence', 'deflist']})
GATE = Gate(get_language('nb', {}), READER)
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: nb\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def fix(entries: str, gate: Gate = GATE) -> tuple[str, list[Fix]]:
    data, fixes = fix_catalog((HEADER + entries).encode(), gate)
    again = fix_catalog(data, gate)
    assert again == (data, [])
    assert data.decode().startswith(HEADER)
    return data.decode().removeprefix(HEADER), fixes


@pytest.mark.parametrize(
    ('broken', 'fixed'),
    [
        ('msgid "5 May"\nmsgstr "5. mai"\n', 'msgid "5 May"\nmsgstr "5\\\\. mai"\n'),
        ('msgid "5 May"\nmsgstr ""\n"5. mai "\n"kommer"\n',
         'msgid "5 May"\nmsgstr ""\n"5\\\\. mai "\n"kommer"\n'),
        ('msgid "5 May"\nmsgstr "5"\n". mai"\n', 'msgid "5 May"\nmsgstr "5\\\\"\n". mai"\n'),
        ('msgid "Go"\nmsgstr ""\n"Gå"\n" "\n', 'msgid "Go"\nmsgstr ""\n"Gå"\n'),
        ('msgid "Go"\nmsgstr " "\n"Gå"\n', 'msgid "Go"\nmsgstr ""\n"Gå"\n'),
        ('msgid "Go"\n  msgstr   " Gå"  \n', 'msgid "Go"\n  msgstr   "Gå"  \n'),
        ('msgid "Go"\nmsgstr "Gå \\"nå\\"  her\\n"\n', 'msgid "Go"\nmsgstr "Gå \\"nå\\" her"\n'),
        ('msgid "A"\nmsgid_plural "B"\nmsgstr[0] " en"\nmsgstr[1] "to"\n',
         'msgid "A"\nmsgid_plural "B"\nmsgstr[0] "en"\nmsgstr[1] "to"\n'),
        ('msgid "A"\nmsgid_plural "{d}`x` b"\nmsgstr[0] "en"\nmsgstr[1] "{d} `x`"\n',
         'msgid "A"\nmsgid_plural "{d}`x` b"\nmsgstr[0] "en"\nmsgstr[1] "{d}`x`"\n'),
        ('msgid "A"\nmsgstr "Si "hei" nå"\n', 'msgid "A"\nmsgstr "Si \\"hei\\" nå"\n'),
        ('msgid "A"\nmsgstr ""\n"Si "hei""\n"  nå"\n', 'msgid "A"\nmsgstr ""\n"Si \\"hei\\""\n" nå"\n'),
    ],
    ids=['one line', 'two lines', 'between two lines', 'a line that is gone', 'an emptied first line',
         'odd spaces', 'escapes', 'the singular', 'the plural', 'quotes', 'quotes and spaces'],
)  # fmt: skip
def test_only_the_lines_that_need_it_change(broken: str, fixed: str) -> None:
    around = '# a  note\n#: a.md\nmsgid "First"\nmsgstr "Først"\n\n'
    text, fixes = fix(f'{around}{broken}\nmsgid "Last"\nmsgstr "Sist"\n')
    assert text == f'{around}{fixed}\nmsgid "Last"\nmsgstr "Sist"\n'
    assert {each.line for each in fixes} <= {13, 14, 15}


@pytest.mark.parametrize(
    'entries',
    [
        '#, fuzzy\nmsgid "Go"\nmsgstr " Gå"\n',
        '#, python-format, fuzzy\n#| msgid "Run"\nmsgid "Go"\nmsgstr " Gå"\n',
        '#~ msgid "Go"\n#~ msgstr " Gå"\n',
        'msgid " Go  now"\nmsgstr " Gå  nå"\n',
        'msgid "Go"\nmsgstr ""\n',
        'msgid "A"\nmsgstr "Si "hei nå"\n',
        'msgid "A"\nmsgstr "Si " "hei"\n',
        'msgid "A"\nmsgstr "Si "hei" nå\n',
        'msgid "Si "hei" nå"\nmsgstr " A"\n',
        'msgid "{d}`x`"\nmsgstr "Si "hei" nå"\n',
        '<<<<<<< a\nmsgid "A"\nmsgstr " Å"\n=======\nmsgid "A"\nmsgstr "Æ"\n>>>>>>> b\n',
    ],
    ids=['fuzzy', 'fuzzy with other flags', 'obsolete', 'as in the English', 'untranslated',
         'an odd quote', 'two strings', 'no last quote', 'quotes in the English',
         'quotes and a lost role', 'a conflict'],
)  # fmt: skip
def test_what_is_not_ours_to_repair_stays(entries: str) -> None:
    assert fix(entries) == (entries, [])


def test_lines_are_those_of_the_repaired_file() -> None:
    entries = 'msgid "Go"\nmsgstr "Gå"\n" "\n\nmsgid "Run"\nmsgstr " Spring"\n'
    assert [each.line for each in fix(entries)[1]] == [8, 11]


@pytest.mark.parametrize(
    ('before', 'done'),
    [
        (b'\xef\xbb\xbf' + HEADER.encode(), 'BOM'),
        (b'\xef\xbb\xbf\xef\xbb\xbf' + HEADER.encode(), 'BOM'),
        (HEADER.encode().replace(b'\n', b'\r\n'), 'line ends'),
        (HEADER.encode().replace(b'\n', b'\r'), 'line ends'),
        (HEADER.encode().replace(b'\n', b'\r\n', 1), 'line ends'),
        (HEADER.encode().rstrip(), 'last line'),
    ],
    ids=['a BOM', 'two of them', 'Windows', 'an old Mac', 'one line of Windows', 'a cut-off end'],
)
def test_marks_of_editors_are_removed_from_the_file(before: bytes, done: str) -> None:
    data, fixes = fix_catalog(before, GATE)
    assert data.rstrip() == HEADER.encode().rstrip()
    assert data.endswith(b'\n')
    assert [done in each.done for each in fixes] == [True]
    assert fix_catalog(data, GATE) == (data, [])


def test_a_letter_that_begins_like_a_bom_is_kept() -> None:
    text = '＃ note\n'.encode()
    assert fix_catalog(b'\xef\xbb\xbf' + text, GATE)[0] == text


@pytest.mark.parametrize('data', [b'', b'\xff\xfem\x00s\x00\r\n', b'msgid "caf\xe9"\r\n'])
def test_a_file_that_cannot_be_understood_is_left_alone(data: bytes) -> None:
    assert fix_catalog(data, GATE) == (data, [])


def test_a_file_is_written_only_if_something_was_done(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_text(HEADER + 'msgid "Go"\nmsgstr " Gå"\n', encoding='utf-8')
    assert [each.line for each in fix_file(path, GATE)] == [8]
    assert path.read_text(encoding='utf-8') == HEADER + 'msgid "Go"\nmsgstr "Gå"\n'
    before = path.stat()
    assert fix_file(path, GATE) == []
    assert path.stat().st_ino == before.st_ino


def test_another_language_keeps_its_own_marks() -> None:
    gate = Gate(get_language('ja', {}), READER)
    text, fixes = fix('msgid "**A** b"\nmsgstr "**「重要」**です"\n', gate)
    assert text == 'msgid "**A** b"\nmsgstr "「**重要**」です"\n'
    assert len(fixes) == 1


@pytest.mark.parametrize(
    ('quoted', 'expected'),
    [
        ('"Si "hei" nå"', '"Si \\"hei\\" nå"'),
        ('""Hei" sa hun"', '"\\"Hei\\" sa hun"'),
        ('"Si \\"hei\\" og "nå"\\n"', '"Si \\"hei\\" og \\"nå\\"\\n"'),
        ('"a" "b"', None),
        ('"a""b"', None),
        ('"a"b"', None),
        ('"a "b" \\q"', None),
        ('"a "b" c', None),
        ('"a "b" c\\"', None),
        ('"good"', None),
    ],
)
def test_quotes_are_escaped_only_without_doubt(quoted: str, expected: str | None) -> None:
    assert repair_quotes(quoted) == expected


VALUE = st.text(st.sampled_from('aå "\\\n.-5*`\t「」 '), max_size=12)


def chunked(values: list[str]) -> str:
    lines = ['"' + value.translate(str.maketrans(ESCAPES)) + '"' for value in values]
    return '\n'.join(lines or ['""'])


ESCAPES = {'\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t'}
ENTRY = st.tuples(
    st.sampled_from(['a', '5 a', '*a* b', '`a`', '"a" b']), st.lists(VALUE, max_size=4)
)


@settings(deadline=None, max_examples=300)
@given(st.lists(ENTRY, max_size=4))
def test_only_translations_change_and_the_catalog_stays_readable(tmp_path_factory, entries) -> None:
    path = tmp_path_factory.getbasetemp() / 'page.po'
    text = HEADER
    for number, (source, values) in enumerate(entries):
        text += f'# note {number}\nmsgid {chunked([source + str(number)])}\n\n'
        text += f'msgstr {chunked(values)}\n\n'
    data, fixes = fix_catalog(text.encode(), GATE)
    before, after = parse_catalog(text.encode(), path, 'nb'), parse_catalog(data, path, 'nb')
    assert [each.id for each in before.messages] == [each.id for each in after.messages]
    assert after.problems == before.problems == ()
    changed = [a.string_line for a, b in zip(after.messages, before.messages, strict=True)
               if a.string != b.string]  # fmt: skip
    assert changed == sorted({each.line for each in fixes})
    assert fix_catalog(data, GATE) == (data, [])
    kept = [line for line in text.splitlines() if not line.startswith(('msgstr', '"'))]
    assert kept == [
        line for line in data.decode().splitlines() if not line.startswith(('msgstr', '"'))
    ]


LINES = (
    *HEADER.splitlines(keepends=True),
    *('msgid "a"\n', 'msgstr " b"\n', '" c "\n', '"a "b" c"\n', '\n', '#~ ', '#, fuzzy\n', '\r'),
    *('\r\n', '\ufeff', 'msgstr[0] " x"\n', 'msgid_plural "b"\n', '"', '=======\n', '\x0b'),
    *('#| msgid "x"\n', '#~| msgid "x"\n', 'msgctxt "x"\n', '\u2028', '\\'),
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(LINES), max_size=14).map(''.join))
def test_no_bytes_stop_a_repair_and_twice_is_once(text: str) -> None:
    data, _ = fix_catalog(text.encode(), GATE)
    assert fix_catalog(data, GATE) == (data, [])


@pytest.mark.skipif(not shutil.which('msgfmt'), reason='needs gettext')
def test_msgfmt_accepts_a_repaired_catalog(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_bytes(b'\xef\xbb\xbf' + HEADER.encode() + 'msgid "A"\nmsgstr "Si "å" nå"'.encode())
    fix_file(path, GATE)
    subprocess.run(['msgfmt', '-c', '-o', '/dev/null', path], check=True)
