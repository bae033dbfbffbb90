"""What a process apart finds comes back, and so does word of its failure or death."""

from __future__ import annotations

import os
import sys

import pytest

from handbook.publishing.apart import run_apart
from handbook.publishing.project import Project, ProjectError


def test_the_result_comes_back() -> None:
    assert run_apart(divmod, 17, 5) == (3, 2)


def test_sphinx_is_imported_there_already() -> None:
    assert run_apart(_is_sphinx_there)
    assert run_apart(os.getpid) != os.getpid()


def test_an_error_is_raised_here_and_says_where_it_was_raised() -> None:
    with pytest.raises(ProjectError, match='correct this line') as caught:
        run_apart(_refuse, 'correct this line')
    assert 'in _refuse' in caught.value.__notes__[0]


def test_a_process_that_dies_is_told_of() -> None:
    with pytest.raises(RuntimeError, match=r"'handbook _exit' ended without a word .* 3\b"):
        run_apart(os._exit, 3)


def test_a_project_arrives_whatever_its_settings_are(project) -> None:
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write('\nimport sys\nhtml_context = {"upper": lambda text: text.upper()}\n')
    overrides = {'released': '2026-01-01'}
    sent = Project.read(project.folder).with_settings(**overrides)
    assert run_apart(_describe, sent) == (sent.folder, '2026-01-01', overrides)


def _is_sphinx_there() -> bool:
    return 'sphinx.application' in sys.modules


def _refuse(text: str) -> None:
    raise ProjectError(text)


def _describe(project: Project) -> tuple[object, ...]:
    return project.folder, project.settings['released'], project.overrides
