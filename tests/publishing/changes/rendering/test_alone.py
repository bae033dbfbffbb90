"""Whatever happens in the other process, the reason comes back in words."""

from __future__ import annotations

import os

import pytest

from handbook.publishing.changes.rendering.alone import call_alone
from handbook.publishing.project import Project


def test_the_answer_comes_back() -> None:
    assert call_alone(os.path.basename, 'a/b') == ('b', '')


def test_it_is_another_process() -> None:
    assert call_alone(os.getpid)[0] != os.getpid()


def test_an_error_that_says_what_to_do_is_told_as_it_is(tmp_path) -> None:
    (tmp_path / 'conf.py').write_text('project = 1 / 0\n')
    answer, failure = call_alone(Project.read, tmp_path)
    assert answer is None
    assert failure == 'conf.py:1: ZeroDivisionError: division by zero; correct this line'


def test_a_mistake_in_the_program_names_its_place() -> None:
    _, failure = call_alone(os.path.basename, 1)
    assert failure.startswith('an error in the program itself, at ')
    assert 'posixpath' in failure
    assert 'TypeError: expected str' in failure


@pytest.mark.parametrize('status', [0, 9])
def test_a_process_that_dies_is_told(status) -> None:
    assert call_alone(os._exit, status) == (None, 'its process ended without a word')
