"""A catalog reaches every word of the real handbook: no reader meets English by accident."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from handbook.publishing.build import Project, build_handbook
from handbook.publishing.pseudo import find_unreached_words, make_pseudo_project, words_of_cldr
from handbook.publishing.unreached import plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[2]
TAGS = ('en-150', 'ar-001')

# The ends of addresses and hashtags that a line break or a change of direction cut off.
CUT_OFF = {'com', 'join', 'learn', 'HourOfCode'}

CUTS = (re.compile(r'[^\w-]+'), re.compile(r'\W+'))

each_tag = pytest.mark.parametrize('tag', TAGS)


@pytest.fixture(scope='module')
def project() -> Project:
    return make_pseudo_project(Project.read(PROJECT))


@pytest.fixture(scope='module')
def languages(project: Project) -> list:
    return [each for each in project.languages() if each.tag in TAGS]


@pytest.fixture(scope='module')
def site(project: Project, languages: list, tmp_path_factory) -> Path:
    output = tmp_path_factory.mktemp('pseudo') / 'site'
    for report in build_handbook(project, languages, output, at_once=2):
        assert (report.outcome.failure, report.outcome.problems) == ('', ()), report.language.code
    return output


def test_no_word_of_the_website_is_out_of_reach(project, languages, site) -> None:
    assert [each for _, each in find_unreached_words(project, site, languages)] == []


@each_tag
def test_every_page_is_there_and_speaks_its_language(site, tag, parse_page) -> None:
    for source in (PROJECT / 'source').rglob('*.md'):
        path = site / tag / source.relative_to(PROJECT / 'source').with_suffix('.html')
        page = parse_page(path)
        assert page.html['lang'] == tag
        assert page.h1.get_text().startswith('‹')
        assert not page.select('article [lang="en"]'), path.name


@each_tag
def test_no_word_of_the_pdf_is_out_of_reach(project, site, tag, parse_page) -> None:
    names = {*words_of_cldr(project.languages()), *CUT_OFF}
    files = sorted((site / tag).rglob('*.pdf'))
    assert len(files) >= len(list((PROJECT / 'source').rglob('*.md')))
    for path in files:
        known = {word for name in names | code_on(path, parse_page) for word in plain_words(name)}
        for text in texts_of_pdf(path):
            assert plain_words(text, known) == [], path.name


def code_on(pdf: Path, parse_page) -> set[str]:
    """Return the words that stand as code on the web page of a handout, cut as lines may cut them.

    A PDF does not say what is code.
    """
    page = pdf.with_name(pdf.name.replace('-checklist.pdf', '.pdf')).with_suffix('.html')
    codes = parse_page(page).select('code, pre') if page.is_file() else []
    return {word for code in codes for cut in CUTS for word in cut.split(code.get_text())}


def texts_of_pdf(path: Path) -> Iterator[str]:
    reader = PdfReader(path)
    yield from (page.extract_text() for page in reader.pages)
    yield reader.metadata.title
    yield reader.metadata.author
    yield from titles(reader.outline)


def titles(outline: list) -> Iterator[str]:
    for entry in outline:
        yield from titles(entry) if isinstance(entry, list) else [entry.title]


@each_tag
def test_no_word_of_the_search_is_out_of_reach(site, tag) -> None:
    script = (site / tag / '_static' / 'translations.js').read_text(encoding='utf-8')
    words = json.loads(script.split('=', 1)[1].split(';\n', 1)[0])
    assert words
    for forms in words.values():
        for form in [forms] if isinstance(forms, str) else forms:
            assert plain_words(form.replace('${', ' #')) == []


@each_tag
def test_no_word_of_the_calendar_is_out_of_reach(site, tag) -> None:
    (path,) = (site / tag).rglob('*.ics')
    (event,) = Calendar.from_ical(path.read_bytes()).walk('VEVENT')
    assert plain_words(str(event['SUMMARY'])) == []
    assert plain_words(str(event['DESCRIPTION'])) == []


def test_nothing_is_written_beside_the_real_catalogs(project) -> None:
    assert project.catalog_dir.is_relative_to(PROJECT / 'build')
    assert not [tag for tag in ('en_150', 'ar_001') if (PROJECT / 'locale' / tag).exists()]
