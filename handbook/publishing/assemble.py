"""Merge languages that were built apart, on several machines, into one site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from handbook.languages import SOURCE_LANGUAGE
from handbook.publishing.inputs import Record
from handbook.publishing.job import FORMATS
from handbook.publishing.lock import only_build
from handbook.publishing.output import explain_disk_errors, publish, staging
from handbook.publishing.parts import find_pieces, read_parts, refuse_faults
from handbook.publishing.place import check_place
from handbook.publishing.plan import make_plans, settle_ownership
from handbook.publishing.published import Published
from handbook.publishing.removal import remove_languages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from handbook.publishing.parts import Piece
    from handbook.publishing.plan import Plan
    from handbook.publishing.project import Project


def assemble(
    project: Project, parts: Sequence[Path], output: Path, *, keep_going: bool = False
) -> list[Piece]:
    """Publish in ``output`` the languages that ``parts`` have, outputs of ``handbook build LANG -o PART``.

    The result has the bytes of a build of all languages in one go. Every language has to be there
    once, built from the very inputs of ``project``: that is what makes parts of different
    commits, settings or package versions differ. With ``keep_going`` an older tree is taken as it is
    and a missing language left out, as ``handbook build`` leaves a language that it cannot build.
    Raises PartsError, OutputError and ProjectError.
    """
    check_place(project, output)
    contents = read_parts(parts, output)
    with only_build(project.build_dir), staging(output) as stage:
        plans = make_plans(project, project.languages(), output, FORMATS, force=True)
        pieces = list(find_pieces(project, plans, contents))
        refuse_faults(pieces, contents, keep_going=keep_going)
        published = Published(output)
        with explain_disk_errors(output):
            settle_ownership(project, plans, output, published)
            for piece in pieces:
                _take(piece, plans[piece.language.code], contents, published, stage)
                Record(project.folder, output, piece.language.code).delete()
            remove_languages(project, output, published)
            published.save()
            _write_above(project, output, published)
    return pieces


def _take(
    piece: Piece,
    plan: Plan,
    contents: Mapping[Path, Published],
    published: Published,
    stage: Path,
) -> None:
    if piece.part is None:
        return
    tag, content = piece.language.tag, contents[piece.part]
    tree = shutil.copytree(piece.part / tag, stage / tag)
    # In this order for the reason that a build has: see build.py.
    published.note(tag, content.pdf_files(tag) | published.pdf_files(tag))
    publish(tree, plan.target, stage)
    published.note(tag, content.pdf_files(tag))
    published.note_inputs(tag, content.inputs(tag))


def _write_above(project: Project, output: Path, published: Published) -> None:
    """Write what knows of all languages; it shows their words, which no build has compiled here."""
    from handbook.catalogs.compile import compile_language
    from handbook.publishing.checks.checking import make_reader
    from handbook.publishing.front import write_front
    from handbook.publishing.status.pages import write_status

    reader = make_reader(project.settings)
    for language in project.languages():
        if language.code != SOURCE_LANGUAGE:
            compile_language(language, project.catalog_dir, project.catalog_build, reader)
    write_front(project, output)
    write_status(project, output, published)
