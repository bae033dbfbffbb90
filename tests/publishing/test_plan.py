"""Only what changed is built, and only what was published here is replaced."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from handbook.publishing.output import OutputError


@pytest.mark.parametrize('name', ['en/novel.txt', 'nb', 'index.html', 'status/novel.txt'])
def test_what_somebody_else_put_there_is_refused_and_stays(site, build, contents, name) -> None:
    (site / name).parent.mkdir(parents=True)
    (site / name).write_text('It was a dark and stormy night.', encoding='utf-8')
    with pytest.raises(OutputError, match='was not published by this command; move it away'):
        build()
    assert contents(site) == {name: b'It was a dark and stormy night.'}


def test_a_folder_of_the_same_name_that_was_made_later_is_refused(site, build) -> None:
    build('nb')
    shutil.rmtree(site)
    novel = site / 'nb' / 'novel.txt'
    novel.parent.mkdir(parents=True)
    novel.write_text('It was', encoding='utf-8')
    with pytest.raises(OutputError):
        build('nb')
    assert novel.is_file()


def test_what_somebody_else_put_beside_an_older_site_is_refused(site, build) -> None:
    build('nb')
    marker = site / '.handbook.json'
    marker.write_text('{"pdf_files": {"nb": []}}', encoding='utf-8')
    with pytest.raises(OutputError, match='status is there already'):
        build('nb')


def test_an_empty_folder_is_no_obstacle(site, build) -> None:
    (site / 'nb').mkdir(parents=True)
    assert build('nb')['nb'].formats == ('html', 'pdf')


def test_a_site_can_be_built_again_after_the_build_folder_is_gone(project, site, build) -> None:
    build('nb', 'nn')
    shutil.rmtree(project.build_dir)
    assert build('nb')['nb'].formats == ('html', 'pdf')


def test_a_copied_site_can_be_built_again(site, build) -> None:
    build('nb')
    copy = site.with_name('copy')
    shutil.copytree(site, copy)
    assert build('nb', output=copy)['nb'].formats == ('html', 'pdf')


def test_a_site_whose_note_is_lost_is_known_by_its_record(project, site, build) -> None:
    build('nb')
    (site / '.handbook.json').unlink()
    (project.folder / 'source' / 'second.md').write_text('# Second\n\nNew.\n', encoding='utf-8')
    assert build('nb', formats=('html',))['nb'].formats == ('html',)
    assert (site / 'nb' / 'handbook.pdf').is_file()


def test_a_first_build_that_failed_can_be_repeated(project, build, cause) -> None:
    cause('nb', 'error')
    build('nb')
    (project.folder / 'accidents' / 'nb').unlink()
    assert build('nb')['nb'].formats == ('html', 'pdf')


@pytest.mark.parametrize(('name', 'kind'), [('index.html', 'html'), ('handbook.pdf', 'pdf')])
def test_a_deleted_main_file_is_built_again(site, build, name: str, kind: str) -> None:
    build('nb')
    (site / 'nb' / name).unlink()
    assert build('nb')['nb'].formats == (kind,)
    assert (site / 'nb' / name).is_file()


def test_what_to_build_is_decided_before_sphinx_is_imported() -> None:
    code = 'import sys, handbook.publishing.build; print({"sphinx", "docutils"} & {*sys.modules})'
    result = subprocess.run(
        [sys.executable, '-c', code], capture_output=True, text=True, check=True
    )
    assert result.stdout == 'set()\n'
