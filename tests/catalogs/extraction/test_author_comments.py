"""What authors tell translators reaches the template catalog, and no reader."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from myst_parser.docutils_ import Parser
from pypdf import PdfReader

from handbook.catalogs.extraction.author_comments import find_author_comments

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {'.html', '.js', '.txt', '.json', '.pdf'}

gettext = pytest.mark.sphinx('gettext', testroot='author-comments')


@pytest.fixture
def template(app):
    """Return the comments in the template catalog by their messages."""
    app.build()
    with (app.outdir / 'index.pot').open('rb') as file:
        return {message.id: message.auto_comments for message in read_po(file)}


@gettext
@pytest.mark.parametrize(
    ('msgid', 'comments'),
    [
        ('The title', ['SECRET of the page', 'in two lines']),
        ('A paragraph in two lines.', ['SECRET "of the paragraph"']),
        ('A paragraph without a comment.', []),
        ('First item', ['SECRET of the first item']),
        ('Second item', []),
        ('Third item', ['SECRET of the third item']),
        ('First step', []),
        ('Second step', ['SECRET of the second step']),
        ('Left', ['SECRET of the table']),
        ('Another cell', ['SECRET of the table']),
        ('A heading', ['SECRET of the heading']),
        ('In the note.', ['SECRET of the note']),
        ('Also in the note.', ['SECRET of the note']),
        ('In the tip.', ['SECRET in the tip']),
    ],
)
def test_a_comment_is_on_the_messages_of_the_block_below_it(template, msgid, comments) -> None:
    assert template[msgid] == comments


@gettext
def test_a_comment_stands_once_on_a_message_that_stands_twice(template) -> None:
    assert template['Twice on the page.'][0] == 'SECRET of both'
    assert len(template['Twice on the page.']) == len(set(template['Twice on the page.']))


@gettext
def test_the_template_is_what_gettext_reads(app, template) -> None:
    path = app.outdir / 'index.pot'
    done = subprocess.run(
        ['msgcat', path, '--no-location'], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, '')
    assert '#. SECRET of the heading\nmsgid "A heading"' in done.stdout


@pytest.mark.parametrize('builder', ['html', 'typst', 'text'])
@pytest.mark.parametrize('language', ['en', 'nb'])
def test_no_reader_sees_a_comment(copy_root, tmp_path, builder, language) -> None:
    out = tmp_path / 'out'
    command = [sys.executable, '-m', 'sphinx', '-q', '-b', builder, '-D', f'language={language}']
    done = subprocess.run(
        [*command, copy_root('author-comments'), out], capture_output=True, text=True, check=True
    )
    assert 'WARNING' not in done.stderr
    texts = [text_of(path) for path in out.rglob('*') if path.suffix in TEXTS]
    shown = 'Third item' if language == 'en' else 'Det tredje'
    assert any(shown in text for text in texts)
    assert not any('SECRET' in text for text in texts)


def text_of(path: Path) -> str:
    """Return all text of a file that was built; the hidden text of a PDF is none."""
    if path.suffix == '.pdf':
        return ' '.join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text(encoding='utf-8')


@pytest.mark.sphinx('html', testroot='author-comments', srcdir='written')
def test_the_text_of_a_page_that_is_written_has_no_comments_for_translators(app) -> None:
    app.build()
    text = app.env.get_and_resolve_doctree('index', app.builder, tags=app.tags).astext()
    assert 'Third item' in text
    assert text.count('SECRET') == text.count('SECRET of the authors') == 1


@pytest.mark.sphinx('gettext', testroot='author-comments', srcdir='glossary')
def test_a_comment_in_a_glossary_is_reported_because_readers_would_see_it(app) -> None:
    page = app.srcdir / 'index.md'
    page.write_text('# Words\n\n```{glossary}\n% translators: no\nTerm\n  What it is.\n```\n')
    app.build()
    assert 'a glossary takes this comment for a term' in app.warning.getvalue()


def test_a_comment_that_stands_above_nothing_is_no_fault() -> None:
    document = new_document('page', get_default_settings(Parser()))
    Parser().parse('Text.\n\n% translators: of nothing\n', document)
    assert find_author_comments(document) == {}
