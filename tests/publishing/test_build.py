"""All languages are built in one go; what is good is published, what is not leaves the rest alone."""

from __future__ import annotations

import pytest

from handbook.languages import UnknownLanguageError
from handbook.publishing.build import build_handbook
from handbook.publishing.output import OutputError


def test_every_language_gets_its_pages_and_its_book(site, build) -> None:
    reports = build()
    assert {code: each.formats for code, each in reports.items()} == dict.fromkeys(
        ('en', 'nb', 'nn'), ('html', 'pdf')
    )
    for code in reports:
        files = {path.name for path in (site / code).iterdir()}
        assert {'index.html', 'second.html', 'handbook.pdf'} <= files


def test_the_page_above_lists_the_languages_by_their_own_names(site, build, parse_page) -> None:
    build()
    links = parse_page(site / 'index.html').select('.languages a')
    assert [(link['href'], link['lang'], link.strong.get_text()) for link in links] == [
        ('en/index.html', 'en', 'English'),
        ('nb/index.html', 'nb', 'Norsk bokmål'),
        ('nn/index.html', 'nn', 'Norsk nynorsk'),
    ]
    nynorsk = links[-1].span
    assert (nynorsk['lang'], nynorsk.get_text()) == ('nb', 'Liten håndbok')


def test_nothing_is_left_beside_the_languages(site, build) -> None:
    build()
    assert sorted(path.name for path in site.iterdir()) == [
        '.handbook.json',
        '404.html',
        'en',
        'index.html',
        'nb',
        'nn',
        'robots.txt',
        'status',
    ]


def test_a_second_build_does_nothing(site, build, contents) -> None:
    build()
    before = {path: path.stat().st_ino for path in site.rglob('*')}
    assert {report.formats for report in build().values()} == {()}
    assert {path: path.stat().st_ino for path in site.rglob('*')} == before


def test_an_edited_catalog_rebuilds_its_language_and_those_that_fall_back_to_it(
    project, build
) -> None:
    build()
    catalog = project.folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text().replace('En første', 'Den første'), encoding='utf-8')
    assert {code for code, report in build().items() if report.formats} == {'nb', 'nn'}


def test_a_changed_guide_rebuilds_every_language(project, build) -> None:
    build()
    (project.folder / 'source' / 'second.md').write_text('# Second\n\nNew.\n', encoding='utf-8')
    assert all(report.formats for report in build().values())


def test_force_builds_what_has_not_changed(build) -> None:
    build('nb')
    assert build('nb', force=True)['nb'].formats == ('html', 'pdf')


def test_one_format_can_be_built_alone_and_the_other_stays(project, site, build, contents) -> None:
    build('nb')
    book = (site / 'nb' / 'handbook.pdf').read_bytes()
    (project.folder / 'source' / 'second.md').write_text('# Another\n\nNew.\n', encoding='utf-8')
    assert build('nb', formats=('html',))['nb'].formats == ('html',)
    assert (site / 'nb' / 'handbook.pdf').read_bytes() == book
    assert build('nb')['nb'].formats == ('pdf',)
    assert (site / 'nb' / 'handbook.pdf').read_bytes() != book
    assert 'second.html' in contents(site / 'nb')


@pytest.mark.parametrize(
    ('kind', 'reason'),
    [
        ('error', 'the font is missing'),
        ('crash', 'a mistake in the code'),
        ('death', 'ended without a word'),
    ],
)
def test_a_language_that_fails_keeps_its_tree_and_stops_no_other(
    site, build, cause, contents, kind: str, reason: str
) -> None:
    build()
    before = contents(site / 'nb')
    cause('nb', kind)
    reports = build(force=True)
    assert reason in reports['nb'].outcome.failure
    assert contents(site / 'nb') == before
    assert [reports[code].outcome.failure for code in ('en', 'nn')] == ['', '']


def test_a_language_that_failed_is_tried_again(project, build, cause) -> None:
    cause('nb', 'error')
    build()
    (project.folder / 'accidents' / 'nb').unlink()
    reports = build()
    assert {code for code, report in reports.items() if report.formats} == {'nb'}


def test_a_broken_catalog_is_published_with_its_problem_by_file_and_line(
    project, site, build, parse_page
) -> None:
    catalog = project.folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text() + '\nmsgid "x"\nmsgstr "y\n', encoding='utf-8')
    reports = build()
    (problem,) = reports['nb'].outcome.problems
    assert problem.startswith('locale/nb/LC_MESSAGES/index.po:8: WARNING: the quotation mark')
    assert reports['en'].outcome.problems == ()
    assert parse_page(site / 'nb' / 'index.html').h1.contents[0] == 'Velkommen'


def test_problems_are_told_again_as_long_as_they_are_there(project, build) -> None:
    catalog = project.folder / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text() + 'oops\n', encoding='utf-8')
    first = build('nb')['nb'].outcome.problems
    again = build('nb')['nb']
    assert (again.formats, again.outcome.problems) == ((), first)


def test_stopping_in_the_middle_leaves_the_last_good_site(project, site, build, contents) -> None:
    build()
    before = contents(site)
    reports = build_handbook(project, project.choose(()), site, formats=('html', 'pdf'), force=True)
    next(reports)
    reports.close()
    assert sorted(contents(site)) == sorted(before)
    assert contents(site / 'nb') == {
        name.removeprefix('nb/'): data for name, data in before.items() if name.startswith('nb/')
    }


def test_an_output_folder_that_cannot_be_written_is_a_clear_error(site, build) -> None:
    site.write_text('a file in the way', encoding='utf-8')
    with pytest.raises(OutputError, match='choose another folder with -o'):
        build()


def test_an_unknown_language_is_refused_with_the_known_ones(project) -> None:
    with pytest.raises(UnknownLanguageError, match="no language 'sv' here; known: en, nb, nn"):
        project.choose(['sv'])
