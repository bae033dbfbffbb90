"""A page has one stylesheet, the scripts it needs, and a policy that allows nothing else."""

from __future__ import annotations

import pytest

from handbook.policy import POLICY

ROOT = 'site-letters-and-tables'


def names(addresses) -> list[str]:
    """Return the bare file names of addresses such as ``../_static/site.css?v=1``."""
    return [each.partition('?')[0].rpartition('/')[2] for each in addresses]


def files(page) -> tuple[list[str], list[str]]:
    sheets = [link['href'] for link in page.select('link[rel=stylesheet]')]
    scripts = [script['src'] for script in page.select('script[src]')]
    return names(sheets), names(scripts)


@pytest.mark.sphinx('html', testroot=ROOT, confoverrides={'language': 'nb'})
def test_a_guide_loads_one_stylesheet_and_two_scripts(app, parse_page) -> None:
    app.build()
    assert files(parse_page(app.outdir / 'index.html')) == (['site.css'], ['site.js', 'furo.js'])


@pytest.mark.sphinx('html', testroot=ROOT)
def test_code_and_the_search_get_what_they_need(app, parse_page) -> None:
    app.build()
    sheets, _ = files(parse_page(app.outdir / 'other.html'))
    assert sheets == ['pygments.css', 'site.css']
    _, scripts = files(parse_page(app.outdir / 'search.html'))
    assert {'doctools.js', 'searchtools.js', 'searchindex.js'} <= set(scripts)


@pytest.mark.sphinx('html', testroot=ROOT)
def test_the_stylesheet_has_the_theme_and_the_projects_own_rules_in_logical_form(app) -> None:
    app.build()
    css = (app.outdir / '_static' / 'site.css').read_text(encoding='utf-8')
    assert 'p{margin-inline-start:1px}' in css
    assert '.sidebar-drawer{' in css
    assert 'margin-left' not in css


@pytest.mark.sphinx('html', testroot=ROOT, confoverrides={'language': 'nb'})
@pytest.mark.parametrize('name', ['index', 'other', 'search', 'genindex'])
def test_the_policy_comes_first_and_the_page_keeps_to_it(app, parse_page, name: str) -> None:
    app.build()
    page = parse_page(app.outdir / f'{name}.html')
    assert (page.meta['http-equiv'], page.meta['content']) == ('Content-Security-Policy', POLICY)
    assert page.select('[style], style, script:not([src]), [onclick]') == []


OTHER_THEME = {'html_theme': 'alabaster', 'templates_path': [], 'html_sidebars': {}}


@pytest.mark.sphinx('html', testroot=ROOT, confoverrides=OTHER_THEME)
def test_another_theme_keeps_its_own_files(app, parse_page) -> None:
    app.build()
    sheets, _ = files(parse_page(app.outdir / 'index.html'))
    assert 'own.css' in sheets
    assert 'site.css' not in sheets
