"""What GNU gettext refuses, the strict reader refuses too; what both accept, they read alike."""

from __future__ import annotations

import gettext
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.files.file_checks import check_file
from handbook.catalogs.reading import CatalogReading, parse_catalog

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: nb\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)

IDS = st.sampled_from(('a', 'b', 'é', 'a\\n', '\\na', 'a\\\\', 'x"y', 'tab\\t', 'a\tb'))
STRINGS = st.sampled_from(('z', '', 'ø', 'z\\n', '\\nz', '\\"z\\"', 'z"', 'z\\'))
COMMENTS = st.sampled_from(
    ('# note', '#', '#: a.md', '#. note', '#, fuzzy', '#| msgid "old"', '#| "more"', '#~', '#|old')
)
STRAY = st.sampled_from(
    (
        'msgid "a"',
        'msgstr "b"',
        'msgstr[0] "b"',
        'msgstr[1] "b"',
        'msgstr[2] "b"',
        'msgstr [0] "b"',
        'msgid_plural "as"',
        'msgid_plural"as"',
        'msgctxt"c"',
        'msgid"b"',
        'msgid\t"b"',
        '  msgstr  "b"  ',
        '\xa0msgstr "b"',
        'msgid',
        'msgstr b',
        'msgid_plurals "b"',
        'MSGID "b"',
        '"more"',
        ' "more"',
        'more"',
        '"more',
        '#~ msgid "old"',
        '#~ msgstr "old"',
        '#~ "more"',
        '#~| msgid "old"',
        '<<<<<<< ours',
        '',
        ' ',
    )
)


@st.composite
def messages(draw) -> list[str]:
    lines = [f'msgid "{draw(IDS)}"']
    if draw(st.booleans()):
        lines.append(f'"{draw(STRINGS)}"')
    if draw(st.integers(0, 3)) == 0:
        lines.append('msgid_plural "as"')
        lines += [f'msgstr[{form}] "{draw(STRINGS)}"' for form in range(2)]
    else:
        lines.append(f'msgstr "{draw(STRINGS)}"')
    mark = draw(st.sampled_from(('', '', '', '#~ ')))
    comments = draw(st.lists(COMMENTS, max_size=2))
    return [*comments, *(mark + line for line in lines), *draw(st.sampled_from(([''], [])))]


@st.composite
def catalogs(draw) -> str:
    parts = draw(st.lists(messages(), min_size=1, max_size=3))
    lines = [line for part in parts for line in part]
    for stray in draw(st.lists(STRAY, max_size=2)):
        lines.insert(draw(st.integers(0, len(lines))), stray)
    return HEADER + '\n'.join(lines) + '\n'


def compile_with_gettext(text: str, target: str) -> bool:
    command = ['msgfmt', '--check-format', '--output-file', target, '-']
    return not subprocess.run(command, input=text.encode(), capture_output=True).returncode


def refusals(text: str, reading: CatalogReading) -> set[str]:
    """Return why we refuse a file, without what we refuse and gettext does not.

    gettext leaves plural forms that lack to ``--check-header``, and allows "#|" above an obsolete
    message no more than we demand it be mended.
    """
    found = {problem.problem for problem in reading.problems}
    found |= {each.problem for each in check_file(text.encode(), reading, 'nb', 'nb')}
    return found & {'syntax', 'duplicate', 'obsolete_duplicate', 'conflict', 'newline_ends'}


def values(reading: CatalogReading) -> dict[object, str]:
    """Return what readers see, as Python's gettext keeps it."""
    found: dict[object, str] = {}
    for message in reading.messages:
        context = '' if message.message.context is None else f'{message.message.context}\x04'
        if message.translated and isinstance(message.id, str):
            found[context + message.id] = str(message.string)
        elif message.translated:
            key = context + message.id[0]
            found |= {(key, form): text for form, text in enumerate(message.string)}
    return found


@pytest.mark.skipif(not shutil.which('msgfmt'), reason='GNU gettext is not installed')
@settings(max_examples=200, deadline=None)
@given(text=catalogs())
def test_gettext_and_the_reader_agree(tmp_path_factory, text: str) -> None:
    target = tmp_path_factory.getbasetemp() / 'like-gettext.mo'
    reading = parse_catalog(text.encode(), target, 'nb')
    lenient = '#| ' in text and '#~ ' in text
    accepted = compile_with_gettext(text, str(target))
    refused = refusals(text, reading)
    if not lenient:
        assert accepted == (not refused)
    if accepted and not refused and not any(each.message.fuzzy for each in reading.messages):
        with target.open('rb') as file:
            compiled = gettext.GNUTranslations(file)
        ours = values(reading)
        # A plural with a form that lacks is not for readers; gettext shows the forms it has.
        theirs = {key: text for key, text in compiled._catalog.items() if key and text}
        assert ours == {
            key: text for key, text in theirs.items() if isinstance(key, str) or key in ours
        }
