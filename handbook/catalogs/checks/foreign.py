"""Find text in another language than the catalog's, as far as letters and common words tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import babel

from handbook.catalogs.checks.alphabets import FOREIGN_LETTERS, LETTERS_NEEDED, SCRIPTS
from handbook.catalogs.checks.habits import get_habits
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import shorten
from handbook.catalogs.checks.vocabulary import COMMON, NEIGHBOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_OWN = {script: re.compile(f'[{letters}]+') for script, letters in SCRIPTS.items()}
_LETTERS = re.compile(r'[^\W\d_]+')
_NOT_LATIN = re.compile('[\u0370-\u1dff\u2c00-\ud7ff]')
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_FOREIGN = {code: re.compile(f'[{"".join(letters)}]') for code, letters in FOREIGN_LETTERS.items()}
_GIVEN_AWAY = {
    language: frozenset().union(*neighbours.values()) for language, neighbours in NEIGHBOURS.items()
}
_NONE: frozenset[str] = frozenset()
_ADDRESS = re.compile('[@/]')
_FEW_LETTERS = 12
_FEW_WORDS = 8
_LONG = 150


def wrong_script(pair: Pair) -> Iterator[Finding]:
    """Most letters are of the language's script; names of the English may stay."""
    habits = get_habits(pair.language.code)
    prose = pair.structure.prose
    own = _OWN.get(habits.script)
    if own is None or not habits.fixed_script or len(prose) < _FEW_LETTERS:
        return
    if prose == pair.source_structure.prose or _is_mostly(own, habits.script, prose):
        return
    rest = ' '.join(word for word in prose.split() if not _ADDRESS.search(word))
    known = set(_LETTERS.findall(pair.source_structure.prose))
    for word in sorted(known, key=len, reverse=True):
        rest = rest.replace(word, ' ') if len(word) > 1 else rest
    # Names stay as they are.
    words = _LETTERS.findall(rest)
    if sum(len(word) for word in words if not word.istitle()) < _FEW_LETTERS // 2:
        return
    letters = sum(map(len, words))
    # A Chinese character says as much as several letters.
    share = 12 if habits.wide else 4
    if letters >= _FEW_LETTERS and letters > share * sum(map(len, own.findall(''.join(words)))):
        message = f'"{shorten(prose, 40)}" is not in the letters of {_name(habits.language)}'
        yield Finding(
            problem='wrong_language', message=f'{message}; translate it', severity=WARNING
        )


def _is_mostly(own: re.Pattern[str], script: str, prose: str) -> bool:
    if script == 'Latn':
        return prose.isascii() or not _NOT_LATIN.search(prose)
    return 3 * len(own.sub('', prose)) < 2 * len(prose)


def wrong_language(pair: Pair) -> Iterator[Finding]:
    """The common words of a text are those of its language, not another's."""
    prose = pair.structure.prose
    language = get_habits(pair.language.code).language
    if prose == pair.source_structure.prose:
        return
    listed = _common_words(prose)
    if _is_harmless(listed, language):
        return
    words = set(listed)
    neighbour = _neighbour(words, language)
    if neighbour is None and len(words) >= _FEW_WORDS:
        neighbour = _stranger(words, language)
    if neighbour is not None:
        other, found = neighbour
        shown = ', '.join(f'"{word}"' for word in sorted(found)[:4])
        message = f'{shown}: this looks like {_name(other)}, not {_name(language)}; correct it'
        yield Finding(problem='wrong_language', message=message, severity=WARNING)


def _common_words(prose: str) -> list[str]:
    """Return the words as they are, for a name is no sign, and the first one in small letters."""
    words = prose.replace(',', ' ').replace('.', ' ').split()
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


def foreign_letter(pair: Pair) -> Iterator[Finding]:
    """No letter that the language does not have, but in names."""
    habits = get_habits(pair.language.code)
    code = habits.language if habits.language in FOREIGN_LETTERS else habits.script
    prose = pair.structure.prose
    if code not in FOREIGN_LETTERS or prose.isascii() or not _FOREIGN[code].search(prose):
        return
    foreign = FOREIGN_LETTERS[code]
    for word in _WORD.findall(prose):
        if not foreign.isdisjoint(word) and not word[:1].isupper() and word not in pair.source:
            letters = ', '.join(f'"{letter}"' for letter in sorted(foreign.intersection(word)))
            name = _name(habits.language)
            message = f'"{shorten(word)}": {name} does not write {letters}; is it a slip?'
            yield Finding(problem='foreign_letter', message=message, severity=WARNING)
            return


def missing_letters(pair: Pair) -> Iterator[Finding]:
    """A long text has the letters that no long text of the language is without."""
    prose = pair.structure.prose
    if len(prose) < _LONG or prose == pair.source_structure.prose:
        return
    language = get_habits(pair.language.code).language
    needed = LETTERS_NEEDED.get(language)
    if needed and needed.isdisjoint(prose.lower()):
        letters = ' '.join(sorted(needed))
        message = f'there is no {letters} in all this {_name(language)} text; type the real letters'
        yield Finding(problem='missing_letters', message=message, severity=WARNING)


def _name(language: str) -> str:
    return babel.Locale.parse(language).get_display_name('en') or language


CHECKS: tuple[Check, ...] = (wrong_script, wrong_language, foreign_letter, missing_letters)
