"""A catalog may come from anyone: no bytes and no text make the gate fail or let anything through.

`make test` tries a few hundred; `make fuzz` tries more than 100,000.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.check import check_catalog, find_catalog
from handbook.catalogs.checks.shape import is_too_long
from handbook.catalogs.gate import Gate, withhold_errors
from handbook.catalogs.reading import read_catalog
from handbook.languages import get_language
from tests.catalogs.checks.conftest import READER

LANGUAGES = ('nb', 'ky', 'ar', 'ja')

SOURCES = st.sampled_from(
    [
        'Plain words.',
        'See [the page](/a.md) and {time}`10:00`.',
        '**Important**: write `code` to <a@example.org>.',
        '{fill-in}`name` and {doc}`a page </b>`, [](#c)',
        '![A picture](a.svg) with $x^2$ and [a word]{.small}',
    ]
)
PIECES = st.sampled_from(
    """\
{time}`10:00`|{tid}`10:00`|[|](|)|](/a.md)|[the page](/a.md)|`|``|```|**|*|_|__|<script>|</script>|<b
onclick=x>|javascript:|data:text/html,|# noqa|\\|{|}|{{|}}|<%|%>|$|$$|~~|![|{.small}|&lt;|&#106;|:::|(x)=
- |1. |> |# |+++|% |[x]: y|[^1]|{include}`a`|{raw}`html`|<!--|-->|<?|]]>|\u202e|\u2066|\u200b|\ufeff|\ud7ff
е|e|い|ب|ң|10:00|2026|7. |«|»|"|'|\t|\x00|\x1b|．|（|）""".replace('\n', '|').split('|')
)
TRANSLATIONS = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=12).map(''.join),
    st.lists(PIECES, max_size=10).map(' '.join),
)
STATEMENTS = """\
msgid "a"
msgid ""
msgstr "b"
msgstr ""
"more"
msgctxt "c"

#, fuzzy
msgid_plural "d"
msgstr[0] "e"
msgstr[1] "f"
#~ msgid "x"
#~ msgstr "y"
<<<<<<< a
=======
>>>>>>> b
"Language: nb\\n"
"Plural-Forms: x\\n"
#| msgid "o"
"""
LINES = st.lists(
    st.one_of(st.sampled_from(STATEMENTS.encode().splitlines()), st.binary(max_size=20)),
    max_size=16,
).map(b'\n'.join)
NESTED = '[', '**', '`', '> ', '[a](', '<b>', '{x}`', '![', '*a ', '- ', '&', '\\'


@given(source=SOURCES, translation=TRANSLATIONS, code=st.sampled_from(LANGUAGES))
def test_what_passes_the_gate_has_only_the_parts_of_its_english(
    source: str, translation: str, code: str
) -> None:
    gate = Gate(get_language(code, {}), READER)
    findings = list(gate._check(source, translation, 'page'))
    errors = [finding for finding in findings if finding.severity == 'error']
    strict = gate._check(source, translation, 'page', strict=True)
    assert [finding for finding in strict if finding.severity == 'error'] == errors
    if errors:
        return
    structure, english = READER.read(translation), READER.read(source)
    assert structure.blocks == ('paragraph',)
    dangerous = {'role', 'link', 'address', 'image', 'html', 'attribute', 'substitution'}
    added = structure.parts - english.parts
    assert not [part for part in added if part.kind in dangerous]
    assert 'javascript:' not in ''.join(translation.casefold().split())


@given(content=st.one_of(LINES, st.binary(max_size=400)))
def test_no_bytes_make_the_checks_or_the_gate_fail(tmp_path_factory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / 'nb' / 'LC_MESSAGES' / 'page.po'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    catalog = find_catalog(path)
    assert catalog is not None
    list(check_catalog(catalog, READER))
    withhold_errors(read_catalog(path, 'nb'), Gate(get_language('nb', {}), READER), 'page')


@pytest.mark.parametrize('piece', NESTED)
def test_a_deeply_nested_message_is_judged_like_any_other(piece: str) -> None:
    nested = piece * (1_900 // len(piece))
    assert not is_too_long('A.', nested)
    gate = Gate(get_language('nb', {}), READER)
    assert list(gate._check('A.', nested, 'page'))
