"""Two builds never work in one project at the same time."""

from __future__ import annotations

import pytest

from handbook.publishing.build import build_handbook
from handbook.publishing.lock import only_build
from handbook.publishing.output import OutputError


def test_a_second_build_is_refused_and_the_first_one_goes_on(project, site, build) -> None:
    first = build_handbook(project, project.choose(['nb', 'nn']), site)
    names = {next(first).language.code}
    with pytest.raises(OutputError, match='another build is running; wait for it to end'):
        build('en')
    reports = list(first)
    assert {report.language.code for report in reports} | names == {'nb', 'nn'}
    assert [report.outcome.failure for report in reports] == ['']


def test_the_lock_is_free_again_after_a_build_that_broke_off(tmp_path) -> None:
    with pytest.raises(KeyboardInterrupt), only_build(tmp_path / 'build'):
        raise KeyboardInterrupt
    with only_build(tmp_path / 'build'):
        pass


def test_a_build_folder_that_cannot_be_written_is_a_clear_error(tmp_path) -> None:
    (tmp_path / 'build').write_text('a file', encoding='utf-8')
    with pytest.raises(OutputError, match='cannot write to'), only_build(tmp_path / 'build'):
        pass
