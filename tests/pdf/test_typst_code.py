"""No text can become Typst code."""

from __future__ import annotations

import json

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.pdf.typst_code import Place, array, block, call, find_place, string, verbatim

COMPILER = typst.Compiler(b'')

ANY_TEXT = st.text(st.characters(exclude_categories=['Cs', 'Cc']))
NASTY_TEXT = st.text(st.sampled_from('"\\#$*_`[]{}()<>@/~-=+;:u\u2028 \u00a0n'))


def parsed(literal: str) -> str:
    return json.loads(COMPILER.eval(literal))


@given(ANY_TEXT | NASTY_TEXT)
@settings(deadline=None)
def test_a_literal_reads_back_as_the_text_it_was_made_of(text):
    assert parsed(string(text)) == text


@given(st.lists(ANY_TEXT | NASTY_TEXT).map('\n'.join))
@settings(deadline=None)
def test_a_verbatim_literal_keeps_its_line_ends(text):
    assert parsed(verbatim(text)) == text


@pytest.mark.parametrize('end', ['\n', '\t', '\r'])
def test_a_literal_of_one_line_has_spaces_for_line_ends_and_tabs(end):
    assert string(f'a{end}b') == '"a b"'


def test_characters_that_no_file_may_hold_are_left_out():
    assert string('a\ud800b\x00c') == '"abc"'


def test_an_empty_block_is_content():
    assert json.loads(COMPILER.eval(f'type({block([])}) == content')) is True


def test_a_block_of_mere_text_is_content():
    assert json.loads(COMPILER.eval(f'type({block([string("a")])}) == content')) is True


def test_a_call_takes_code_and_writes_names_with_hyphens():
    assert call('f', '1', '"a"', kept_whole='true') == 'f(kept-whole: true, 1, "a")'


def test_an_array_of_one_value_is_an_array():
    assert json.loads(COMPILER.eval(array(['1']))) == [1]


def test_the_place_of_a_line_of_code_is_the_last_one_named_before_it():
    code = block(
        [Place('a', 1).comment, string('x'), Place('sub/b', 12).comment, string('y'), string('z')]
    )
    assert find_place(code, len(code.splitlines())) == Place('sub/b', 12)


def test_text_cannot_pretend_to_be_a_place():
    code = block([Place('a', 1).comment, string('x\n// elsewhere:9\n')])
    assert find_place(code, len(code.splitlines())) == Place('a', 1)


@given(ANY_TEXT | NASTY_TEXT | st.text())
def test_a_place_stays_one_line_whatever_the_name_of_the_page(name):
    comment = Place(name, 1).comment
    assert len(comment.splitlines()) == 1
