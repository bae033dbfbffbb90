"""Render passages of one language in a process of its own, as Sphinx keeps translations for ever."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util.build_phase import BuildPhase
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook.languages import get_language
from handbook.publishing.changes.passages import separator
from handbook.publishing.changes.rendering.differences import mark_differences
from handbook.publishing.changes.rendering.links import lead_links
from handbook.publishing.changes.rendering.pair import Seen
from handbook.publishing.changes.rendering.passages import find_passages, wanted_messages
from handbook.publishing.project import Project
from handbook.publishing.upstream import workarounds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from docutils import nodes
    from sphinx.builders.html import StandaloneHTMLBuilder

    from handbook.publishing.changes.rendering.links import BuiltSite
    from handbook.publishing.changes.rendering.pair import Pair
    from handbook.publishing.changes.rendering.passages import Passage, Passages

MARKS = 'handbook.publishing.changes.rendering.marks'
# What ordinary builds keep in folders of their own is kept elsewhere here.
_FOLDERS = ('site_static', 'campaign_static', 'card_static', 'catalog_build')


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """The passages to render: of the project in ``folder``, in a language (its code).

    ``work`` receives what Sphinx writes; languages of the same project may share it. ``settings``
    replace some of conf.py.
    """

    folder: Path
    language: str
    pairs: tuple[Pair, ...]
    work: Path
    site: BuiltSite
    settings: Mapping[str, object] = field(default_factory=dict)


def read_passages(task: Task) -> Passages:
    """Return all passages of ``task.pairs``; none if the project does not have the language.

    Raises SphinxError or ProjectError if the project cannot be built.
    """
    project = Project.read(task.folder)
    known = {each.code for each in project.languages()}
    if task.language not in known:
        return {}
    with _read(task, project) as app:
        return _collect(app, task)


def render_pairs(task: Task, earlier: Passages) -> dict[Pair, Seen]:
    """Return each of ``task.pairs`` that is on its page, ``earlier`` holding those of before.

    Raises SphinxError or ProjectError if the project cannot be built.
    """
    with _read(task, Project.read(task.folder)) as app:
        now = _collect(app, task)
        writer = _Writer(app, task)
        seen = {
            pair: writer.show(
                pair, earlier.get((pair.docname, pair.before)), now.get((pair.docname, pair.now))
            )
            for pair in task.pairs
        }
    return {pair: each for pair, each in seen.items() if each != Seen()}


@contextmanager
def _read(task: Task, project: Project) -> Iterator[Sphinx]:
    """Lend an application that has read all pages: a link shows the title of any of them."""
    own = {name: str(task.work / name) for name in _FOLDERS}
    extensions: list[str] = [*project.settings['extensions'], MARKS]  # type: ignore[misc]
    with patch_docutils(str(project.folder)), docutils_namespace(), workarounds():
        app = Sphinx(
            srcdir=project.source_dir,
            confdir=project.folder,
            outdir=task.work / 'html' / task.language,
            doctreedir=task.work / 'doctrees' / task.language,
            buildername='html',
            confoverrides={
                **task.settings,
                **own,
                'language': task.language,
                'extensions': extensions,
            },
            status=None,
            # The build and the check tell them with their places.
            warning=io.StringIO(),
            freshenv=True,
        )
        app.builder.phase = BuildPhase.READING
        app.builder.read()
        app.builder.phase = BuildPhase.RESOLVING
        yield app


def _collect(app: Sphinx, task: Task) -> Passages:
    found: Passages = {}
    for docname, messages in wanted_messages(task.pairs).items():
        if docname in app.env.all_docs:
            doctree = app.env.get_and_resolve_doctree(docname, app.builder, tags=app.tags)
            found |= find_passages(doctree, docname, messages)
    return found


class _Writer:
    """Writes passages as HTML."""

    def __init__(self, app: Sphinx, task: Task) -> None:
        self._builder: StandaloneHTMLBuilder = app.builder  # type: ignore[assignment]
        self._language = task.language
        self._tag = get_language(task.language, {}).tag
        self._site = task.site

    def show(self, pair: Pair, before: Passage | None, now: Passage | None) -> Seen:
        """Return both states of a passage, with their differences marked if they are comparable."""
        # A passage may be part of two changes, whose marks differ.
        old, new = (each.node.deepcopy() if each else None for each in (before, now))
        code = now.language(self._language) if now else ''
        if before and old and new and before.language(self._language) == code:
            mark_differences(old, new, separator(get_language(code, {})))
        page = f'{self._tag}/{self._builder.get_target_uri(pair.docname)}'
        section = f'#{now.section}' if now and now.section else ''
        self._builder.current_docname = pair.docname
        return Seen(
            before=self._html(old, page),
            now=self._html(new, page),
            language=code,
            place=self._site.find(f'{page}{section}') if now else '',
        )

    def _html(self, node: nodes.Element | None, page: str) -> str:
        if node is None:
            return ''
        lead_links(node, page, self._site)
        return self._builder.render_partial(node)['fragment'].strip()
