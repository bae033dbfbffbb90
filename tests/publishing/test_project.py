"""The settings are read once, and a mistake in them is told by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.publishing.project import Project, ProjectError


@pytest.mark.parametrize(
    ('text', 'message'),
    [
        ("project = 'x'\nextensions = [\n", r"conf\.py:2: '\[' was never closed; correct"),
        ("a = 1\nopen('nowhere.toml')\n", r'conf\.py:2: FileNotFoundError: .*nowhere\.toml'),
        ('import nowhere\n', r'conf\.py:1: ModuleNotFoundError'),
        ('\n\nraise SystemExit(3)\n', r'conf\.py:3: SystemExit: 3'),
    ],
)
def test_a_mistake_in_the_settings_is_told_by_its_line(tmp_path, text: str, message: str) -> None:
    (tmp_path / 'conf.py').write_text(text, encoding='utf-8')
    with pytest.raises(ProjectError, match=message):
        Project.read(tmp_path)


def test_a_path_in_place_of_a_list_of_paths_is_one_path(tmp_path) -> None:
    (tmp_path / 'conf.py').write_text("html_static_path = '/a/b'\n", encoding='utf-8')
    assert Project.read(tmp_path).assets == (Path('/a/b'),)


def test_without_settings_there_is_no_project(tmp_path) -> None:
    with pytest.raises(FileNotFoundError):
        Project.read(tmp_path)


def test_folders_are_counted_from_the_settings(tmp_path) -> None:
    (tmp_path / 'conf.py').write_text("catalog_dir = 'words'\ntemplates_path = ['a', 'b']\n")
    project = Project.read(tmp_path)
    assert project.catalog_dir == tmp_path / 'words'
    assert project.templates == (tmp_path / 'a', tmp_path / 'b')
    assert project.main_files == {'html': 'index.html', 'pdf': 'handbook.pdf'}
