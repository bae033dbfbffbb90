"""A translator is offered the words of similar text, wherever in the language it stands."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.updates.near_matches import NearMatches
from handbook.catalogs.updates.update import Extraction, update_language

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
OLD = 'Ask your head teacher for a room with {number}`20` sockets: [](/how-to/rooms.md).'
NEW = 'Ask the head teacher for a room with {number}`30` sockets.'
WORDS = {'nb': 'Be rektor om et rom med {number}`20` kontakter.', 'ar': 'اطلبوا قاعة'}


@pytest.mark.parametrize(
    ('text', 'like'),
    [
        (NEW, OLD),
        ('Print the poster, and hang it up!', 'Print the poster and hang it up.'),
        ('Print the picture and frame it.', None),
        ('Ask.', None),
        ('{time}`10:00`', None),
        ('', None),
    ],
)
def test_text_is_compared_word_by_word_as_a_whole(text, like) -> None:
    known = {OLD: 'A', 'Print the poster and hang it up.': 'B', '{time}`10:05`': 'C', 'Ask': 'D'}
    found = NearMatches(known).find(text)
    assert (found and found[0]) == like


def test_the_nearest_is_offered_and_the_first_of_two_alike() -> None:
    known = {'One big red apple pie': 'a', 'One red apple pie': 'b', 'one RED apple pie!': 'c'}
    assert NearMatches(known).find('One red apple pie now') == ('One red apple pie', 'b')


def test_plural_forms_are_no_offer_for_a_text_without() -> None:
    assert NearMatches({('One red apple', 'Red apples'): ('a', 'b')}).find('One red apple') is None


@given(st.lists(st.text(st.characters(categories=['L']), min_size=1), min_size=3, max_size=30))
def test_a_text_is_always_near_to_itself(words: list[str]) -> None:
    text = ' '.join(words)
    assert NearMatches({text: 'x'}).find(f'**{text}**') == (text, 'x')


@pytest.fixture
def update(tmp_path):
    def run(pages: dict[str, list[str]], language: str):
        templates = {}
        for page, msgids in pages.items():
            templates[page] = Catalog(project='Handbook', fuzzy=False)
            for msgid in msgids:
                templates[page].add(msgid)
        extraction = Extraction(
            templates=templates, catalog_dir=tmp_path, released=RELEASED, warnings=''
        )
        return {merge.path.stem: merge for merge in update_language(extraction, language)}

    return run


def path_of(tmp_path, language: str, page: str):
    return tmp_path / language / 'LC_MESSAGES' / f'{page}.po'


@pytest.fixture
def translated(tmp_path, update):
    """Translate one message of the page ``a`` in a language."""

    def run(language: str) -> None:
        update({'a': [OLD], 'b': ['Another sentence of the page.']}, language)
        path = path_of(tmp_path, language, 'a')
        text = path.read_text().replace(
            f'"{OLD}"\nmsgstr ""', f'"{OLD}"\nmsgstr "{WORDS[language]}"'
        )
        path.write_text(text)

    return run


@pytest.mark.parametrize('language', ['nb', 'ar'])
@pytest.mark.parametrize('page', ['b', 'c'])
def test_a_page_gets_an_offer_to_look_through_with_the_english_it_translates(
    tmp_path, update, translated, language, page
) -> None:
    translated(language)
    pages = {'a': [OLD], 'b': ['Another sentence of the page.']}
    pages[page] = [*pages.get(page, []), NEW]
    merge = update(pages, language)[page]
    assert (merge.similar, merge.changed, merge.gone) == (1, 0, 0)
    path = path_of(tmp_path, language, page)
    message = read_catalog(path, language).messages[-1]
    assert (message.string, message.message.fuzzy) == (WORDS[language], True)
    assert f'#| msgid "{OLD}"' in path.read_text()
    done = subprocess.run(
        ['msgfmt', '-c', '-o', '/dev/null', path], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert not any(each.written for each in update(pages, language).values())


def test_what_a_translator_wrote_or_refused_is_never_replaced(tmp_path, update, translated) -> None:
    translated('nb')
    pages = {'a': [OLD], 'b': ['Another sentence of the page.', NEW]}
    update(pages, 'nb')
    path = path_of(tmp_path, 'nb', 'b')
    # The translator empties the offer; a later update must not put it back.
    text = path.read_text()
    begin = text.index('#, fuzzy')
    path.write_text(f'{text[:begin]}msgid "{NEW}"\nmsgstr ""\n')
    update({**pages, 'b': [*pages['b'], 'Something else entirely.']}, 'nb')
    strings = {each.id: each.string for each in read_catalog(path, 'nb').messages}
    assert strings[NEW] == ''


def test_words_of_the_interface_get_no_offers(tmp_path, update, translated) -> None:
    translated('nb')
    update({'a': [OLD], 'sphinx': [NEW]}, 'nb')
    (message,) = read_catalog(path_of(tmp_path, 'nb', 'sphinx'), 'nb').messages
    assert message.string == ''
