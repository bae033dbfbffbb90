"""The pages above the languages are written whole, or the reason is told."""

from __future__ import annotations

import pytest

from handbook.policy import POLICY
from handbook.publishing.output import OutputError
from handbook.publishing.project import ProjectError


@pytest.mark.parametrize('name', ['index.html', '404.html'])
def test_the_front_keeps_to_the_policy_of_the_pages(site, build, parse_page, name) -> None:
    build('nb', 'nn')
    page = parse_page(site / name)
    assert page.meta['content'] == POLICY
    assert page.select('script:not([src]), style, [style]') == []


def test_the_page_for_lost_readers_speaks_every_language(project, site, build, parse_page) -> None:
    catalog = project.catalog_dir / 'nb' / 'LC_MESSAGES' / 'sphinx.po'
    with catalog.open('a', encoding='utf-8') as file:
        file.write('\nmsgid "This page does not exist"\nmsgstr "Denne siden finnes ikke"\n')
    build()
    page = parse_page(site / '404.html')
    titles = [(section['lang'], section.h1['lang'], section.h1.text) for section in page('section')]
    assert titles == [
        ('en', 'en', 'This page does not exist'),
        ('nb', 'nb', 'Denne siden finnes ikke'),
        ('nn', 'nb', 'Denne siden finnes ikke'),
    ]


@pytest.mark.parametrize(('address', 'root'), [('', '/'), ('https://example.org/book/', '/book/')])
def test_links_for_lost_readers_count_from_the_root(
    project, site, build, parse_page, address, root
) -> None:
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write(f'\nsite_url = {address!r}\n')
    build('nb')
    page = parse_page(site / '404.html')
    assert page.select_one('[lang=nb] a')['href'] == f'{root}nb/index.html'
    assert page.select_one('link[rel=stylesheet]')['href'].startswith(f'{root}nb/_static/')


def test_a_page_that_cannot_be_written_is_a_clear_error(site, build) -> None:
    build('nb')
    (site / 'index.html').unlink()
    (site / 'index.html').mkdir()
    with pytest.raises(OutputError, match=r'cannot write to .*: Is a directory'):
        build('nb')


@pytest.mark.parametrize('text', [None, '{% if %}'])
def test_a_template_that_cannot_be_used_is_a_clear_error(project, build, text) -> None:
    (project.folder / '_templates' / 'chooser.html').unlink()
    if text:
        (project.folder / '_templates' / 'chooser.html').write_text(text, encoding='utf-8')
    with pytest.raises(ProjectError, match=r"chooser\.html in the folders of 'templates_path'"):
        build('nb')
