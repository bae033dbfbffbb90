"""Nothing that a page says is missing in the PDF, whatever markup it uses."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from docutils import nodes
from sphinx import addnodes

from handbook.pdf.book import assemble

NOT_TEXT = (nodes.raw, nodes.Invisible, nodes.label, nodes.footnote_reference, nodes.system_message)
NOT_TEXT_OF_SPHINX = (addnodes.toctree, addnodes.index, addnodes.highlightlang)


def lost_words(book) -> Counter[str]:
    """Return the words of the doctree that are not, or not as often, in the text of the PDF."""
    document = assemble(book.app.builder, book.app.config.root_doc)
    words = Counter(word for text in texts(document) for word in re.findall(r'\w+', text))
    shown = ''.join(page.extract_text() for page in book.pdf.pages[2:])
    squeezed = re.sub(r'[\W_]', '', shown)
    return words - Counter({word: squeezed.count(word.replace('_', '')) for word in words})


def texts(node):
    if isinstance(node, nodes.Text):
        yield node.astext()
    elif not isinstance(node, NOT_TEXT + NOT_TEXT_OF_SPHINX):
        for child in node.children:
            yield from texts(child)


@pytest.mark.sphinx('typst', testroot='pdf-every-node')
def test_no_word_is_lost_and_nothing_is_unknown(book):
    assert lost_words(book) == Counter()
    assert book.warnings == []


@pytest.mark.sphinx('typst', testroot='pdf-every-node', confoverrides={'language': 'es'})
def test_no_word_is_lost_in_another_language(book):
    assert lost_words(book) == Counter()


@pytest.mark.sphinx('typst', testroot='pdf-every-node')
def test_what_is_for_other_formats_is_left_out(book):
    assert 'for the web' not in book.text
    assert 'On the web' not in book.text


@pytest.mark.sphinx('typst', testroot='pdf-every-node')
def test_every_mention_of_a_place_leads_there(book):
    mentions = ['Fig. 1.2', 'Table 1.1', 'Listing 1.1', 'Section 2.1', '(1.1)', 'loop', 'Blocks']
    assert f'See {", ".join(mentions)}, named, greet(), the web' in book.text


@pytest.mark.sphinx('typst', testroot='pdf-plain-restructuredtext')
def test_a_project_with_nothing_but_the_extension_loses_no_word(book):
    assert lost_words(book) == Counter()


def test_a_word_that_is_lost_is_found_out(make_book):
    book = make_book('# Page\n\n[hidden](https://example.org){.no-print} shown\n')
    assert lost_words(book) == Counter({'hidden': 1})


def test_a_name_that_nobody_set_is_not_on_the_cover(make_app, tmp_path, read_book):
    (tmp_path / 'conf.py').write_text("extensions = ['handbook.pdf']\nproject = 'Alone'\n")
    (tmp_path / 'index.rst').write_text('Title\n=====\n\nText\n')
    app = make_app('typst', srcdir=tmp_path)
    app.build()
    cover = read_book(app).pdf.pages[0].extract_text()
    assert 'Alone' in cover
    assert 'not set' not in cover


def test_a_link_to_what_is_not_printed_harms_nothing(make_book):
    page = '# Page\n\n[there](#place)\n\n{.no-print #place}\nOn the screen.\n\nAfter\n'
    book = make_book(page)
    assert 'there After' in book.text
