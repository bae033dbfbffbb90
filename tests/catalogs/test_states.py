"""Each message of a catalog has one state, and no word is counted twice or lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.gate import Gate
from handbook.catalogs.notice import count_words
from handbook.catalogs.states import State, read_states
from handbook.catalogs.structure import StructureReader
from handbook.languages import get_language

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
READER = StructureReader({})


@pytest.fixture
def read(tmp_path):
    def states(text: str, language: str = 'nb', domain: str = 'page'):
        path = tmp_path / 'page.po'
        path.write_text(HEADER + text, encoding='utf-8')
        return read_states(path, domain, Gate(get_language(language, {}), READER))

    return states


@pytest.mark.parametrize('language', ['nb', 'ar'])
@pytest.mark.parametrize(
    ('entry', 'state'),
    [
        ('msgid "Two words"\nmsgstr "Вот так"\n', State.TRANSLATED),
        ('msgid "Two words"\nmsgstr ""\n', State.WAITING),
        ('#, fuzzy\nmsgid "Two words"\nmsgstr "To ord"\n', State.STALE),
        ('#, fuzzy\nmsgid "Two words"\nmsgstr ""\n', State.WAITING),
        ('msgid "Two words"\nmsgstr "To **ord"\n', State.BROKEN),
        ('msgctxt "menu"\nmsgid "Two words"\nmsgstr "To ord"\n', State.BROKEN),
        ('msgid "Two words"\nmsgstr "To ord\n', State.BROKEN),
        ('msgid "Two words\nmsgstr "To ord"\n', State.BROKEN),
    ],
    ids=['good', 'empty', 'fuzzy', 'fuzzy-empty', 'markup', 'context', 'msgstr', 'msgid'],
)
def test_each_message_has_one_state_and_its_english_words(read, language, entry, state) -> None:
    if state == State.TRANSLATED:
        entry = entry.replace('Вот так', {'nb': 'To ord', 'ar': 'كلمتان اثنتان'}[language])
    (message,) = read(entry, language).messages
    assert (message.state, message.words) == (state, 2)


def test_a_plural_counts_with_both_texts_and_waits_until_every_form_is_there(read) -> None:
    entry = 'msgid "one page"\nmsgid_plural "many pages"\nmsgstr[0] "en side"\nmsgstr[1] ""\n'
    (message,) = read(entry).messages
    assert (message.state, message.words, message.english) == (
        State.WAITING,
        4,
        'one page | many pages',
    )


def test_the_english_before_the_change_is_known(read) -> None:
    entry = (
        '#, fuzzy\n#| msgid "Come "\n#| "at ten."\nmsgid "Come at nine."\nmsgstr "Kom klokka ti."\n'
    )
    (message,) = read(entry).messages
    assert (message.previous, message.english) == ('Come at ten.', 'Come at nine.')


def test_a_broken_message_says_why_and_where_as_the_check_does(read) -> None:
    (message,) = read('msgid "See [it](a)."\nmsgstr "Se det."\n').messages
    assert message.line == 5
    assert message.reason.startswith('the link to a of the English is missing')


def test_a_message_that_stands_twice_is_counted_once(read) -> None:
    entry = 'msgid "Two words"\nmsgstr "To ord"\n\n'
    states = read(entry + entry)
    assert [each.state for each in states.messages] == [State.TRANSLATED]
    assert states.damaged


def test_an_obsolete_message_is_not_counted(read) -> None:
    assert read('#~ msgid "Two words"\n#~ msgstr "To ord"\n').messages == ()


def test_a_key_of_the_interface_is_no_english(read) -> None:
    states = read('msgid "month:1"\nmsgstr ""\n\nmsgid "Close"\nmsgstr "Lukk"\n', domain='sphinx')
    assert [each.english for each in states.messages] == ['Close']


def test_a_file_that_is_too_large_is_damaged_and_empty(tmp_path) -> None:
    path = tmp_path / 'page.po'
    path.write_bytes(b'#' * 5_000_001)
    states = read_states(path, 'page', Gate(get_language('nb', {}), READER))
    assert (states.messages, states.damaged) == ((), True)


TEXTS = st.text('ab *_[]()1', min_size=1, max_size=20).filter(str.strip)
ENTRIES = st.lists(
    st.tuples(TEXTS, st.text('æ *_"', max_size=8), st.booleans()),
    unique_by=lambda entry: entry[0],
    max_size=6,
)


@given(entries=ENTRIES)
def test_the_states_add_up_to_the_words_of_the_english(tmp_path_factory, entries) -> None:
    path = tmp_path_factory.mktemp('catalog') / 'page.po'
    # A quotation mark in the middle of a translation damages the whole entry.
    text = '\n\n'.join(
        f'{"#, fuzzy" if fuzzy else "#"}\nmsgid "{english}"\nmsgstr "{translation}"'
        for english, translation, fuzzy in entries
    )
    path.write_text(f'{HEADER}{text}\n', encoding='utf-8')
    states = read_states(path, 'page', Gate(get_language('nb', {}), READER))
    assert sum(each.words for each in states.messages) == sum(
        count_words(english) for english, _, _ in entries
    )
