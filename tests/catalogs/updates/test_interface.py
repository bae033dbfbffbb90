"""All words around the text of the pages are in one template catalog."""

from __future__ import annotations

import pytest

from handbook.catalogs.updates.interface import gather_interface_words


@pytest.fixture(scope='module')
def template(project_dir):
    return gather_interface_words(project_dir / '_templates', {'Sign up': 'The button'})


@pytest.mark.parametrize(
    ('word', 'location'),
    [
        ('Note', 'sphinx/locale/__init__.py'),
        ('On this page', 'furo/theme/furo/page.html'),
        ('Search Results', 'sphinx/themes/basic/static/searchtools.js'),
        ('Language', '_templates/partials/languages.html'),
        ('Sign up', 'handbook'),
    ],
    ids=['admonitions', 'furo', 'search', 'our templates', 'our code'],
)
def test_a_word_of_each_kind_is_there_with_its_place(template, word, location) -> None:
    assert location in [name for name, _ in template[word].locations]


def test_the_answer_of_the_search_is_there_with_its_plural(template) -> None:
    ids = [message.id for message in template if message.pluralizable]
    assert [msgid[0] for msgid in ids] == [
        'Search finished, found one page matching the search query.'
    ]


def test_own_words_carry_their_comment_for_translators(template) -> None:
    assert template['Sign up'].auto_comments == ['The button']


def test_words_that_no_page_shows_do_not_take_a_translators_time(template) -> None:
    assert 'Made with ' not in template
    assert 'Copyright' not in template
