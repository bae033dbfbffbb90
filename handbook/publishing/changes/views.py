"""Show a changed passage as readers saw it and as they see it now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from handbook.languages import SOURCE_LANGUAGE, Language, get_language
from handbook.publishing.changes.compare import Kind
from handbook.publishing.changes.rendering.pair import Answer, english_pair, own_pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.publishing.changes.compare import Change
    from handbook.publishing.changes.rendering.pair import Pair, Seen

NOTHING = Answer(found={})
# The translation in the file is not the one that readers see.
_UNSEEN = frozenset({Kind.BROKEN, Kind.FUZZY})


class _Labels(NamedTuple):
    """What stands above a passage: before and now beside each other, now alone, both the same."""

    before: str
    now: str
    alone: str
    same: str


_ENGLISH = _Labels('English before', 'English now', 'English', 'English')
_OWN = _Labels('Readers saw', 'Readers see', 'Readers see', 'Readers see, as before')


@dataclass(frozen=True, slots=True)
class Side:
    """A passage as it looks, under a label; ``whole`` if nothing stands beside it."""

    label: str
    language: Language
    html: Markup
    whole: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """What a reviewer sees of a change: nothing if it could not be rendered.

    ``instead`` is the language in which readers see the passage in place of a translation that is not
    published; ``place`` leads to the built page, or is empty; ``absent`` says that the page has no such
    text now, ``unseen`` that the texts of the files are needed to see the change at all.
    """

    sides: tuple[Side, ...] = ()
    instead: Language | None = None
    place: str = ''
    absent: bool = False
    unseen: bool = True


def make_view(
    change: Change, docname: str, language: Language, answers: Mapping[str, Answer]
) -> View:
    """Return how a change on the page ``docname`` looks; ``answers`` by the code of their language."""
    seen = _find(answers, language.code).get(own_pair(docname, change))
    if seen is None:
        return View()
    english = get_language(SOURCE_LANGUAGE, {})
    sides: list[Side] = []
    if language.code != SOURCE_LANGUAGE:
        source = _find(answers, SOURCE_LANGUAGE).get(english_pair(docname, change))
        sides += _beside(source, english, _ENGLISH) if source else ()
    sides += _beside(seen, language, _OWN)
    unpublished = change.kind in _UNSEEN
    code = seen.language or language.code
    other = unpublished and code != language.code
    return View(
        sides=tuple(sides),
        instead=get_language(code, {}) if other else None,
        place=seen.place,
        absent=bool(change.after and not seen.now),
        unseen=unpublished,
    )


def _find(answers: Mapping[str, Answer], code: str) -> Mapping[Pair, Seen]:
    return answers.get(code, NOTHING).found


def _beside(seen: Seen, language: Language, labels: _Labels) -> Iterator[Side]:
    """Yield both states of a passage, or one if there is only one."""
    if seen.before == seen.now:
        yield Side(labels.same, language, Markup(seen.now), whole=True)
        return
    whole = not (seen.before and seen.now)
    if seen.before:
        yield Side(labels.before, language, Markup(seen.before), whole)
    if seen.now:
        yield Side(labels.now if seen.before else labels.alone, language, Markup(seen.now), whole)
