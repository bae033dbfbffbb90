"""What people wrote is never an output folder."""

from __future__ import annotations

from pathlib import Path

import pytest

import handbook
from handbook.publishing.output import OutputError
from handbook.publishing.place import check_place


@pytest.mark.parametrize(
    'output',
    [
        '.',
        '..',
        'source',
        'source/new',
        'locale',
        'locale/nb',
        '_templates',
        'handbook',
        'build/catalogs',
        'build/doctrees/nb',
        'site/../locale',
        Path(handbook.__file__).parent,
    ],
    ids=str,
)
def test_a_folder_of_the_project_is_refused(project, output) -> None:
    with pytest.raises(OutputError, match='choose another folder with -o'):
        check_place(project, project.folder / output)


@pytest.mark.parametrize('output', ['build/site', 'build', 'mine', '../mine', 'locale-2'])
def test_any_other_folder_may_be_used(project, output: str) -> None:
    check_place(project, project.folder / output)


def test_a_link_does_not_hide_a_folder_of_the_project(project) -> None:
    link = project.folder / 'mine'
    link.symlink_to(project.catalog_dir)
    with pytest.raises(OutputError):
        check_place(project, link)


def test_building_there_changes_nothing(project, build, contents) -> None:
    before = contents(project.folder)
    with pytest.raises(OutputError, match='it would mix with'):
        build(output=project.source_dir)
    assert contents(project.folder) == before
