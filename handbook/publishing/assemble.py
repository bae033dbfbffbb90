"""Merge languages that were built apart, on several machines, into one site."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.publishing.inputs import Record
from handbook.publishing.job import FORMATS, NAMES
from handbook.publishing.lock import only_build
from handbook.publishing.output import explain_disk_errors, publish, staging
from handbook.publishing.place import check_place
from handbook.publishing.plan import make_plans, settle_ownership
from handbook.publishing.published import MARKER, Published
from handbook.publishing.removal import remove_languages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from handbook.languages import Language
    from handbook.publishing.plan import Plan
    from handbook.publishing.project import Project


class PartsError(Exception):
    """The parts make no whole; the message says, line by line, which, why, and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One language of the site: the part that has it, or None, and what is wrong with it.

    ``fault`` is empty for a language that is there as this checkout would build it.
    """

    language: Language
    part: Path | None
    fault: str


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
    contents = _read_parts(parts, output)
    with only_build(project.build_dir), staging(output) as stage:
        plans = make_plans(project, project.languages(), output, FORMATS, force=True)
        pieces = list(_find_pieces(project, plans, contents))
        _refuse_faults(pieces, contents, keep_going=keep_going)
        published = Published(output)
        with explain_disk_errors(output):
            settle_ownership(project, plans, output, published)
            for piece in pieces:
                _take(piece, plans[piece.language.code], contents, published, stage)
                Record(project.folder, output, piece.language.code).delete()
            remove_languages(project, output, published)
            published.save()
            _write_above(project, output)
    return pieces


def _read_parts(parts: Sequence[Path], output: Path) -> dict[Path, Published]:
    contents = {part: Published(part) for part in parts}
    faults = [f'{part}: {fault}' for part in parts if (fault := _part_fault(part, output))]
    if faults:
        raise PartsError('\n'.join(faults))
    return contents


def _part_fault(part: Path, output: Path) -> str:
    here, there = part.resolve(), output.resolve()
    if here.is_relative_to(there) or there.is_relative_to(here):
        return f'a part and the result ({output}) must lie apart; choose another folder with -o'
    if not part.is_dir():
        return 'there is no such folder; build the part with: handbook build LANG -o FOLDER'
    if not Published(part).started:
        return (
            f'no part, because {MARKER} is not in it; name a folder that "handbook build LANG -o '
            'FOLDER" made, and copy it whole: some tools leave out files whose names start with a dot'
        )
    return ''


def _find_pieces(
    project: Project, plans: Mapping[str, Plan], contents: Mapping[Path, Published]
) -> Iterator[Piece]:
    kinds = {kind for each in contents.values() for tag in each.tags for kind in each.inputs(tag)}
    for plan in plans.values():
        tag, code = plan.language.tag, plan.language.code
        owners = [part for part, content in contents.items() if tag in content.tags]
        part = owners[0] if len(owners) == 1 and (owners[0] / tag).is_dir() else None
        if len(owners) > 1:
            fault = f'is in {len(owners)} parts ({", ".join(map(str, owners))}); name only one'
        elif part is None:
            fault = f'is in no part; build it with "handbook build {code} -o FOLDER", and name FOLDER too'
        elif fault := _compare(
            plan, contents[part].inputs(tag), _present(project, part / tag), kinds
        ):
            fault = f'{fault}; build it again: handbook build {code} -o {part}'
        yield Piece(language=plan.language, part=part, fault=fault)


def _present(project: Project, tree: Path) -> set[str]:
    return {kind for kind, name in project.main_files.items() if (tree / name).is_file()}


def _compare(
    plan: Plan, digests: Mapping[str, str], present: Collection[str], kinds: Collection[str]
) -> str:
    """Return what is wrong with a tree: ``kinds`` are the formats that the parts have together."""
    here = present & digests.keys()
    if missing := [NAMES[kind] for kind in FORMATS if kind in kinds and kind not in here]:
        return f'has no {" and no ".join(missing)}'
    if {digests[kind] for kind in here} != {plan.digest}:
        return (
            'was built from another commit, with other settings or other versions of packages '
            'than there are here'
        )
    return ''


def _refuse_faults(
    pieces: Sequence[Piece], contents: Mapping[Path, Published], *, keep_going: bool
) -> None:
    known = {piece.language.tag for piece in pieces}
    faults = [
        f'{part}: {tag} is no language of this checkout; both must be of the same commit'
        for part, content in contents.items()
        for tag in content.tags
        if tag not in known and not keep_going
    ]
    # Which of two trees to take nobody can say.
    faults += [
        f'{piece.language.code} {piece.fault}'
        for piece in pieces
        if piece.fault and not (keep_going and _is_clear(piece, contents))
    ]
    if not any(piece.part for piece in pieces):
        faults.append('no part has a language; nothing is published')
    if faults:
        raise PartsError('\n'.join(faults))


def _is_clear(piece: Piece, contents: Mapping[Path, Published]) -> bool:
    return sum(piece.language.tag in content.tags for content in contents.values()) < 2


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


def _write_above(project: Project, output: Path) -> None:
    from handbook.catalogs.compile import compile_words
    from handbook.publishing.checking import make_reader
    from handbook.publishing.front import write_front

    reader = make_reader(project.settings)
    for language in project.languages():
        compile_words(language.code, project.catalog_dir, project.catalog_build, reader)
    write_front(project, output)
