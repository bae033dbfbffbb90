"""Count, from the catalogs, how far each language and each of its pages is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.catalogs.check import CatalogFile, list_catalogs
from handbook.catalogs.gate import Gate
from handbook.catalogs.states import CatalogStates, MessageState, State
from handbook.catalogs.stored_states import StoredStates, digest_judges
from handbook.languages import SOURCE_LANGUAGE, Language, get_language
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.status.outline import order_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from handbook.publishing.project import Project

_NO_CATALOG = CatalogStates(messages=(), damaged=False)


class Counts(Counter[State]):
    """The words in each state; all of them together are the words of the English."""

    @property
    def share(self) -> float:
        """The share of the words that is translated, 0 to 1."""
        return self[State.TRANSLATED] / self.total() if self.total() else 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class PageStatus:
    """How far a page is in a language.

    ``path`` is its catalog, counted from the folder of the project; ``changes`` are the messages that
    somebody should look at: stale and broken ones and, on a page that somebody has begun, waiting ones.
    """

    docname: str
    path: str
    counts: Counts
    changes: tuple[MessageState, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageStatus:
    """How far a language is; its pages in the order in which readers need them."""

    language: Language
    pages: tuple[PageStatus, ...]

    @property
    def counts(self) -> Counts:
        """The words of all pages together, the words of the interface among them."""
        counts = Counts()
        for page in self.pages:
            counts.update(page.counts)
        return counts


def collect_status(project: Project, languages: Iterable[Language]) -> list[LanguageStatus]:
    """Return the status of each of ``languages`` but English, which needs no translation.

    What was counted is kept in the project's ``catalog_build``.
    """
    codes = [each.code for each in project.languages() if each.code != SOURCE_LANGUAGE]
    found = _read_all(project, codes)
    docnames = order_pages(project, {name for catalogs in found.values() for name in catalogs})
    totals = {name: _usual_total(name, found.values()) for name in docnames}
    return [
        LanguageStatus(
            language=language,
            pages=tuple(
                _page(project, language.code, name, found[language.code].get(name), totals[name])
                for name in docnames
            ),
        )
        for language in languages
        if language.code in found
    ]


def _read_all(project: Project, codes: Sequence[str]) -> dict[str, dict[str, CatalogStates]]:
    """Return the states of all catalogs, by code and docname."""
    reader = make_reader(project.settings)
    judges = digest_judges(reader)
    found = {}
    for code in codes:
        store = StoredStates(project.catalog_build, code, judges)
        gate = Gate(get_language(code, {}), reader)
        catalogs: list[CatalogFile] = list_catalogs(project.catalog_dir / code)
        found[code] = {catalog.domain: store.find(catalog, gate) for catalog in catalogs}
        store.save()
    return found


def _usual_total(docname: str, found: Iterable[Mapping[str, CatalogStates]]) -> int:
    """Return how many words the English page has: what most of its catalogs say.

    All catalogs say the same after an update, but for what a damaged file hides.
    """
    totals = Counter(_count(catalogs[docname]).total() for catalogs in found if docname in catalogs)
    return max(totals, key=lambda total: (totals[total], total))


def _page(
    project: Project, code: str, docname: str, states: CatalogStates | None, total: int
) -> PageStatus:
    path = project.catalog_dir / code / 'LC_MESSAGES' / f'{docname}.po'
    states = states or _NO_CATALOG
    counts = _count(states)
    # What is not in the file at all has no line to point at, but readers miss it all the same.
    missing = max(total - counts.total(), 0)
    counts[State.BROKEN if states.damaged else State.WAITING] += missing
    begun = any(each.state != State.WAITING for each in states.messages)
    return PageStatus(
        docname=docname,
        path=project.shown_path(path),
        counts=counts,
        changes=tuple(each for each in states.messages if _needs_a_look(each, begun=begun)),
    )


def _count(states: CatalogStates) -> Counts:
    counts = Counts()
    for message in states.messages:
        counts[message.state] += message.words
    return counts


def _needs_a_look(message: MessageState, *, begun: bool) -> bool:
    return message.state in (State.STALE, State.BROKEN) or (
        message.state == State.WAITING and begun
    )
