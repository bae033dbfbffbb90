"""A translation uses the words that its language has agreed on."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.terms import check_terms
from handbook.catalogs.gate import Gate
from handbook.catalogs.structure import StructureReader
from handbook.catalogs.terms.term_list import Term, TermList
from handbook.languages import get_language

READER = StructureReader({}, ['fill-in'])


def find(language: str, source: str, translation: str, *terms: Term) -> list[tuple[str, str]]:
    listed = TermList(terms={term.english.casefold(): term for term in terms})
    pair = Gate(get_language(language, {}), READER).pair(source, translation)
    return [(each.problem, each.severity) for each in check_terms(pair, listed)]


EVENT = {
    'nb': Term(english='Event', use=('Arrangement', 'treff'), never=('happening*',)),
    'ky': Term(english='Event', use=('Иш-чара',), never=('мероприятие*',)),
    'ar': Term(english='Event', use=('فعالية',), never=('حدث',)),
}


@pytest.mark.parametrize(
    ('language', 'translation', 'problems'),
    [
        ('nb', 'To arrangementer', []),
        ('nb', 'To store treff', []),
        ('nb', 'To sammenkomster', ['term_missing']),
        ('nb', 'Et arrangement, to happenings', ['term_forbidden']),
        ('nb', 'To happenings', ['term_forbidden']),
        ('nb', 'To {fill-in}`arrangementer`', []),
        ('nb', 'To `arrangementer`', ['term_missing']),
        ('ky', 'Эки иш-чарада', []),
        ('ky', 'Эки жолугушуу', ['term_missing']),
        ('ky', 'Эки мероприятиеде', ['term_forbidden']),
        ('ar', 'في الفعاليات', []),
        ('ar', 'في المناسبات', ['term_missing']),
    ],
)
def test_the_agreed_word_is_used_in_any_form_and_no_other(language, translation, problems) -> None:
    found = find(language, 'Two events', translation, EVENT[language])
    assert found == [(problem, 'warning') for problem in problems]


def test_where_the_english_has_no_term_any_word_is_good() -> None:
    assert find('nb', 'Eventually', 'En happening', EVENT['nb']) == []
    assert find('nb', 'See `event`', 'Se `event`', EVENT['nb']) == []


def test_a_name_may_stay_as_it_is_and_a_word_may_not() -> None:
    name = Term(english='Hour of Code', use=('Kodetimen',))
    assert find('nb', '"Hour of Code" is a trademark', '«Hour of Code» er et varemerke', name) == []
    assert find('nb', 'One Event', 'Et Event', EVENT['nb']) == [('term_missing', 'warning')]


def test_a_term_may_have_forbidden_words_alone() -> None:
    term = Term(english='computer', use=(), never=('ordenador*',))
    assert find('es', 'A computer', 'Un aparato', term) == []
    assert find('es', 'Computers', 'Ordenadores', term) == [('term_forbidden', 'warning')]
