"""Take a language off the site when its catalogs are gone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from handbook.publishing.inputs import Record

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.publishing.project import Project
    from handbook.publishing.published import Published


def remove_languages(project: Project, output: Path, published: Published) -> None:
    """Delete what was published and kept for languages the project no longer has.

    Raises OSError.
    """
    known = {language.tag for language in project.languages()}
    for tag in set(published.tags) - known:
        code = tag.replace('-', '_')
        folders = (output / tag, project.catalog_build / code, project.doctrees(code))
        for folder in folders:
            if folder.is_dir():
                shutil.rmtree(folder)
        Record(project.folder, output, code).delete()
        # Last, so that an interrupted removal is taken up again.
        published.forget(tag)
