"""Write the pages on which reviewers compare what a change does to each language."""

from __future__ import annotations

import json
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from handbook.files import write_if_changed
from handbook.publishing.changes.compare import Kind
from handbook.publishing.changes.passages import show_texts
from handbook.publishing.changes.sheets import cut_sheets
from handbook.publishing.changes.views import NOTHING, make_view
from handbook.publishing.front import render_page
from handbook.publishing.output import OutputError
from handbook.publishing.status.outline import read_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from handbook.publishing.changes.found import ChangedWork
    from handbook.publishing.changes.rendering.pair import Answer
    from handbook.publishing.project import Project

OVERVIEW, OF_LANGUAGE = 'changes/overview.html', 'changes/language.html'
WRITTEN = 'written.json'
"""The list of the files that were written beside it."""

SAYS = {
    Kind.BROKEN: 'The translation would damage the page, so readers do not see it.',
    Kind.FUZZY: 'Somebody has to compare the translation with the English, then remove the mark “fuzzy”.',
    Kind.REMOVED: 'The text, or its translation, is gone.',
    Kind.CHANGED: 'The text, or the English that it translates, is another one.',
    Kind.NEW: 'The text was not there before.',
    Kind.FINISHED: 'Readers see now what was fuzzy or broken before, with the same words.',
    Kind.WAITING: 'New in English; nobody has translated it yet.',
}
"""What became of a message, for reviewers."""

_ASSETS = ('handbook.css', 'logo.svg')
_STATUS = 'handbook.publishing.status'


def write_changes(
    project: Project,
    work: ChangedWork,
    base: str,
    output: Path,
    answers: Mapping[str, Answer] | None = None,
) -> None:
    """Write ``output/index.html`` with all languages and ``<tag>.html`` with the passages of each.

    Many passages go on in ``<tag>.2.html``. What an earlier comparison wrote there and this one does not
    goes away. ``base`` is what the user called the commit; ``answers`` has the rendered passages of each
    language, by its code. Raises OutputError if something else is there, ProjectError if a template cannot
    be used, OSError if a file cannot be written.
    """
    old = _list_written(output)
    written = dict(_files(project, work, base, answers or {}))
    # First the note: what is not noted would be refused the next time.
    _note(output, old | written.keys())
    for name, content in written.items():
        write_if_changed(output / name, content)
    for name in old - written.keys():
        (output / name).unlink(missing_ok=True)
    _note(output, written.keys())


def _files(
    project: Project, work: ChangedWork, base: str, answers: Mapping[str, Answer]
) -> Iterator[tuple[str, bytes]]:
    assets = dict(_read_assets(project))
    yield from assets.items()
    yield 'status.css', (files(_STATUS) / 'status.css').read_bytes()
    yield 'changes.css', (files(__package__) / 'changes.css').read_bytes()
    names = {page.docname for each in work.languages for page in each.pages}
    render = partial(
        render_page,
        project,
        static='./',
        says=SAYS,
        base=base,
        commit=work.commit[:12],
        titles=read_titles(project, names),
    )
    yield 'index.html', render(OVERVIEW, work=work)
    for each in work.languages:
        language = each.language
        values = {
            'found': each,
            'show': partial(show_texts, language=language),
            'view': partial(make_view, language=language, answers=answers),
            'failures': answers.get(language.code, NOTHING).failures,
            'sheets': (sheets := cut_sheets(each)),
        }
        for sheet in sheets:
            yield sheet.name, render(OF_LANGUAGE, sheet=sheet, **values)


def _read_assets(project: Project) -> Iterator[tuple[str, bytes]]:
    for folder in project.assets:
        for name in _ASSETS:
            if (folder / name).is_file():
                yield name, (folder / name).read_bytes()


def _list_written(output: Path) -> set[str]:
    """Return the files of an earlier comparison. Raises OutputError if there are others alone."""
    note = output / WRITTEN
    if note.is_file():
        try:
            names = json.loads(note.read_bytes())
            return {name for name in names if '/' not in name and '\\' not in name}
        except (ValueError, TypeError):
            pass
    elif not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return set()
    msg = (
        f'{output} is there already and was not written by this command; '
        'move it away, or choose another folder with -o'
    )
    raise OutputError(msg)


def _note(output: Path, names: Iterable[str]) -> None:
    content = json.dumps(sorted(names), indent=1)
    write_if_changed(output / WRITTEN, f'{content}\n'.encode())
