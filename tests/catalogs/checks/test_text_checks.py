"""All rules on texts survive any text in any language, in little time, with readable messages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.checks import (
    characters,
    foreign,
    letters,
    names,
    notes,
    numbers,
    punctuation,
    quotes,
    spaces,
    wording,
)
from handbook.catalogs.checks.pair import ERROR, WARNING, Finding, Pair
from handbook.catalogs.structure import Structure
from handbook.languages import get_language

MODULES = (
    characters,
    letters,
    wording,
    names,
    notes,
    foreign,
    numbers,
    punctuation,
    quotes,
    spaces,
)
CHECKS = [check for module in MODULES for check in module.CHECKS]
LANGUAGES = ['nb', 'nn', 'ky', 'ar', 'ja', 'zh_TW', 'ko', 'es', 'fr', 'el', 'he', 'th', 'sw', 'hi']
PIECES = ['the', 'of', 'and', 'og', 'ikkje', 'Код', 'кoд', '12', '10:05', '1,000', 'Ã¸', 'x?y']
MARKS = ['«', '“', '"', '…', '..', '(', ']', '\u200d', '\u2067', '\ufffd', 'TODO:', '???']
WORDS = st.lists(st.sampled_from(PIECES + MARKS), max_size=40).map(' '.join)


def find(language: str, source: str, translation: str) -> list[Finding]:
    pair = Pair(
        source=source,
        translation=translation,
        language=get_language(language, {}),
        source_structure=Structure(prose=source),
        structure=Structure(prose=translation),
    )
    return [finding for check in CHECKS for finding in check(pair)]


@settings(max_examples=300)
@given(
    language=st.sampled_from(LANGUAGES),
    source=st.text() | WORDS,
    translation=st.text(st.characters(codec=None)) | WORDS,
)
def test_any_text_gives_findings_and_no_failure(language, source, translation) -> None:
    for finding in find(language, source, translation):
        assert finding.severity in (ERROR, WARNING)
        assert finding.problem.isidentifier() and finding.problem.islower()
        assert '\n' not in finding.message
        assert not finding.message.endswith('.')


# A rule that looks at each character again for each other one does not come to an end on these.
REPEATED = [
    'a',
    'a ',
    '1',
    '1 234',
    '1,',
    ' ',
    '„',
    '(',
    'Ã¸',
    'ñ',
    'код',
    'x?',
    '12:34 ',
    'the ',
    '🏴',
]


@pytest.mark.parametrize('piece', REPEATED)
@pytest.mark.parametrize('language', ['nb', 'ky', 'ja'])
def test_long_texts_take_little_time(language, piece) -> None:
    find(language, piece * 10_000, piece * 10_001)


@pytest.mark.parametrize('language', LANGUAGES)
def test_an_empty_translation_is_nobody_s_fault(language) -> None:
    assert find(language, '', '') == []
