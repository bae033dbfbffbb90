"""What the campaign says speaks the language of the passage that the catalogs put it in."""

from __future__ import annotations

import pytest
from sphinx.util.console import strip_colors
from sphinx.util.docutils import patch_docutils


@pytest.fixture
def build(copy_root, make_app, parse_page):
    def run(language: str, change: tuple[str, str] | None = None):
        root = copy_root('campaign-in-catalogs')
        for path in (root / 'index.md', root / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'):
            if change:
                text = path.read_text(encoding='utf-8').replace(*change)
                path.write_text(text, encoding='utf-8')
        app = make_app('html', srcdir=root, confoverrides={'language': language})
        # As sphinx-build does it: docutils knows fewer languages than we do.
        with patch_docutils(str(root)):
            app.build()
        return parse_page(app.outdir / 'index.html'), strip_colors(app.warning.getvalue())

    return run


@pytest.mark.parametrize('language', ['nn', 'ar'])
def test_an_english_passage_has_an_english_date_and_hashtag(build, language: str) -> None:
    page, warnings = build(language)
    (passage,) = [each for each in page.select('[lang=en]') if 'Nobody' in each.get_text()]
    assert passage.get_text() == 'Nobody translated: December 7, #HourOfCode.'
    assert warnings == ''


def test_a_passage_that_fell_back_to_bokmål_has_a_date_and_a_link_in_bokmål(build) -> None:
    page, _ = build('nn')
    passage = page.select_one('p[lang=nb]')
    assert passage.get_text() == 'Bare bokmål: 7. desember, https://example.org/bli-med.'
    assert passage.a['href'] == 'https://example.org/bli-med'


def test_a_button_that_fell_back_to_bokmål_leads_where_bokmål_readers_go(build) -> None:
    page, _ = build('nn')
    button = page.select_one('.signup-button a')
    assert (button.get_text(), button['href']) == ('Bli med', 'https://example.org/bli-med')
    assert button.find_parent(lang=True)['lang'] == 'nb' or button.select_one('[lang=nb]')


def test_an_unknown_date_in_a_translation_is_told_at_the_line_of_the_translator(build) -> None:
    old, new = '`start-long`, {campaign-link}', '`x`, {campaign-link}'
    page, warnings = build('nn', (old, new))
    assert 'locale/nb/LC_MESSAGES/index.po:2: WARNING: ' in warnings
    assert 'start-long' in warnings, 'the known names are listed'
    assert page.select_one('p[lang=nb]').get_text().startswith('Bare bokmål: x')


@pytest.mark.parametrize('language', ['nb', 'ar'])
def test_the_card_of_the_book_is_told_to_social_networks(
    copy_root, make_app, parse_page, language: str
) -> None:
    root = copy_root('site-around-the-page')
    settings = (root / 'conf.py').read_text(encoding='utf-8')
    settings += "\nextensions += ['handbook.pdf']\nsite_url = 'https://example.org/book'\n"
    (root / 'conf.py').write_text(settings, encoding='utf-8')
    app = make_app('html', srcdir=root, confoverrides={'language': language})
    app.build()
    picture = parse_page(app.outdir / 'how-to' / 'page.html').select_one('[property="og:image"]')
    assert picture['content'] == f'https://example.org/book/{language}/_static/card.png'
    assert (app.outdir / '_static' / 'card.png').is_file()
