"""Every passage in another language than the page's says so, and warnings name the translator's file."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx.errors import ConfigError
from sphinx.util.console import strip_colors

from handbook.catalogs import read_ahead, structure
from handbook.catalogs.structure import StructureReader

if TYPE_CHECKING:
    from pathlib import Path


def paragraph(page, text: str):
    """Return the innermost element that holds ``text``."""
    return page.find(string=lambda each: each and text in each).parent


def language_of(element) -> str:
    """Return the language a browser gives to the element."""
    return element.get('lang') or next(each['lang'] for each in element.parents if each.get('lang'))


@pytest.fixture
def page(app, parse_page):
    app.build()
    return parse_page(app.outdir / 'index.html')


nynorsk = pytest.mark.sphinx('html', testroot='fallback-chain', confoverrides={'language': 'nn'})


@nynorsk
@pytest.mark.parametrize(
    ('text', 'language'),
    [
        ('Ei setning som nynorsk har.', 'nn'),
        ('En setning som bare bokmål har.', 'nb'),
        ('A sentence that nobody has.', 'en'),
        ('Et punkt som bare bokmål har', 'nb'),
        ('Et notat som bare bokmål har.', 'nb'),
        ('Et tabellhode', 'nb'),
        ('En celle som bare bokmål har', 'nb'),
        ('Bare på bokmål', 'nb'),
    ],
)
def test_each_passage_is_in_the_language_it_says(page, text: str, language: str) -> None:
    assert language_of(paragraph(page, text)) == language


@nynorsk
def test_a_title_keeps_its_language_in_the_navigation(page) -> None:
    (link,) = page.select('.sidebar-tree a')
    assert (link.get_text(), language_of(link.span)) == ('Den andre siden', 'nb')


@nynorsk
def test_an_english_description_says_that_it_is_not_in_the_language_of_the_page(page) -> None:
    assert page.find('meta', {'name': 'description'})['lang'] == 'nb'


@pytest.mark.sphinx('html', testroot='fallback-chain', confoverrides={'language': 'ar'})
def test_a_passage_that_runs_the_other_way_says_so(page) -> None:
    english = paragraph(page, 'A sentence that nobody has.')
    assert (english['lang'], english['dir']) == ('en', 'ltr')
    assert paragraph(page, 'جملة بالعربية.').get('dir') is None


@nynorsk
def test_a_passage_that_runs_the_same_way_needs_no_direction(page) -> None:
    assert paragraph(page, 'A sentence that nobody has.').get('dir') is None


def test_a_link_shows_the_title_of_its_target_in_the_language_of_that_title(
    copy_root, make_app, parse_page
) -> None:
    root = copy_root('fallback-chain')
    (root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po').unlink()
    app = make_app('html', srcdir=root, confoverrides={'language': 'nb'})
    app.build()
    link = parse_page(app.outdir / 'index.html').select_one('li p a[href="second.html"]')
    assert (link.get_text(), language_of(link)) == ('The second page', 'en')
    assert language_of(link.find_parent('p')) == 'nb'


def test_a_link_to_a_section_of_the_page_has_the_language_of_its_title(
    copy_root, make_app, parse_page
) -> None:
    root = copy_root('fallback-chain')
    (root / 'index.md').write_text(
        '# In Nynorsk\n\nSee [](#here).\n\n(here)=\n## Only in Bokmål\n', encoding='utf-8'
    )
    app = make_app('html', srcdir=root, confoverrides={'language': 'nn'})
    app.build()
    link = parse_page(app.outdir / 'index.html').select_one('p a')
    assert (link.get_text(), language_of(link)) == ('Bare på bokmål', 'nb')
    assert language_of(link.find_parent('p')) == 'en'


def sphinx_build(root: Path, language: str) -> None:
    """Build as anybody would, in a process of its own: Sphinx keeps translations for a process."""
    command = [sys.executable, '-m', 'sphinx', '-q', '-b', 'html', '-D', f'language={language}']
    subprocess.run([*command, str(root), str(root / 'out')], check=True, capture_output=True)


def test_a_changed_title_is_new_on_every_page_of_the_next_build(copy_root, parse_page) -> None:
    root = copy_root('fallback-chain')
    sphinx_build(root, 'nb')
    edit(root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po', 'Den andre siden', 'Side to')
    sphinx_build(root, 'nb')
    (link,) = parse_page(root / 'out' / 'index.html').select('.sidebar-tree a')
    assert link.get_text() == 'Side to'


def test_traditional_chinese_never_shows_simplified_that_lies_beside_it(
    copy_root, parse_page, save_catalog
) -> None:
    root = copy_root('fallback-chain')
    text = 'A sentence that nobody has.'
    save_catalog(root / 'locale', 'zh/index', {text: '没有人翻译的句子。'})
    save_catalog(root / 'locale', 'zh_TW/index', {'In Nynorsk': '新挪威語'})
    sphinx_build(root, 'zh')
    sphinx_build(root, 'zh_TW')
    assert language_of(paragraph(parse_page(root / 'out' / 'index.html'), text)) == 'en'


@pytest.mark.sphinx('html', testroot='fallback-chain', srcdir='read-ahead')
def test_english_pages_carry_no_marks(page) -> None:
    assert [each.name for each in page.select('[lang]')] == ['html']


@nynorsk
def test_the_name_of_the_book_is_translated(page) -> None:
    assert page.title.get_text() == 'Kjede'


@nynorsk
def test_labels_of_sphinx_come_from_the_chain(page) -> None:
    assert page.select_one('.admonition-title').get_text() == 'Merk'


def edit(path: Path, old: str, new: str) -> int:
    """Replace a text of a catalog, and return the line it stands on."""
    text = path.read_text(encoding='utf-8')
    path.write_text(text.replace(old, new), encoding='utf-8')
    return text[: text.index(old)].count('\n') + 1


def test_a_warning_about_a_translation_names_the_line_of_the_translator(
    copy_root, make_app
) -> None:
    root = copy_root('fallback-chain')
    catalog = root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po'
    edit(root / 'second.md', 'Text.', '[Text](nowhere.md).')
    edit(catalog, '"Text."', '"[Text](nowhere.md)."')
    line = edit(catalog, '"Tekst."', '"[Tekst](nowhere.md)."')
    app = make_app('html', srcdir=root, confoverrides={'language': 'nn'})
    app.build()
    assert f'{catalog}:{line}: WARNING' in strip_colors(app.warning.getvalue())


def test_a_page_is_stored_without_the_documents_that_its_messages_were_parsed_as(
    copy_root, make_app
) -> None:
    root = copy_root('fallback-chain')
    catalog = root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po'
    edit(root / 'second.md', 'Text.', '**Text**, [link](index.md).')
    edit(catalog, '"Text."', '"**Text**, [link](index.md)."')
    edit(catalog, '"Tekst."', '"**Tekst**, [lenke](index.md)."')
    app = make_app('dummy', srcdir=root, confoverrides={'language': 'nb'})
    app.build()
    stored = pickle.loads((app.doctreedir / 'second.doctree').read_bytes())
    assert [each.astext() for each in stored.findall(nodes.strong)] == ['Tekst']
    assert {type(each) for each in stored.findall() if each.document is not stored} == set()
    # The settings of such a document would bring all of the environment along.
    assert b'BuildEnvironment' not in pickle.dumps(stored)


def test_one_edited_message_re_reads_exactly_its_page(copy_root, make_app) -> None:
    root = copy_root('fallback-chain')
    make_app('html', srcdir=root, confoverrides={'language': 'nb'}).build()
    edit(root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po', 'Tekst.', 'Ny tekst.')
    again = make_app('html', srcdir=root, confoverrides={'language': 'nb'})
    read = []
    again.connect('source-read', lambda _app, docname, _source: read.append(docname))
    again.build()
    assert read == ['second']


def test_a_language_without_catalogs_stops_the_build_with_a_remedy(copy_root, make_app) -> None:
    root = copy_root('fallback-chain')
    with pytest.raises(ConfigError, match='handbook add ky'):
        make_app('html', srcdir=root, confoverrides={'language': 'ky'})


def test_a_broken_message_is_reported_and_the_rest_of_the_page_is_shown(
    copy_root, make_app, parse_page
) -> None:
    root = copy_root('fallback-chain')
    catalog = root / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    line = edit(catalog, '"En setning som bokmål har."', '"En setning som bokmål har.')
    app = make_app('html', srcdir=root, confoverrides={'language': 'nb'})
    app.build()
    warning = strip_colors(app.warning.getvalue())
    assert f'{catalog}:{line}: WARNING: the quotation mark' in warning
    page = parse_page(app.outdir / 'index.html')
    assert language_of(paragraph(page, 'A sentence that Nynorsk has.')) == 'en'
    assert language_of(paragraph(page, 'En setning som bare bokmål har.')) == 'nb'


@nynorsk
def test_a_page_that_is_not_complete_says_so_below_its_title(page) -> None:
    (notice,) = page.select('.translation-notice')
    assert notice.get_text().endswith(
        'of this page is translated. The rest is shown in another language.'
    )
    assert language_of(notice) == 'en', 'nobody has translated the notice'
    assert notice.find_previous_sibling().name == 'h1'


@pytest.mark.sphinx('html', testroot='fallback-chain', srcdir='read-ahead')
def test_an_english_page_needs_no_notice(page) -> None:
    assert page.select('.translation-notice') == []


@pytest.mark.parametrize('language', ['nb', 'nn'])
@pytest.mark.parametrize('more', ['', 'myst:\n  html_meta:\n    description: Text.\n'])
def test_the_fields_of_front_matter_are_no_words_to_translate(
    copy_root, make_app, parse_page, language, more
) -> None:
    root = copy_root('fallback-chain')
    page = f'---\norphan: true\n{more}---\n\n# The second page\n\nText.\n'
    (root / 'second.md').write_text(page, encoding='utf-8')
    (root / 'locale' / 'nn' / 'LC_MESSAGES' / 'second.po').write_bytes(
        (root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po')
        .read_bytes()
        .replace(b': nb', b': nn')
    )
    app = make_app('html', srcdir=root, confoverrides={'language': language})
    app.build()
    assert parse_page(app.outdir / 'second.html').select('.translation-notice') == []


@pytest.mark.sphinx('html', testroot='fallback-chain', srcdir='read-ahead')
def test_english_that_was_read_ahead_is_not_read_again_for_a_language(
    app, make_app, monkeypatch
) -> None:
    monkeypatch.setattr(structure, '_SHARED', {})
    app.build()
    read_ahead(app.config, [app.env.get_doctree(docname) for docname in app.env.found_docs])
    texts = []
    read = StructureReader._structure
    monkeypatch.setattr(
        StructureReader, '_structure', lambda self, text: texts.append(text) or read(self, text)
    )
    make_app('html', srcdir=app.srcdir, confoverrides={'language': 'nb'}).build()
    assert 'En setning som bare bokmål har.' in texts
    assert 'A sentence that only Bokmål has.' not in texts
