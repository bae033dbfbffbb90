"""Say of each passage of a page what its translator has to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from babel.messages.pofile import unescape

from handbook.catalogs.check import CatalogFile, check_catalog
from handbook.catalogs.problem import Problem
from handbook.catalogs.reading import TOO_LARGE, parse_catalog
from handbook.catalogs.strict.encodings import ENCODING
from handbook.catalogs.strict.entries import split_entries
from handbook.catalogs.strict.lines import read_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handbook.catalogs.reading import CatalogMessage
    from handbook.catalogs.structure import StructureReader


class State(StrEnum):
    """What a passage waits for, the most urgent first."""

    BROKEN = 'broken'
    MISSING = 'missing'
    STALE = 'stale'
    DOUBTFUL = 'doubtful'
    DONE = 'done'


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A message of a page: its English, its translation, and what is to be done.

    ``previous`` is the English that a stale translation was made from; ``line`` is that of the
    ``msgstr``, or 0 for a message that the catalog does not have; ``problems`` are plain words.
    """

    source: str
    translation: str = ''
    previous: str = ''
    line: int = 0
    state: State = State.DONE
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PageStates:
    """The passages of a page in their order, and the problems that belong to none of them."""

    path: Path
    passages: tuple[Passage, ...]
    problems: tuple[Problem, ...] = ()


NOT_IN_CATALOG = 'the catalog does not have this text yet; run: handbook update'
NO_CATALOG = 'there is no catalog for this page yet; run: handbook update'


def read_states(
    catalog: CatalogFile, sources: Sequence[str], reader: StructureReader
) -> PageStates:
    """Return the state of each message in ``sources``, the English messages of a page.

    Nothing raises: a catalog that is damaged, cannot be opened or is not there has a problem.
    """
    try:
        data = catalog.path.read_bytes()
        messages = parse_catalog(data, catalog.path, catalog.language).messages
        problems = [each.problem for each in check_catalog(catalog, reader)]
    except OSError:
        absent = (Passage(source=each, state=State.MISSING) for each in sources)
        problem = _whole_file(catalog)
        return PageStates(path=catalog.path, passages=tuple(absent), problems=(problem,))
    entries = _Entries(data)
    by_source: dict[str, list[Problem]] = {}
    # What lacks a message in such a file was translated all the same, and the file says why.
    remedy = '' if any(map(_is_about_file, problems)) else NOT_IN_CATALOG
    for problem in problems:
        source = '' if _is_about_file(problem) else problem.msgid or entries.source_at(problem.line)
        by_source.setdefault(source, []).append(problem)
    known = {str(message.id): message for message in messages}
    elsewhere = [each for source in by_source.keys() - set(sources) for each in by_source[source]]
    return PageStates(
        path=catalog.path,
        passages=tuple(
            _passage(source, known.get(source), by_source.get(source, ()), entries, remedy)
            for source in sources
        ),
        problems=tuple(sorted(elsewhere, key=lambda problem: problem.line)),
    )


def _passage(
    source: str,
    message: CatalogMessage | None,
    found: Sequence[Problem],
    entries: _Entries,
    remedy: str,
) -> Passage:
    texts = tuple(each.message for each in found)
    if message is None:
        line = found[0].line if found else 0
        state = State.BROKEN if found or not remedy else State.MISSING
        problems = texts or tuple(filter(None, [remedy]))
        return Passage(source=source, line=line, state=state, problems=problems)
    return Passage(
        source=source,
        translation=str(message.string),
        previous=entries.previous_at(message.line) if message.message.fuzzy else '',
        line=message.string_line,
        state=_state(message, found),
        problems=texts,
    )


def _is_about_file(problem: Problem) -> bool:
    return problem.problem in {ENCODING, TOO_LARGE}


def _state(message: CatalogMessage, found: Sequence[Problem]) -> State:
    if message.message.fuzzy:
        return State.STALE
    if not message.translated:
        return State.MISSING
    if any(each.severity == 'error' for each in found):
        return State.BROKEN
    return State.DOUBTFUL if found else State.DONE


class _Entries:
    """The entries of a catalog by their lines, damaged ones too."""

    def __init__(self, data: bytes) -> None:
        self._entries = {
            line.number: entry
            for entry in split_entries(read_lines(data))
            for line in entry.lines
            if not entry.obsolete
        }

    def source_at(self, line: int) -> str:
        """Return the msgid around a line, as far as it can be read."""
        entry = self._entries.get(line)
        return unescape(f'"{entry.key()[1]}"') if entry and entry.of_kind('msgid') else ''

    def previous_at(self, line: int) -> str:
        """Return the English that the message at a line was translated from, if the file says it."""
        entry = self._entries.get(line)
        old = entry.of_kind('previous') if entry else []
        return ''.join(unescape(each.quoted) for each in old)


def _whole_file(catalog: CatalogFile) -> Problem:
    message = 'this catalog cannot be opened; it must be a file you may read'
    if not catalog.path.exists():
        message = NO_CATALOG
    return Problem(
        path=catalog.path,
        line=1,
        problem='unreadable',
        message=message,
        language=catalog.language,
    )
