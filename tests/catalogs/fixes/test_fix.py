"""A repair changes no word, and a repaired message has the structure of its English."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.fixes.fix import fix_text, is_sound
from handbook.catalogs.gate import Gate
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

READER = StructureReader(
    {'enable_extensions': ['attrs_inline', 'colon_fence', 'deflist']}, ['fill-in']
)
GATES = {code: Gate(get_language(code, {}), READER) for code in ('nb', 'ky', 'ja', 'ar')}

REPAIRED = {
    'a date at the start': ('nb', '5 December it is.', '5. desember er det.', '5\\. desember er det.'),
    'a date at the start, ky': ('ky', 'On 5 May.', '5) май.', '5\\) май.'),
    'a dash at the start': ('nb', 'Then go.', '- Så gå.', '\\- Så gå.'),
    'a star at the start': ('ja', 'Note.', '* 注意', '\\* 注意'),
    'a hash at the start': ('nb', 'Tags.', '# Emneknagger', '\\# Emneknagger'),
    'a quotation at the start': ('ky', 'Go.', '> Бар.', '\\> Бар.'),
    'a comment at the start': ('nb', '50 % of us', '% av oss', '\\% av oss'),
    'a link definition': ('nb', 'Note: x', '[merk]: x', '\\[merk]: x'),
    'loose accents': ('nb', 'Cafe here', 'Kafe\u0301 her', 'Kaf\u00e9 her'),
    'loose accents, ky': ('ky', 'Yes.', 'И\u0306е.', '\u0419е.'),
    'edge spaces': ('nb', 'Go now.', ' Gå nå.\n', 'Gå nå.'),
    'double spaces': ('ky', 'Go now.', 'Азыр  бар.', 'Азыр бар.'),
    'program code by spaces': ('nb', 'Go now.', '    Gå nå.', 'Gå nå.'),
    'a gap in a role': ('nb', 'On {date}`x`.', 'Den {date} `x`.', 'Den {date}`x`.'),
    'an invisible gap in a role': ('ar', 'On {date}`x`.', 'في {date}\u200b`x`.', 'في {date}`x`.'),
    'a no-break space in a role': ('nb', 'At {d}`a b`.', 'Kl. {d}`a\u00a0b`.', 'Kl. {d}`a b`.'),
    'a full-width role': ('ja', 'On {date}`x`.', '｛date｝｀x｀に', '{date}`x`に'),
    'a gap in a role with words': ('nb', '{fill-in}`a name` x', '{fill-in} `et navn` x',
        '{fill-in}`et navn` x'),
    'a full-width target in a role': ('ja', '{doc}`Text <a/b>` x', '{doc}`本文＜a/b＞` x',
        '{doc}`本文 <a/b>` x'),
    'a gap in a link': ('nb', 'See [it](https://a.example/b).', 'Se [det] (https://a.example/b).',
        'Se [det](https://a.example/b).'),
    'a full-width link': ('ja', 'See [it](https://a.example).', '［これ］（https://a.example）（注）',
        '[これ](https://a.example)（注）'),
    'spaces inside a link': ('ky', 'See [it](#a).', 'Кара[ муну ](#a)деп.', 'Кара [муну](#a) деп.'),
    'a gap in a picture': ('nb', '![A](b.svg) x', '![Å] (b.svg) x', '![Å](b.svg) x'),
    'full-width backticks': ('ja', 'Use `code`.', '｀code｀を使う', '`code`を使う'),
    'spaces inside emphasis': ('nb', '**Go** now.', '** Gå ** nå.', '**Gå** nå.'),
    'a space moved out of emphasis': ('ky', 'A *go* b.', 'А *бар *б.', 'А *бар* б.'),
    'full-width stars': ('ja', '**Go** now.', '＊＊行け＊＊今', '**行け**今'),
    'emphasis around quotation marks': ('ja', '**It** is.', '**「重要」**です', '「**重要**」です'),
    'emphasis up to a full stop': ('ja', '**It.** Next', '**重要。**次', '**重要**。次'),
    'emphasis with a suffix': ('ky', '**The Hour** x', '**«Код сааты»**нын', '«**Код сааты**»нын'),
    'emphasis around a link': ('ja', '**[it](#a)** x', '**[これ](#a)**です', '[**これ**](#a)です'),
    'two emphases': ('ja', '**A** and **b** x', '**あ。**い**う。**え', '**あ**。い**う**。え'),
    'several at once': ('nb', '5 May, {d}`x`', ' 5. mai,  {d} `x`', '5\\. mai, {d}`x`'),
}  # fmt: skip


@pytest.mark.parametrize(
    ('language', 'source', 'broken', 'fixed'), REPAIRED.values(), ids=REPAIRED.keys()
)
def test_what_is_safe_is_repaired_once_and_for_all(language, source, broken, fixed) -> None:
    gate = GATES[language]
    text, done = fix_text(gate, source, broken)
    assert text == fixed
    assert done
    assert all('\n' not in each for each in done)
    assert fix_text(gate, source, text) == (text, [])
    assert is_sound(gate.pair(source, text))


UNTOUCHED = {
    'a clean message': ('nb', 'On {date}`x`.', 'Den {date}`x`.'),
    'a message without a translation': ('nb', 'Go.', ''),
    'spaces that the English has': ('nb', 'a  b', 'å  b'),
    'a lost role besides a list mark': ('nb', 'On {date}`x`.', '5. desember.'),
    'a lost link besides double spaces': ('ky', 'See [it](#a).', 'Муну  кара.'),
    'another role': ('nb', 'On {date}`x`.', 'Den {date} `y`.'),
    'another address': ('nb', 'See [it](#a).', 'Se [det] (#b).'),
    'a star that is multiplication': ('nb', '2 * 3 is *six*', '2 * 3 * 4 er seks'),
    'an odd star': ('nb', '**Go** now', '**Gå** nå ** x'),
    'full-width brackets in words': ('ja', 'A (b) [c](#d)', 'あ（い）[う](#d)'),
    'emphasis that ends with a role': ('ja', '**A {d}`x`** b', '**あ{d}`x`**い'),
    'a fence': ('nb', 'Go.', '```\nGå.\n```'),
    'a directive': ('ky', 'Go.', ':::{include} /etc/passwd\n:::'),
    'a second paragraph': ('nb', 'Go.', 'Gå.\n\nNå.'),
    'program code': ('nb', 'a\n  b', '  å\n   b '),
    'a spelling of a name': ('ja', 'Name', '\uf91d\u3000か\u3099'),
    'an ideographic space at the start': ('ja', 'Go.', '\u3000行け。'),
}


@pytest.mark.parametrize(
    ('language', 'source', 'translation'), UNTOUCHED.values(), ids=UNTOUCHED.keys()
)
def test_what_may_be_meant_or_cannot_be_saved_stays(language, source, translation) -> None:
    assert fix_text(GATES[language], source, translation) == (translation, [])


def test_words_of_the_interface_are_tidied_but_are_no_markdown() -> None:
    assert fix_text(GATES['nb'], '%s, go', '- gå,  %s ', 'sphinx')[0] == '- gå, %s'


def test_an_enormous_message_is_not_even_parsed() -> None:
    assert fix_text(GATES['nb'], 'Go.', '- gå ' * 100_000)[1] == []


PIECES = (
    *(
        '**',
        '*',
        '＊＊',
        '`',
        '｀',
        '{d}',
        '｛d｝',
        '`x`',
        '[',
        '](#a)',
        '] (#a)',
        '］（#a）',
        '(b)',
    ),
    *(
        '「',
        '」',
        '。',
        ' ',
        '  ',
        '\n',
        '5. ',
        '- ',
        '# ',
        '\\',
        '<',
        '>',
        'å',
        'か\u3099',
        'e\u0301',
    ),
    *('\u00a0', '\u200b', '~~', '_', '|', ':', '%', '{fill-in}', '&amp;', 'ord', '重要', '\ufeff'),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(''.join)
SOURCES = st.lists(
    st.sampled_from(['**Go** ', '*Go* ', '{d}`x` ', '[a](#a) ', '`x` ', '{fill-in}`n` ', 'words ']),
    max_size=4,
).map(lambda pieces: ''.join(pieces).strip())


def words(text: str) -> list[str]:
    return [letter for letter in unicodedata.normalize('NFC', text) if letter.isalnum()]


@settings(deadline=None, max_examples=400)
@given(source=SOURCES, text=TEXTS | st.text(max_size=30))
def test_whatever_is_fixed_is_sound_has_the_same_words_and_stays_fixed(source, text) -> None:
    gate = GATES['ja']
    fixed, done = fix_text(gate, source, text)
    assert bool(done) == (fixed != text)
    assert words(fixed) == words(text)
    assert not done or is_sound(gate.pair(source, fixed))
    assert fix_text(gate, source, fixed) == (fixed, [])


@settings(deadline=None, max_examples=100)
@given(source=SOURCES)
def test_the_english_itself_needs_no_repair(source) -> None:
    assert fix_text(GATES['nb'], source, source) == (source, [])
