"""A language goes off the site when its catalogs are gone, and nothing else does."""

from __future__ import annotations

import shutil

import pytest


@pytest.fixture
def without_nynorsk(project, build):
    build()
    shutil.rmtree(project.catalog_dir / 'nn')


def test_a_removed_language_goes_with_all_that_was_kept_for_it(
    project, site, build, without_nynorsk, parse_page
) -> None:
    build()
    assert not (site / 'nn').exists()
    assert not (project.catalog_build / 'nn').exists()
    assert not project.doctrees('nn').exists()
    links = parse_page(site / 'index.html').select('.languages a')
    assert [link['hreflang'] for link in links] == ['en', 'nb']


def test_building_some_languages_removes_none(site, build, without_nynorsk) -> None:
    build('nb')
    assert (site / 'nn' / 'index.html').is_file()


def test_a_folder_that_was_not_published_here_stays(site, build) -> None:
    (site / 'es').mkdir(parents=True)
    (site / 'es' / 'novel.txt').write_text('Era una noche', encoding='utf-8')
    build()
    assert (site / 'es' / 'novel.txt').is_file()


def test_a_removed_language_can_come_back(project, site, build, without_nynorsk, rootdir) -> None:
    build()
    shutil.copytree(rootdir / 'test-publishing' / 'locale' / 'nn', project.catalog_dir / 'nn')
    assert build()['nn'].formats == ('html', 'pdf')
