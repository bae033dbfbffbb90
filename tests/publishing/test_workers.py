"""No more languages are at work at a time than was asked for: that bounds the memory of a build."""

from __future__ import annotations

import multiprocessing

import pytest

from handbook.publishing.job import Job
from handbook.publishing.workers import run_jobs


@pytest.mark.parametrize('at_once', [1, 2])
def test_each_language_has_a_process_of_its_own_and_few_are_there_together(
    project, tmp_path, at_once: int
) -> None:
    jobs = [
        Job(project_dir=project.folder, language=code, formats=('html',), output=tmp_path / code)
        for code in ('en', 'nb', 'nn')
    ]
    others = set(multiprocessing.active_children())
    finished = 0
    for _ in run_jobs(jobs, at_once):
        finished += 1
        working = set(multiprocessing.active_children()) - others
        assert len(working) <= min(at_once, len(jobs)) - 1
    assert (finished, set(multiprocessing.active_children()) - others) == (3, set())
