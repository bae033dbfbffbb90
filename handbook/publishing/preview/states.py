"""Say of each passage of a page what its translator has to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from babel.messages.pofile import unescape

from handbook.catalogs.check import CatalogFile, check_catalog
from handbook.catalogs.reading import TOO_LARGE, parse_catalog
from handbook.catalogs.strict.encodings import ENCODING
from handbook.catalogs.strict.entries import split_entries
from handbook.catalogs.strict.lines import read_lines
from handbook.publishing.preview.absent import Absent, no_catalog

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from handbook.catalogs.problem import Problem
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


def read_states(
    catalog: CatalogFile, sources: Sequence[str], reader: StructureReader
) -> PageStates:
    """Return the state of each message in ``sources``, the English messages of a page.

    Nothing raises: a catalog that is damaged, cannot be opened or is not there has a problem. What is
    wrong in messages of other pages is left out.
    """
    try:
        data = catalog.path.read_bytes()
        reading = parse_catalog(data, catalog.path, catalog.language)
        problems = [each.problem for each in check_catalog(catalog, reader)]
    except OSError:
        missing = (Passage(source=each, state=State.MISSING) for each in sources)
        problem = no_catalog(catalog)
        return PageStates(path=catalog.path, passages=tuple(missing), problems=(problem,))
    entries = _Entries(data)
    by_source = _by_source(problems, sources, entries)
    known = {str(message.id): message for message in reading.messages}
    of_file = by_source.pop('', [])
    absent = Absent(
        count=len(set(sources) - known.keys() - by_source.keys()),
        damaged=not data.strip() or any(each in reading.problems for each in of_file),
    )
    return PageStates(
        path=catalog.path,
        passages=tuple(
            _passage(source, known.get(source), by_source.get(source, ()), entries, absent)
            for source in sources
        ),
        problems=(*sorted(of_file, key=lambda each: each.line), *absent.problems(catalog)),
    )


def _by_source(
    problems: Iterable[Problem], sources: Sequence[str], entries: _Entries
) -> dict[str, list[Problem]]:
    """Sort problems by the message they are about; empty for the file, and what cannot be told apart."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        of_file = problem.problem in {ENCODING, TOO_LARGE}
        source = problem.msgid or ('' if of_file else entries.source_at(problem.line))
        if source in sources or not problem.msgid:
            found.setdefault(source if source in sources else '', []).append(problem)
    return found


def _passage(
    source: str,
    message: CatalogMessage | None,
    found: Sequence[Problem],
    entries: _Entries,
    absent: Absent,
) -> Passage:
    texts = tuple(each.message for each in found)
    if message is None and not found:
        state = State.BROKEN if absent.damaged else State.MISSING
        return Passage(source=source, state=state, problems=absent.texts())
    if message is None:
        return Passage(source=source, line=found[0].line, state=State.BROKEN, problems=texts)
    return Passage(
        source=source,
        translation=str(message.string),
        previous=entries.previous_at(message.line) if message.message.fuzzy else '',
        line=message.string_line,
        state=_state(message, found),
        problems=texts,
    )


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
