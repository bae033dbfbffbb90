"""A saved file means as little work as its kind allows."""

from __future__ import annotations

import pytest

from handbook.publishing.preview.changes import Changes, sort_changes, watched_folders
from handbook.publishing.preview.messages import Edits

CHAIN = ('nn', 'nb', 'en')
NOTHING = Changes(edits=Edits(), restart=False)


def edits(*catalogs: tuple[str, str], guides: bool = False, restart: bool = False) -> Changes:
    return Changes(edits=Edits(guides=guides, catalogs=frozenset(catalogs)), restart=restart)


@pytest.mark.parametrize(
    ('path', 'changes'),
    [
        ('locale/nn/LC_MESSAGES/index.po', edits(('nn', 'index'))),
        ('locale/nb/LC_MESSAGES/how-to/a.po', edits(('nb', 'how-to/a'))),
        ('locale/ar/LC_MESSAGES/index.po', edits(('ar', 'index'))),
        ('locale/ar/LC_MESSAGES/sphinx.po', edits(('ar', 'sphinx'))),
        ('locale/nb/LC_MESSAGES/sphinx.po', edits(('nb', 'sphinx'), restart=True)),
        ('source/index.md', edits(guides=True)),
        ('conf.py', edits(restart=True)),
        ('_templates/page.html', edits(restart=True)),
        ('locale/nn/STYLE.md', NOTHING),
        ('locale/nn/LC_MESSAGES/index.mo', NOTHING),
        ('README.md', NOTHING),
        ('build/site/nn/index.html', NOTHING),
    ],
)
def test_a_saved_file_is_sorted_by_what_depends_on_it(project, path, changes) -> None:
    found = sort_changes(project, CHAIN, [project.folder / path])
    assert found == changes
    assert bool(found) == (changes != NOTHING)


def test_the_real_handbook_starts_anew_for_the_campaign_and_its_stylesheet(project_dir) -> None:
    from handbook.publishing.project import Project

    project = Project.read(project_dir)
    for name in ('campaign.toml', 'source/_static/handbook.css'):
        assert sort_changes(project, ('nb', 'en'), [project_dir / name]).restart


def test_only_folders_that_are_there_are_watched(project) -> None:
    assert all(folder.is_dir() for folder in watched_folders(project))
    assert project.catalog_dir in watched_folders(project)
