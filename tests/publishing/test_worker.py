"""A mistake in one format leaves the other to its readers, and nothing that was found is lost."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def damage(project):
    catalog = project.catalog_dir / 'nb' / 'LC_MESSAGES' / 'index.po'
    catalog.write_text(catalog.read_text() + 'oops\n', encoding='utf-8')


def test_a_pdf_that_fails_keeps_its_old_file_and_the_website_is_published(
    project, site, build, cause
) -> None:
    build('nb')
    book = (site / 'nb' / 'handbook.pdf').read_bytes()
    (project.source_dir / 'second.md').write_text('# Another\n\nNew.\n', encoding='utf-8')
    cause('nb', 'pdf error')
    report = build('nb')['nb']
    assert report.formats == ('html',)
    assert report.outcome.failures == {'pdf': 'no font has this letter'}
    assert report.outcome.failure == 'no PDF: no font has this letter'
    assert 'Another' in (site / 'nb' / 'second.html').read_text(encoding='utf-8')
    assert (site / 'nb' / 'handbook.pdf').read_bytes() == book


def test_a_panic_of_the_typesetter_leaves_the_website_alone(build, cause) -> None:
    cause('nb', 'pdf panic')
    report = build('nb')['nb']
    assert report.formats == ('html',)
    assert 'Panic: index out of bounds (details in build/nb.log)' in report.outcome.failures['pdf']


def test_only_the_format_that_failed_is_tried_again(project, build, cause) -> None:
    cause('nb', 'pdf error')
    build('nb')
    (project.folder / 'accidents' / 'nb').unlink()
    assert build('nb')['nb'].formats == ('pdf',)


def test_a_problem_of_the_pdf_is_told_again_when_only_the_website_is_built(build, cause) -> None:
    cause('nb', 'pdf warning')
    found = build('nb')['nb'].outcome.found
    assert ('a narrow column' in ''.join(found['pdf']), found['html']) == (True, ())
    build('nb', formats=('html',), force=True)
    assert build('nb')['nb'].outcome.found == found


def test_a_problem_of_the_guides_concerns_both_formats_and_is_told_once(build, damage) -> None:
    outcome = build('nb')['nb'].outcome
    assert outcome.found['html'] == outcome.found['pdf'] == outcome.problems
    assert len(outcome.problems) == 1


def test_a_bug_keeps_the_problems_found_so_far_and_its_details_are_in_a_file(
    project, build, cause, damage
) -> None:
    cause('nb', 'bug')
    outcome = build('nb', 'nn')['nb'].outcome
    assert 'locale/nb/LC_MESSAGES/index.po:6' in outcome.problems[0]
    (line,) = outcome.failure.splitlines()
    assert line.startswith('no website and no PDF: an error in the program itself, at ')
    assert line.endswith("KeyError: 'page' (details in build/nb.log)")
    assert 'Traceback' in (project.build_dir / 'nb.log').read_text(encoding='utf-8')


def test_the_details_go_away_with_the_bug(project, build, cause) -> None:
    cause('nb', 'bug')
    build('nb')
    (project.folder / 'accidents' / 'nb').unlink()
    build('nb')
    assert not (project.build_dir / 'nb.log').exists()


FULL = Path('/dev/full')


@pytest.mark.skipif(not FULL.exists(), reason='only Linux has a disk that is always full')
def test_a_full_disk_is_told_with_the_remedy_and_stops_no_other_language(project, build) -> None:
    folder = project.doctrees('nb')
    folder.mkdir(parents=True)
    (folder / 'index.doctree').symlink_to(FULL)
    reports = build('nb', 'nn')
    failure = 'no website and no PDF: there is no room left on the disk; make room, and build again'
    assert reports['nb'].outcome.failure == failure
    assert not (project.build_dir / 'nb.log').exists()
    assert reports['nn'].formats == ('html', 'pdf')
