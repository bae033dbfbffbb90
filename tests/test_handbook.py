"""The real handbook: every language, every page, as stock Sphinx builds it and as we publish it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlparse

import pytest
from pypdf import PdfReader

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.sources.source_pages import PageReader
from handbook.languages import get_language, list_languages
from handbook.publishing.build import Project, build_handbook
from tests.pdf.listening import find_faults
from tests.pdf.structure import read_structure

PROJECT = Path(__file__).parent.parent
CODES = [language.code for language in list_languages(PROJECT / 'locale', {})]
CATALOGS = sorted((PROJECT / 'locale').rglob('*.po'))
DOCNAMES = [
    path.relative_to(PROJECT / 'source').with_suffix('').as_posix()
    for path in sorted((PROJECT / 'source').rglob('*.md'))
]
# Pages for the people who make the handbook are not in its book.
REFERENCE = 'about/checks'
ASIDE = {'about/translating', 'about/writing', 'about/publishing', REFERENCE}

each_language = pytest.mark.parametrize('code', CODES)

# Facts about the past keep their year; everything of this campaign comes from a role.
PAST_YEARS = {'1906', '2013', '2015', '2016'}
# Versions and sizes, the number of a step or of a character are neither.
OTHER_FIGURES = {
    'about/translating': {'3', '11', '5'},
    'about/checks': {'5', '8', '24', '2066', '2068', '2069'},
}

# A pattern or the name of a month is translated only where CLDR's own does not fit.
PATTERNS = ('campaign-date:', 'time:', 'month:')


@pytest.fixture(scope='session')
def site(tmp_path_factory) -> Path:
    """All languages, published as ``make site`` does it."""
    output = tmp_path_factory.mktemp('handbook') / 'site'
    project = Project.read(PROJECT)
    for report in build_handbook(project, project.languages(), output, at_once=2):
        assert (report.outcome.failure, report.outcome.problems) == ('', ()), report.language.code
    return output


@pytest.fixture(scope='session')
def stock(tmp_path_factory):
    """Build with Sphinx's own command; any warning is an error."""

    def build(builder: str, code: str) -> dict[str, bytes]:
        output = tmp_path_factory.mktemp(f'stock-{builder}-{code}')
        command = [sys.executable, '-m', 'sphinx', '-q', '-W', '-n', '--keep-going', '-b', builder]
        command += ['-c', '.', '-D', f'language={code}', '-d', f'{output}-doctrees']
        result = subprocess.run(
            [*command, 'source', str(output)],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (result.returncode, result.stderr) == (0, '')
        return read_files(output)

    return build


def read_files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob('*')
        if path.is_file() and path.name != '.buildinfo'
    }


@each_language
def test_stock_sphinx_writes_the_same_bytes_and_has_nothing_to_say(site, stock, code) -> None:
    expected = stock('html', code) | stock('typst', code)
    published = read_files(site / code.replace('_', '-'))
    # The archive is made of the others, by publishing.
    del published['handbook.zip']
    assert sorted(published) == sorted(expected)
    assert [name for name, data in expected.items() if published[name] != data] == []


@each_language
def test_every_page_is_there_in_its_language(site, parse_page, code) -> None:
    for docname in DOCNAMES:
        page = parse_page(site / code / f'{docname}.html')
        assert page.html['lang'] == code
        assert page.select('article [lang]') == [], 'a passage is not translated'


@each_language
def test_every_link_inside_the_site_has_its_target(site, parse_page, code) -> None:
    pages = {path.resolve(): parse_page(path) for path in (site / code).rglob('*.html')}
    for path, page in pages.items():
        for link in page.select('a[href], link[href], script[src], img[src]'):
            address, fragment = urldefrag(link.get('href') or link['src'])
            if urlparse(address).scheme or not (address or fragment):
                continue
            target = (path.parent / unquote(urlparse(address).path)).resolve() if address else path
            assert target.is_file(), f'{path.name}: {link}'
            if fragment and target in pages:
                assert pages[target].find(id=fragment), f'{path.name}: {link}'


@each_language
def test_the_book_has_every_chapter_in_its_language(site, parse_page, code) -> None:
    book = PdfReader(site / code / 'handbook.pdf')
    assert book.trailer['/Root']['/Lang'].startswith(code)
    chapters = {entry.title for entry in book.outline if not isinstance(entry, list)}
    for docname in set(DOCNAMES) - {'index', *ASIDE}:
        title = parse_page(site / code / f'{docname}.html').h1.contents[0]
        assert title in chapters


@each_language
def test_every_pdf_can_be_listened_to(site, code) -> None:
    language = get_language(code, {})
    faults = {
        path.relative_to(site).as_posix(): find_faults(
            PdfReader(path), language.tag, language.direction
        )
        for path in (site / language.tag).rglob('*.pdf')
    }
    assert len(faults) > len(DOCNAMES)
    assert {name: found for name, found in faults.items() if found} == {}


@each_language
def test_a_handout_is_read_in_the_order_of_its_page(site, parse_page, code) -> None:
    folder = site / get_language(code, {}).tag
    for docname in (name for name in DOCNAMES if name != 'index'):
        page = parse_page(folder / f'{docname}.html').article
        titles = [squeeze(title.find(string=True)) for title in page.select('h1, h2, h3')]
        whole = read_structure(PdfReader(folder / f'{docname}.pdf'))
        heard = [squeeze(part.title) for part in whole.all_of('H1', 'H2', 'H3')]
        assert heard == titles, docname


@each_language
def test_a_handout_is_a_few_pages_and_a_checklist_is_one(site, code) -> None:
    folder = site / get_language(code, {}).tag
    for docname in (name for name in DOCNAMES if name != 'index'):
        most = 15 if docname == REFERENCE else 5
        assert len(PdfReader(folder / f'{docname}.pdf').pages) <= most, docname
    checklists = list(folder.rglob('*-checklist.pdf'))
    assert len(checklists) > len(DOCNAMES) / 2
    assert {len(PdfReader(path).pages) for path in checklists} == {1}


@each_language
def test_the_week_and_the_address_stand_on_the_page_and_in_the_book(site, parse_page, code) -> None:
    week = {
        'en': 'December 7 – 13, 2026',
        'es': '7–13 de diciembre de 2026',
        'ja': '2026年12月7日～13日',
        'ky': '2026-жылдын 7–13-декабрында',
        'nb': '7.–13. desember 2026',
        'nn': '7.–13. desember 2026',
    }
    if code not in week:
        pytest.skip('nobody has written down how the week looks in this language')
    page = parse_page(site / code / 'index.html')
    assert squeeze(week[code]) in squeeze(page.article.get_text())
    assert page.select_one('.signup-button a')['href'] == 'https://hourofcode.com/#join'
    book = PdfReader(site / code / 'handbook.pdf')
    text = squeeze(''.join(each.extract_text() for each in book.pages))
    assert squeeze(week[code]) in text
    assert 'hourofcode.com/#join' in text


@pytest.mark.parametrize('path', CATALOGS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_catalog_reads_cleanly_and_is_complete(path: Path) -> None:
    reading = read_catalog(path, path.relative_to(PROJECT / 'locale').parts[0])
    assert reading.problems == ()
    open_messages = [message.id for message in reading.messages if not message.translated]
    assert [msgid for msgid in open_messages if not str(msgid).startswith(PATTERNS)] == []


@pytest.mark.parametrize('docname', DOCNAMES)
def test_a_guide_types_no_figure_but_the_years_of_the_past(docname) -> None:
    settings = Project.read(PROJECT).settings
    reader = PageReader({name.removeprefix('myst_'): settings[name] for name in settings})
    page = reader.read(PROJECT / 'source' / f'{docname}.md')
    figures = {figure for each in page.passages for figure in re.findall(r'\d+', each.prose)}
    assert figures <= PAST_YEARS | OTHER_FIGURES.get(docname, set())


def test_the_check_finds_nothing_to_put_right() -> None:
    command = [sys.executable, '-m', 'handbook', 'check', '--format', 'json']
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert (result.returncode, json.loads(result.stdout)) == (0, [])


def test_an_update_has_nothing_to_change() -> None:
    command = [sys.executable, '-m', 'handbook', 'update']
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert result.stdout.splitlines() == [
        f'{code}: nothing to change' for code in CODES if code != 'en'
    ]


def squeeze(text: str) -> str:
    """Return the text without spaces: a PDF breaks lines where it likes."""
    return ''.join(text.split())
