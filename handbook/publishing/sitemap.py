"""Tell search engines which pages there are."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from handbook.addresses import page_address, root_address
from handbook.catalogs.progress import read_steps
from handbook.files import write_if_changed
from handbook.languages import SOURCE_LANGUAGE
from handbook.site.alternates import has_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.languages import Language
    from handbook.publishing.project import Project

NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
SITEMAP = 'sitemap.xml'


def write_sitemap(project: Project, languages: Iterable[Language], output: Path) -> None:
    """Write ``output/sitemap.xml`` with every page that has anything in its own language.

    The protocol (sitemaps.org) asks for whole addresses: without ``site_url`` there is no sitemap.
    Which page is which in another language stands in the pages themselves. Raises OSError.
    """
    path = output / SITEMAP
    if not project.site_url:
        path.unlink(missing_ok=True)
        return
    root = ElementTree.Element('urlset', xmlns=NAMESPACE)
    for address in sorted(_addresses(project, languages, output)):
        ElementTree.SubElement(ElementTree.SubElement(root, 'url'), 'loc').text = address
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding='utf-8', xml_declaration=True)
    write_if_changed(path, text + b'\n')


def _addresses(project: Project, languages: Iterable[Language], output: Path) -> Iterator[str]:
    languages = list(languages)
    codes = [language.code for language in languages if language.code != SOURCE_LANGUAGE]
    steps = read_steps(project.catalog_dir, project.catalog_build, codes, stale=project.shows_stale)
    for language in languages:
        for docname in _docnames(project):
            page = f'{docname}.html'
            if has_page(steps, language.code, docname) and (output / language.tag / page).is_file():
                yield page_address(project.site_url, language.tag, page)


def _docnames(project: Project) -> Iterator[str]:
    for suffix in ('.md', '.rst'):
        for path in project.source_dir.rglob(f'*{suffix}'):
            yield path.relative_to(project.source_dir).with_suffix('').as_posix()


def write_robots(project: Project, output: Path) -> None:
    """Write ``output/robots.txt`` (RFC 9309): every page may be read. Raises OSError."""
    lines = ['User-agent: *', 'Allow: /']
    if project.site_url:
        lines.append(f'Sitemap: {root_address(project.site_url)}{SITEMAP}')
    write_if_changed(output / 'robots.txt', '\n'.join([*lines, '']).encode())
