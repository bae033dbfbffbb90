"""The paper is the one of the region, or the one that somebody chose."""

from __future__ import annotations

import pytest

from handbook.languages import get_language
from handbook.pdf.paper import paper_size


@pytest.mark.parametrize(
    ('setting', 'code', 'size'),
    [
        ('', 'nb', 'a4'),
        ('', 'es', 'a4'),
        ('', 'en', 'a4'),
        ('', 'es_MX', 'us-letter'),
        ('', 'en_US', 'us-letter'),
        ('', 'es_AR', 'a4'),
        ('us-letter', 'nb', 'us-letter'),
        ('a5', 'es_MX', 'a5'),
    ],
)
def test_the_size_of_the_paper(setting: str, code: str, size: str) -> None:
    assert paper_size(setting, get_language(code, {})) == size


@pytest.mark.parametrize(
    ('settings', 'width', 'height'), [({}, 595, 842), ({'pdf_paper': 'us-letter'}, 612, 792)]
)
def test_the_pages_have_the_size_of_the_paper(make_book, settings, width, height) -> None:
    box = make_book('# Page', language='nb', **settings).pdf.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (width, height)
