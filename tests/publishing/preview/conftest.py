"""A preview that works in the process of the test, without a server and without waiting."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sphinx.locale
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.publishing.preview.messages import Edits, PreviewJob, Written
from handbook.publishing.preview.worker import Pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handbook.publishing.preview.messages import Event
    from handbook.publishing.project import Project


class Preview:
    """The pages of a preview, and what they have told."""

    def __init__(self, project: Project, language: str) -> None:
        build = project.build_dir / 'preview'
        self.output = build / language
        self.job = PreviewJob(
            project_dir=project.folder,
            language=language,
            output=self.output,
            work=build / f'.{language}',
        )
        self.events: list[Event] = []
        self.pages = Pages(self.job, project, self.events.append)
        self._project = project

    @property
    def written(self) -> list[str]:
        """The pages that were written, in this order."""
        return [event.docname for event in self.events if isinstance(event, Written)]

    def settle(self) -> None:
        """Do all work that waits."""
        while self.pages.patience is not None:
            self.pages.go_on()

    def save(self, path: str, text: str) -> None:
        """Save a guide or a catalog of the project, and tell the preview."""
        file = self._project.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding='utf-8')
        self.tell(path)

    def tell(self, path: str) -> None:
        """Tell the preview that a file was saved or deleted, and forget what it has told so far."""
        self.events.clear()
        folder, code, _, *below = (*Path(path).with_suffix('').parts, '', '')
        domain = '/'.join(filter(None, below))
        catalogs = frozenset({(code, domain)}) if folder == 'locale' else frozenset()
        self.pages.take(Edits(guides=folder == 'source', catalogs=catalogs))


@pytest.fixture
def start(project: Project) -> Iterator[Callable[[str], Preview]]:
    """Start the preview of one language; Sphinx keeps translations for the whole process."""
    with ExitStack() as stack:

        def run(language: str) -> Preview:
            sphinx.locale.translators.clear()
            stack.enter_context(patch_docutils(str(project.folder)))
            stack.enter_context(docutils_namespace())
            return Preview(project, language)

        yield run
    sphinx.locale.translators.clear()
