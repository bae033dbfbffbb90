"""Code has the colours of Pygments, and only Pygments reads it."""

from __future__ import annotations

import json

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.pdf.highlighting import TypstBridge

COMPILER = typst.Compiler(b'')
SOURCE = 'def greet(name):\n\treturn "hi \\"" + name  # "); panic()\n'


READ = """
let text-of(body) = if body.has("text") { body.text } else if body.has("children") {
  body.children.map(text-of).join("")
} else { body.at("child", default: none) }
let code-block(whole, lines) = (whole, lines.map(line => [#text-of(line)]).map(text-of))
"""


def written(source: str, language: str) -> tuple[str, str]:
    """Return the whole text and the text of the lines, read back by Typst."""
    code = TypstBridge(None).write(source, language)
    whole, lines = json.loads(COMPILER.eval(f'{{{READ}code-block({code})}}'))
    return whole, '\n'.join(line or '' for line in lines)


def test_each_line_has_the_text_that_it_has_in_the_source():
    whole, lines = written(SOURCE, 'python')
    assert whole == SOURCE.expandtabs().rstrip('\n')
    assert lines == whole


def test_words_of_the_language_have_a_colour():
    code = TypstBridge(None).write('def greet(): pass', 'python')
    assert 'text(fill: rgb("#A90D91"), "def")' in code


def test_the_colours_are_those_of_the_style_that_the_project_chose():
    assert '#A90D91' not in TypstBridge('sphinx').write('def greet(): pass', 'python')


@pytest.mark.parametrize('end', ['\u2028', '\u2029', '\r\n'])
def test_an_unusual_end_of_a_line_is_an_end_of_a_line(end):
    assert written(f'a{end}b', 'none') == ('a\nb', 'a\nb')


@given(st.text(st.sampled_from('"\\#$*_`[]{}()<>@/~-=+;:u\u2028 \u00a0n\n\'%')))
@settings(deadline=None, max_examples=60)
def test_no_source_becomes_code_of_typst(source):
    whole, lines = written(source, 'none')
    assert whole == source.replace('\u2028', '\n').rstrip('\n')
    assert lines == whole
