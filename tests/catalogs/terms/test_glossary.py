"""The English glossary says what the terms are, and they are found in English text."""

from __future__ import annotations

import pytest

from handbook.catalogs.sources.source_pages import PageReader
from handbook.catalogs.terms.glossary import EnglishTerms, read_glossary

PAGE = """# Words

```{glossary}
:sorted:

Hour of Code
  A name.

.. a comment of docutils
Event
Party : e
  Two words for one thing.

  A second paragraph
```

Not a term
: although it is a definition list.
"""


def test_the_headwords_are_those_that_sphinx_reads(tmp_path) -> None:
    (tmp_path / 'words.md').write_text(PAGE)
    glossary = read_glossary(tmp_path, 'words', PageReader({'enable_extensions': ['deflist']}))
    assert glossary.headwords == ('Hour of Code', 'Event', 'Party')


def test_without_the_page_there_are_no_terms(tmp_path) -> None:
    assert read_glossary(tmp_path, 'words', PageReader({})).headwords == ()


@pytest.mark.parametrize(
    ('prose', 'found'),
    [
        ('Two events and one Event.', ['Event']),
        ('Choose activities for the event.', ['Activity', 'Event']),
        ('The Hour of Code.', ['Hour of Code']),
        ('Code of the hour.', ['Code']),
        ('See Code.org.', ['Code.org']),
        ('School districts and a sign-up', ['School district', 'Sign up']),
        ('Nothing eventful, decode, #Code', []),
        ('', []),
    ],
)
def test_a_term_is_found_once_in_any_number_and_the_longest_first(prose, found) -> None:
    terms = ('Event', 'Code', 'Code.org', 'Hour of Code', 'Activity', 'School district', 'Sign up')
    assert list(EnglishTerms(terms).find(prose)) == found


def test_without_terms_nothing_is_found() -> None:
    assert list(EnglishTerms(()).find('Any text')) == []
