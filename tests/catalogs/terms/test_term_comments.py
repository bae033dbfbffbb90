"""Translators see the agreed words above each message, and an update keeps them in step."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from handbook.catalogs.structure import StructureReader
from handbook.catalogs.terms.glossary import Glossary
from handbook.catalogs.terms.term_comments import TermComments
from handbook.catalogs.updates.update import Extraction, update_language

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
MESSAGE = 'Two events for the `event` of {campaign-date}`event`'


def template(*msgids: str) -> Catalog:
    catalog = Catalog(project='Handbook', fuzzy=False)
    for msgid in msgids:
        catalog.add(msgid, auto_comments=['By the author.'] if msgid == MESSAGE else [])
    return catalog


@pytest.fixture
def update(tmp_path):
    """Update the catalogs of a language and return what was written of each page."""

    def run(language: str = 'nb', comments: bool = True) -> list[bool]:
        glossary = Glossary(domain='words', headwords=('Event',))
        extraction = Extraction(
            templates={
                'page': template(MESSAGE, 'No term here', 'Code\nwith an event'),
                'sphinx': template('Next event'),
                'words': template('Event', 'An event is large.'),
            },
            catalog_dir=tmp_path,
            released=RELEASED,
            warnings='',
            term_comments=TermComments(glossary=glossary, reader=StructureReader({}))
            if comments
            else None,
        )
        return [merge.written for merge in update_language(extraction, language)]

    return run


@pytest.fixture
def comments(tmp_path):
    def read(language: str, domain: str) -> dict[str, list[str]]:
        path = tmp_path / language / 'LC_MESSAGES' / f'{domain}.po'
        with path.open('rb') as file:
            return {message.id: message.auto_comments for message in read_po(file) if message.id}

    return read


def agree(tmp_path, language: str, word: str) -> None:
    path = tmp_path / language / 'LC_MESSAGES' / 'words.po'
    with path.open('rb') as file:
        catalog = read_po(file)
    catalog['Event'].string = word
    with path.open('wb') as file:
        write_po(file, catalog)


@pytest.mark.parametrize(('language', 'word'), [('nb', 'Arrangement'), ('ar', 'فعالية')])
def test_a_term_is_shown_once_it_is_agreed_on(tmp_path, update, comments, language, word) -> None:
    update(language)
    assert comments(language, 'page')[MESSAGE] == ['By the author.']
    agree(tmp_path, language, word)
    update(language)
    assert comments(language, 'page') == {
        MESSAGE: ['By the author.', f'Term: Event = {word}'],
        'No term here': [],
        'Code\nwith an event': [],
    }
    # The term itself stands there, and the interface has words of its own.
    assert comments(language, 'words') == {'Event': [], 'An event is large.': []}
    assert comments(language, 'sphinx') == {'Next event': []}


def test_comments_do_not_pile_up_and_follow_the_glossary(tmp_path, update, comments) -> None:
    update()
    agree(tmp_path, 'nb', 'Arrangement')
    update()
    assert update() == [False, False, False]
    agree(tmp_path, 'nb', 'Treff')
    assert update()[0]
    assert comments('nb', 'page')[MESSAGE] == ['By the author.', 'Term: Event = Treff']


def test_without_the_setting_they_are_taken_out_again(tmp_path, update, comments) -> None:
    update()
    agree(tmp_path, 'nb', 'Arrangement')
    update()
    update(comments=False)
    assert comments('nb', 'page')[MESSAGE] == ['By the author.']


def test_gettext_keeps_them_and_the_next_update_brings_back_what_msgmerge_took(
    tmp_path, update, comments
) -> None:
    update()
    agree(tmp_path, 'nb', 'Arrangement')
    update()
    path = tmp_path / 'nb' / 'LC_MESSAGES' / 'page.po'
    subprocess.run(['msgcat', path, '-o', path], check=True)
    assert comments('nb', 'page')[MESSAGE][-1] == 'Term: Event = Arrangement'
    (tmp_path / 'page.pot').write_text(f'msgid ""\nmsgstr ""\n\nmsgid "{MESSAGE}"\nmsgstr ""\n')
    subprocess.run(['msgmerge', '-q', '-U', path, tmp_path / 'page.pot'], check=True)
    update()
    assert comments('nb', 'page')[MESSAGE] == ['By the author.', 'Term: Event = Arrangement']
