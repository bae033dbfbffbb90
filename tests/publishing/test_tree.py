"""Building one format never takes a file from the other."""

from __future__ import annotations

import pytest


@pytest.fixture
def poster(project) -> str:
    """A writer's own PDF on the website."""
    static = project.folder / 'source' / '_static'
    static.mkdir()
    (static / 'poster.pdf').write_bytes(b'%PDF poster')
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write("\nhtml_static_path = [str(HERE / 'source' / '_static')]\n")
    return '_static/poster.pdf'


@pytest.mark.parametrize('kind', ['html', 'pdf'])
def test_the_other_format_is_taken_over_whole(site, build, poster, contents, kind: str) -> None:
    build('nb')
    before = contents(site / 'nb')
    build('nb', formats=(kind,), force=True)
    assert sorted(contents(site / 'nb')) == sorted(before)
    assert before[poster] == b'%PDF poster'


def test_a_pdf_that_left_the_website_goes_away_and_the_book_stays(
    project, site, build, poster
) -> None:
    build('nb')
    (project.folder / 'source' / poster).unlink()
    build('nb', formats=('html',))
    assert not (site / 'nb' / poster).exists()
    assert (site / 'nb' / 'handbook.pdf').is_file()


def test_a_pdf_alone_leaves_room_for_the_website(site, build) -> None:
    build('nb', formats=('pdf',))
    assert [path.name for path in (site / 'nb').iterdir()] == ['handbook.pdf']
    build('nb', formats=('html',))
    assert {'index.html', 'handbook.pdf'} <= {path.name for path in (site / 'nb').iterdir()}
