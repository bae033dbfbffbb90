"""The pages about the translations say in each language's words what there is to do."""

from __future__ import annotations

import json
import shutil

import pytest

from handbook.policy import POLICY

STALE = """\
#, fuzzy
#| msgid "Come at ten."
msgid "Come at nine."
msgstr "Kom klokka ti."

msgid "New words"
msgstr ""
"""


@pytest.fixture
def changed(project):
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(STALE, 'utf-8')
    with (project.catalog_dir / 'nb' / 'LC_MESSAGES' / 'sphinx.po').open(
        'a', encoding='utf-8'
    ) as file:
        file.write('\nmsgid "{percent} translated"\nmsgstr "{percent} oversatt"\n')
        file.write('\nmsgid "removed:"\nmsgstr "fjernet:"\n')


def test_the_overview_names_each_language_in_its_own_words(
    changed, site, build, parse_page
) -> None:
    build()
    page = parse_page(site / 'status' / 'index.html')
    rows = [(row['lang'], row.strong.text, row.span.text) for row in page.select('.languages li')]
    assert rows == [
        ('nb', 'Norsk bokmål', '88\N{NO-BREAK SPACE}% oversatt'),
        ('nn', 'Norsk nynorsk', '0\N{NO-BREAK SPACE}% oversatt'),
    ]
    assert [link['href'] for link in page.select('.languages a')] == ['nb.html', 'nn.html']


@pytest.mark.parametrize('name', ['index.html', 'nb.html', 'nn.html'])
def test_the_pages_keep_to_the_policy_and_need_no_script(site, build, parse_page, name) -> None:
    build('nb', 'nn')
    page = parse_page(site / 'status' / name)
    assert page.meta['content'] == POLICY
    assert page.select('script, style, [style]') == []


def test_a_page_names_its_language_and_its_direction(project, site, build, parse_page) -> None:
    shutil.copytree(project.catalog_dir / 'nb', project.catalog_dir / 'ar')
    build('ar', formats=('html',))
    page = parse_page(site / 'status' / 'ar.html')
    assert (page.html['lang'], page.html['dir']) == ('ar', 'rtl')


def test_the_table_has_a_caption_and_names_each_row_and_column(
    changed, site, build, parse_page
) -> None:
    build('nb', 'nn')
    table = parse_page(site / 'status' / 'nn.html').table
    assert table.caption.text
    assert len(table.select('thead th[scope=col]')) == 7
    assert [row.th['scope'] for row in table.select('tbody tr, tfoot tr')] == ['row'] * 3
    numbers = [int(cell.text) for cell in table.select('tbody tr:first-child td')[1:]]
    assert numbers == [0, 2, 3, 0, 5]


def test_each_chart_says_in_words_what_it_shows(changed, site, build, parse_page) -> None:
    build('nb', 'nn')
    for name in ('index', 'nn'):
        charts = parse_page(site / 'status' / f'{name}.html').select('svg')
        assert charts
        for chart in charts:
            assert chart['role'] == 'img'
            assert chart['aria-label'] == chart.title.text


def test_what_changed_in_english_stands_beside_what_it_was(
    changed, site, build, parse_page
) -> None:
    build('nb', 'nn')
    page = parse_page(site / 'status' / 'nn.html')
    assert page.select_one('section code').text == 'locale/nn/LC_MESSAGES/index.po'
    stale, new = page.select('.changes li')
    assert [each.text for each in stale.select('small')] == ['Line 4']
    before, now = stale.select('dd[lang=en]')
    heard = before.select_one('del').select_one('.unseen')
    assert (heard['lang'], heard.span['lang'], heard.text) == ('nn', 'nb', 'fjernet: ')
    heard.decompose()
    now.select_one('.unseen').decompose()
    assert (before.text, now.text) == ('Come at ten.', 'Come at nine.')
    assert now.select_one('ins').text == 'nine.'
    assert new.blockquote.text == 'New words'


def test_every_link_of_the_pages_leads_somewhere(changed, site, build, parse_page) -> None:
    build('nb', 'nn')
    for path in [site / 'index.html', *(site / 'status').glob('*.html')]:
        for link in parse_page(path).select('a, link, img'):
            address = link.get('href') or link.get('src')
            # The small handbook has no files of its own in _static.
            if '/_static/' not in address:
                assert (path.parent / address).is_file(), (path, address)


def test_a_language_that_goes_away_takes_its_pages_along(project, site, build) -> None:
    build()
    shutil.rmtree(project.catalog_dir / 'nn')
    (site / 'status' / 'notes.txt').write_text('mine', 'utf-8')
    build()
    names = {path.name for path in (site / 'status').iterdir()}
    assert names == {
        *('index.html', 'nb.html', 'nb.svg', 'notes.txt'),
        *('status.css', 'status.csv', 'status.json'),
    }


def test_a_second_build_writes_nothing_anew(site, build, contents) -> None:
    build()
    before = contents(site / 'status')
    times = {path: path.stat().st_mtime_ns for path in (site / 'status').iterdir()}
    build(force=True)
    assert contents(site / 'status') == before
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_the_pages_come_back_when_somebody_deleted_them(site, build) -> None:
    build('nb')
    shutil.rmtree(site / 'status')
    build('nb')
    assert json.loads((site / 'status' / 'status.json').read_text('utf-8'))[0]['language'] == 'nb'
