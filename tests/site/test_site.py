"""Every page links to itself in the other languages and to the book, in the words of its language."""

from __future__ import annotations

import hashlib
from pathlib import Path

import furo
import pytest

OVERRIDDEN = {
    # Our base.html is a copy, with the language and the direction in the tag <html>.
    'base.html': 'c6b65a3fc4089f835cc613050c1aeaf2eecbdb66118195291c5ce7651e7095de',
    # Our page.html repeats the links to the pages beside from this file's block "footer".
    'page.html': 'ad8bad98317b2e09e018cde7113e90a32b3a87e0440cfab385d1bb7ca1c9cd6d',
    # Our search.html fills this file's block "content" and adds to its scripts.
    'search.html': '95755b01ed85cf27bb1e6dc82647e96b7e7283c29be7fb5b187ed765fcf15f71',
    # The pictures without titles in English and styles inside.
    'partials/icons.html': '011252a5f029c5469b589debeceff03b3c6212bf7fb692d8d11dc1b7cb6c14bf',
    'sidebar/brand.html': '847f4c19956c8a1eb3a19119eb51141c952ec9d784c192b607964e89a8cd2c8e',
    'sidebar/search.html': 'd0cc1cbc08f56a5473af0c083edf2232554f068de2f3e73f304f4be946060887',
}

COPIES = {'base.html', 'page.html'}


@pytest.mark.sphinx('html', testroot='site-around-the-page', confoverrides={'language': 'nb'})
@pytest.mark.parametrize('pagename', ['index', 'how-to/page', 'search'])
def test_the_switcher_leads_to_the_same_page_and_marks_the_current_language(
    app, parse_page, pagename: str
) -> None:
    app.build()
    links = parse_page(app.outdir / f'{pagename}.html').select('.languages a')
    up = '../' * pagename.count('/')
    assert [(link['hreflang'], link['href'], link.get('aria-current')) for link in links] == [
        ('ar', f'{up}../ar/{pagename}.html', None),
        ('en', f'{up}../en/{pagename}.html', None),
        ('nb', f'{up}../nb/{pagename}.html', 'true'),
    ]
    assert (links[0]['dir'], links[0].contents[0].strip()) == ('rtl', 'العربية')
    assert links[0].small.get_text() == 'not yet translated'


@pytest.mark.sphinx('html', testroot='site-around-the-page', confoverrides={'language': 'nb'})
def test_every_page_links_to_the_book_in_the_words_of_its_language(app, parse_page) -> None:
    app.build()
    link = parse_page(app.outdir / 'how-to' / 'page.html').select_one('.take-along a')
    assert (link['href'], link.get_text()) == ('../handbook.pdf', 'Hele håndboka (PDF)')


@pytest.mark.sphinx('html', testroot='site-around-the-page')
def test_english_pages_have_the_same_links(app, parse_page) -> None:
    app.build()
    page = parse_page(app.outdir / 'index.html')
    assert page.select_one('.languages [aria-current]')['lang'] == 'en'
    assert page.select_one('.take-along a')['href'] == 'handbook.pdf'


@pytest.mark.sphinx('dirhtml', testroot='site-around-the-page', confoverrides={'language': 'nb'})
def test_links_hold_for_pages_in_folders_of_their_own(app, parse_page) -> None:
    app.build()
    page = parse_page(app.outdir / 'how-to' / 'page' / 'index.html')
    assert page.select_one('.languages a')['href'] == '../../../ar/how-to/page/'
    assert page.select_one('.take-along a')['href'] == '../../handbook.pdf'


@pytest.mark.parametrize(('name', 'digest'), OVERRIDDEN.items())
def test_what_we_override_in_furo_has_not_changed(name: str, digest: str) -> None:
    """When this fails: compare furo's new file with ours, carry the change over, note the new sum."""
    path = Path(furo.__file__).parent / 'theme' / 'furo' / name
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest


def test_an_override_is_no_copy_but_where_no_block_reaches(project_dir) -> None:
    templates = project_dir / '_templates'
    long = {
        path.relative_to(templates).as_posix()
        for path in templates.rglob('*.html')
        if len(path.read_text(encoding='utf-8').splitlines()) >= 30
    }
    assert long == COPIES


@pytest.mark.parametrize(('language', 'direction'), [('nb', 'ltr'), ('ar', 'rtl')])
def test_the_page_says_its_language_and_its_direction(
    copy_root, make_app, parse_page, language: str, direction: str
) -> None:
    app = make_app(
        'html', srcdir=copy_root('site-around-the-page'), confoverrides={'language': language}
    )
    app.build()
    html = parse_page(app.outdir / 'index.html').html
    assert (html['lang'], html['dir']) == (language, direction)


def test_a_language_that_is_added_appears_on_every_page_of_the_next_build(
    copy_root, make_app, parse_page
) -> None:
    root = copy_root('site-around-the-page')
    make_app('html', srcdir=root).build()
    (root / 'locale' / 'ky' / 'LC_MESSAGES').mkdir(parents=True)
    app = make_app('html', srcdir=root)
    app.build()
    links = parse_page(app.outdir / 'how-to' / 'page.html').select('.languages a')
    assert [link['hreflang'] for link in links] == ['ar', 'en', 'ky', 'nb']


CHECKLIST = '## Checklist\n\n{.checklist}\n- The key\n'


@pytest.mark.parametrize('language', ['en', 'nb'])
def test_a_guide_links_to_its_handout_and_a_checklist_to_its_own(
    make_app, copy_root, parse_page, language
) -> None:
    root = copy_root('site-around-the-page')
    with (root / 'how-to' / 'page.md').open('a', encoding='utf-8') as guide:
        guide.write(CHECKLIST)
    settings = {
        'language': language,
        'pdf_handouts': True,
        'myst_enable_extensions': ['attrs_block'],
    }
    app = make_app('html', srcdir=root, confoverrides=settings)
    app.build()
    links = parse_page(app.outdir / 'how-to' / 'page.html').select('.handout-link a')
    assert [link['href'] for link in links] == [
        '../how-to/page.pdf',
        '../how-to/page-checklist.pdf',
    ]
    assert parse_page(app.outdir / 'index.html').select('.handout-link') == []
