"""A message names a command that can be typed where the reader is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from handbook.program import program


@pytest.fixture
def script(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv('PATH', '/nowhere')
    path = tmp_path / '.venv' / 'bin' / 'handbook'
    path.parent.mkdir(parents=True)
    path.touch(mode=0o755)
    return path


@pytest.mark.parametrize('absolute', [True, False])
def test_who_came_by_make_reads_the_place_of_the_program(script, monkeypatch, absolute) -> None:
    monkeypatch.setattr(sys, 'argv', [str(script) if absolute else '.venv/bin/handbook'])
    assert program() == str(Path('.venv/bin/handbook'))


def test_elsewhere_the_whole_place_is_named(script, tmp_path, monkeypatch) -> None:
    (tmp_path / 'other').mkdir()
    monkeypatch.chdir(tmp_path / 'other')
    monkeypatch.setattr(sys, 'argv', [str(script)])
    assert program() == str(script)


def test_a_program_on_the_search_path_needs_no_place(script, monkeypatch) -> None:
    monkeypatch.setenv('PATH', str(script.parent))
    monkeypatch.setattr(sys, 'argv', [str(script)])
    assert program() == 'handbook'


def test_another_way_of_starting_it_names_the_program_alone(monkeypatch) -> None:
    monkeypatch.setattr(sys, 'argv', ['/somewhere/handbook/__main__.py'])
    assert program() == 'handbook'
