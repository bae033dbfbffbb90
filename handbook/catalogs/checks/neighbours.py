"""Find text in another language than the catalog's, as far as common words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.catalogs.checks.alphabets import TYPED_WITHOUT
from handbook.catalogs.checks.habits import get_habits, name_language
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.vocabulary import COMMON, NEIGHBOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

# What is worth a second look: words of a neighbour, and those typed without their letters.
_GIVEN_AWAY = {
    language: frozenset(TYPED_WITHOUT.get(language, ())).union(
        *NEIGHBOURS.get(language, {}).values()
    )
    for language in NEIGHBOURS.keys() | TYPED_WITHOUT.keys()
}
_NONE: frozenset[str] = frozenset()
_FEW_WORDS = 8


def wrong_language(pair: Pair) -> Iterator[Finding]:
    """The common words of a text are those of its language, in its letters, not another's."""
    prose = pair.structure.prose
    language = get_habits(pair.language.code).language
    if prose == pair.source_structure.prose:
        return
    listed = _common_words(prose)
    if _is_harmless(listed, language):
        return
    words = set(listed)
    yield from _typed_without(words, language, pair)
    neighbour = _neighbour(words, language)
    if neighbour is None and len(words) >= _FEW_WORDS:
        neighbour = _stranger(words, language)
    if neighbour is not None:
        other, found = neighbour
        shown = ', '.join(f'"{word}"' for word in sorted(found)[:4])
        instead = f'{name_language(other)}, not {name_language(language)}'
        message = f'{shown}: this looks like {instead}; correct it'
        yield Finding(problem='wrong_language', message=message, severity=WARNING)


def _typed_without(words: set[str], language: str, pair: Pair) -> Iterator[Finding]:
    """Report a word that was typed on a keyboard without the letters of the language."""
    real = TYPED_WITHOUT.get(language, {})
    for word in sorted(words & real.keys()):
        if word not in pair.source_structure.prose.lower():
            message = f'"{word}" is written "{real[word]}"; type the real letters'
            yield Finding(problem='missing_letters', message=message, severity=WARNING)
            return


def _common_words(prose: str) -> list[str]:
    """Return the words as they are, for a name is no sign, and the first one in small letters."""
    words = prose.replace(',', ' ').replace('.', ' ').replace(':', ' ').split()
    return [*words, *(word.lower() for word in words[:1] if not word.islower())]


def _is_harmless(words: list[str], language: str) -> bool:
    """Whether no neighbour's word is there, and two of its own words or too few to tell.

    That is soon seen, and so of most texts.
    """
    if not _GIVEN_AWAY.get(language, _NONE).isdisjoint(words):
        return False
    return len(words) < _FEW_WORDS or len(COMMON.get(language, _NONE).intersection(words)) > 1


def _neighbour(words: set[str], language: str) -> tuple[str, set[str]] | None:
    for neighbour, given_away in NEIGHBOURS.get(language, {}).items():
        found = words & given_away
        # One word is enough only between the two Norwegian languages, which people mix most.
        enough = {language, neighbour} == {'nb', 'nn'} and max(map(len, found), default=0) > 2
        if len(found) > 1 or enough:
            return neighbour, found
    return None


def _stranger(words: set[str], language: str) -> tuple[str, set[str]] | None:
    """Return the language that the common words belong to if hardly one is of ``language``."""
    own = words & COMMON.get(language, frozenset())
    if language not in COMMON or len(own) > 1:
        return None
    rest = words - own
    found = {other: rest & common for other, common in COMMON.items()}
    likeliest = max(found, key=lambda other: len(found[other]))
    return (likeliest, found[likeliest]) if len(found[likeliest]) > 3 else None


CHECKS: tuple[Check, ...] = (wrong_language,)
