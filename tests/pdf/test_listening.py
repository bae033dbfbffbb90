"""People who listen to a PDF get all of it, in order, with what eyes see; and the check of it is one."""

from __future__ import annotations

import io

import pypdf
import pytest
import typst

from tests.pdf.listening import find_faults
from tests.pdf.structure import read_structure

PAGE = """# Бет

Text with a [link](https://example.org).

| Who | What |
|---|---|
| A mayor | A word |

## Part

```{image} picture.png
:alt: A red square
```

1. One
2. Two

:::{note}
Listen.
:::
"""

SILENT = """
#set text(lang: "nb")
== A heading of level 2
#table(columns: 2, [a], [b])
#link("https://example.org")[x]
#rect(width: 1cm)
"""


@pytest.mark.parametrize(('language', 'direction'), [('en', 'ltr'), ('ky', 'ltr'), ('ar', 'rtl')])
def test_a_book_has_nothing_that_a_listener_would_miss(make_book, language, direction) -> None:
    book = make_book(PAGE, language=language)
    assert find_faults(book.pdf, language, direction) == []


def test_faults_are_found_in_a_pdf_that_nobody_can_listen_to() -> None:
    data = typst.compile(SILENT.encode(), ignore_system_fonts=True)
    faults = find_faults(pypdf.PdfReader(io.BytesIO(data)), 'ky', 'rtl')
    assert faults[:4] == [
        'no title to show',
        "language 'nb', not 'ky'",
        'not rtl',
        'does not say that it follows PDF/UA',
    ]
    assert 'heading of level 2 after one of level 0' in faults
    assert 'a table without headers' in faults


@pytest.mark.parametrize('language', ['en', 'ja'])
def test_a_page_is_read_in_the_order_of_its_text(make_book, language) -> None:
    heard = [
        part.alternative or part.text
        for part in read_structure(make_book(PAGE, language=language).pdf).walk()
        if part.role in {'H1', 'P', 'TH', 'TD', 'H2', 'Figure', 'LBody', 'Strong'}
    ]
    wanted = [
        'Бет',
        'Text with a',
        'Who',
        'A mayor',
        'Part',
        'A red square',
        'One',
        'Two',
        'Listen.',
    ]
    found = [next((w for w in wanted if text.startswith(w)), None) for text in heard]
    assert list(dict.fromkeys(filter(None, found))) == wanted


def test_a_cell_is_a_header_of_its_column(make_book) -> None:
    headers = read_structure(make_book(PAGE, language='ar').pdf).all_of('TH')
    assert [header.text for header in headers] == ['Who', 'What']
    assert {header.attributes['/Scope'] for header in headers} == {'/Column'}


def test_a_passage_in_another_language_says_so_to_listeners(make_book) -> None:
    page = '# Page\n\nBefore.\n\n:::{container} language-ar\nمرحبا\n:::\n'
    parts = read_structure(make_book(page, language='nb').pdf).all_of('P', 'Div', 'Span')
    languages = {part.language for part in parts if 'Before' not in part.text and part.text}
    assert 'ar' in languages
    assert {part.language for part in parts if part.text == 'Before.'} == {'nb'}
