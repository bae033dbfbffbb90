"""Search engines get a list of the pages that have anything in their own language."""

from __future__ import annotations

from xml.etree import ElementTree

from handbook.publishing.sitemap import NAMESPACE


def set_address(project, address: str) -> None:
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write(f'\nsite_url = {address!r}\n')


def test_a_page_with_nothing_in_its_language_is_left_out(
    project, site, build, save_catalog
) -> None:
    set_address(project, 'https://example.org/book/')
    save_catalog(project.catalog_dir, 'nb/second', {'Second page': ''})
    build()
    root = ElementTree.parse(site / 'sitemap.xml').getroot()
    addresses = [element.text for element in root.iter(f'{{{NAMESPACE}}}loc')]
    assert addresses == [
        'https://example.org/book/en/index.html',
        'https://example.org/book/en/second.html',
        'https://example.org/book/nb/index.html',
        'https://example.org/book/nn/index.html',
    ]


def test_without_an_address_there_is_no_list(project, site, build) -> None:
    set_address(project, 'https://example.org/')
    build('nb')
    set_address(project, '')
    build('nb')
    assert not (site / 'sitemap.xml').exists()
    assert (site / 'robots.txt').read_text(encoding='utf-8') == 'User-agent: *\nAllow: /\n'


def test_robots_are_told_where_the_list_is(project, site, build) -> None:
    set_address(project, 'https://example.org/book')
    build('nb')
    lines = (site / 'robots.txt').read_text(encoding='utf-8').splitlines()
    assert lines[-1] == 'Sitemap: https://example.org/book/sitemap.xml'
