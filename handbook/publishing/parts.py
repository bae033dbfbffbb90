"""Know the parts of a site that were built apart, and what keeps them from being one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.publishing.job import FORMATS, NAMES
from handbook.publishing.published import MARKER, Published

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


def read_parts(parts: Sequence[Path], output: Path) -> dict[Path, Published]:
    """Return what each part says it has. Raises PartsError for a folder that is no part of ``output``."""
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


def find_pieces(
    project: Project, plans: Mapping[str, Plan], contents: Mapping[Path, Published]
) -> Iterator[Piece]:
    """Yield for each of ``plans`` the part that has the language, compared with what it would be here."""
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


def refuse_faults(
    pieces: Sequence[Piece], contents: Mapping[Path, Published], *, keep_going: bool
) -> None:
    """Raise PartsError with all faults; with ``keep_going`` only with those that leave no choice."""
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
