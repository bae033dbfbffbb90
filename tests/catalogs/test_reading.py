"""A catalog is read strictly: what gettext would refuse is left out and reported by its line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.reading import read_catalog

HEADER = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Language: nb\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    '\n'
)
GOOD = 'msgid "Good"\nmsgstr "Bra"\n\n'
LAST = '\nmsgid "Last"\nmsgstr "Sist"\n'


def read(tmp_path, text: str | bytes):
    path = tmp_path / 'page.po'
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_catalog(path, 'nb')


def strings(reading) -> dict[str, str]:
    return {message.id: message.string for message in reading.messages}


def test_a_clean_catalog_has_no_problems_and_knows_its_lines(tmp_path) -> None:
    reading = read(tmp_path, HEADER + '# a note\n#: a.md\nmsgid "Good"\nmsgstr ""\n"Br"\n"a"\n')
    (message,) = reading.messages
    assert (message.string, message.line, message.string_line) == ('Bra', 9, 10)
    assert reading.problems == ()
    assert reading.header['Language'] == 'nb'


@pytest.mark.parametrize(
    ('broken', 'problem', 'line', 'remedy'),
    [
        ('msgid "A"\nmsgstr "Å\n', 'syntax', 11, 'at the end of the line is missing'),
        ('msgid "A"\nmsgstr Å"\n', 'syntax', 11, 'must start with a quotation mark'),
        ('msgid "A"\nmsgstr “Å”\n', 'syntax', 11, '("); write it in place of “'),
        ('msgid "A"\nmsgstr "Å”\n', 'syntax', 11, '("); write it in place of ”'),
        ('msgid "A"\nmsgstr "Si “Å”\n', 'syntax', 11, 'at the end of the line is missing'),
        ('msgid "A"\nmsgstr "Ал «салам»\n', 'syntax', 11, 'at the end of the line is missing'),
        ('msgid "A"\nmsgstr "Si "Å" nå"\n', 'syntax', 11, 'needs a backslash before it'),
        ('msgid "A"\nmsgstr "C:\\dos"\n', 'syntax', 11, 'for a backslash in front of'),
        ('msgid "A"\nmsgstr "Å"\nÅ\n', 'syntax', 12, 'belongs to no message'),
        ('msgid "A"\n', 'syntax', 10, 'the line "msgstr"'),
        ('msgstr "Å"\n', 'syntax', 10, 'the line "msgid"'),
        ('msgid "Good"\nmsgstr "Godt"\n', 'duplicate', 10, 'line 7 is used'),
        ('<<<<<<< a\nmsgid "A"\nmsgstr "Å"\n=======\nmsgid "A"\nmsgstr "Æ"\n>>>>>>> b\n',
         'conflict', 10, 'keep the right lines'),
        ('msgid "A"\n#~ msgstr "Å"\n', 'syntax', 11, 'all lines of a message start with #~'),
        ('#| "old"\nmsgid "A"\nmsgstr "Å"\n', 'syntax', 10, 'must be one msgid'),
        ('#| msgid "old"\n#, fuzzy\nmsgid "A"\nmsgstr "Å"\n', 'syntax', 10, 'right above'),
        ('#| msgid "old\nmsgid "A"\nmsgstr "Å"\n', 'syntax', 10, 'at the end of the line'),
        ('msgctxt "c"\nmsgid ""\nmsgstr "Å"\n', 'syntax', 10, 'has no text'),
        ('msgid "A"\nmsgid_plural "As"\nmsgstr[0] "Å"\n', 'plural_forms', 12, 'write 2'),
        ('msgid "A"\nmsgid_plural "B"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n',
         'plural_forms', 12, 'has 3 plural forms'),
        ('#~ msgid "Good"\n#~ msgstr "God"\n', 'obsolete_duplicate', 10, 'stands in line 7, too'),
    ],
    ids=[
        'no closing quote',
        'no opening quote',
        'curly quotes',
        'curly closing quote',
        'no closing quote after curly ones',
        'no closing quote after other ones',
        'inner quotes',
        'unknown escape',
        'stray text',
        'no msgstr',
        'no msgid',
        'twice',
        'conflict',
        'half obsolete',
        'old text without a start',
        'flag after the old text',
        'old text without a quote',
        'context alone',
        'a plural form lacks',
        'a plural form too many',
        'obsolete twin',
    ],
)  # fmt: skip
def test_a_broken_message_is_left_out_alone_with_its_line_and_a_remedy(
    tmp_path, broken: str, problem: str, line: int, remedy: str
) -> None:
    reading = read(tmp_path, f'{HEADER}{GOOD}{broken}{LAST}')
    assert strings(reading) == {'Good': 'Bra', 'Last': 'Sist'}
    (found,) = reading.problems
    assert (found.problem, found.line) == (problem, line)
    assert remedy in found.message
    assert found.language == 'nb'


def test_bytes_that_are_not_utf8_cost_only_their_message(tmp_path) -> None:
    text = f'{HEADER}{GOOD}msgid "A"\nmsgstr "Å"\n{LAST}'.encode()
    reading = read(tmp_path, text.replace('Å'.encode(), b'\xc5'))
    assert strings(reading) == {'Good': 'Bra', 'Last': 'Sist'}
    assert [problem.line for problem in reading.problems] == [11]


def test_a_header_with_a_rule_that_cannot_be_read_does_not_cost_the_page(tmp_path) -> None:
    reading = read(tmp_path, HEADER.replace('nplurals=2', 'nplurals=INTEGER') + GOOD)
    assert strings(reading) == {'Good': 'Bra'}
    assert [problem.problem for problem in reading.problems] == ['bad_header']


def test_fuzzy_empty_and_obsolete_messages_are_not_for_readers(tmp_path) -> None:
    text = (
        '#, fuzzy\nmsgid "A"\nmsgstr "Å"\n\nmsgid "B"\nmsgstr ""\n\n'
        '#, fuzzy\n#~ msgid "C"\n#~ msgstr "Æ"\n\nmsgid "D"\nmsgstr "Ø"\n'
    )
    reading = read(tmp_path, HEADER + text)
    assert {message.id: message.translated for message in reading.messages} == {
        'A': False,
        'B': False,
        'D': True,
    }
    assert reading.problems == ()


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path) -> None:
    text = '\ufeff' + (HEADER + GOOD).replace('\n', '\r\n')
    assert strings(read(tmp_path, text)) == {'Good': 'Bra'}


TEXT = st.text(st.characters(codec='utf-8', exclude_characters='\r'), min_size=1, max_size=30)


@settings(max_examples=200)
@given(content=st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail(tmp_path_factory, content: bytes) -> None:
    path = tmp_path_factory.mktemp('bytes') / 'page.po'
    path.write_bytes(content)
    read_catalog(path, 'nb')


PIECES = st.sampled_from(
    """\
msgid "a"
msgstr "b"
msgstr[0] "c"
msgid_plural "d"
msgctxt "e"
"more"

#, fuzzy
#~ msgid "x"
#~ msgstr "y"
#| msgid "old"
<<<<<<< a
=======
>>>>>>> b
x"
"
# note
#: a.md
msgid ""
msgstr ""
"Plural-Forms: x\\n"
""".splitlines()
)


@settings(max_examples=300)
@given(lines=st.lists(PIECES, max_size=14))
def test_no_order_of_lines_makes_the_reader_fail(tmp_path_factory, lines: list[str]) -> None:
    path = tmp_path_factory.mktemp('lines') / 'page.po'
    path.write_text('\n'.join(lines), encoding='utf-8')
    read_catalog(path, 'nb')


def test_old_texts_of_fuzzy_and_of_obsolete_messages_are_no_fault(tmp_path) -> None:
    text = (
        '#, fuzzy\n#| msgctxt "c"\n#| msgid "An" " old"\n#| " text"\n#| msgid_plural "As"\n'
        'msgid "A"\nmsgstr "Å"\n\n#~| msgid "Old"\n#~ msgid "B"\n#~ msgstr "Æ"\n\n'
        '#| msgid "Old"\n#~ msgid "C"\n#~ msgstr "Ø"\n'
    )
    assert read(tmp_path, HEADER + text).problems == ()


def test_the_old_text_of_an_obsolete_message_above_one_in_use_is_a_fault(tmp_path) -> None:
    text = 'msgid "A"\nmsgstr "Å"\n\n#~| msgid "Old"\nmsgid "B"\nmsgstr "Æ"\n'
    reading = read(tmp_path, HEADER + text)
    (problem,) = reading.problems
    line = (HEADER + text).splitlines().index('#~| msgid "Old"') + 1
    assert (problem.line, problem.message) == (line, 'delete the lines that start with #~|')
    assert strings(reading) == {'A': 'Å'}


def test_a_message_of_very_many_lines_is_read_in_no_time(tmp_path) -> None:
    lines = '"x"\n' * 200_000
    reading = read(tmp_path, f'{HEADER}msgid ""\n"A"\nmsgstr ""\n{lines}')
    assert strings(reading) == {'A': 'x' * 200_000}
