"""Find letters that are not the language's, and text without those it needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.catalogs.checks.alphabets import FOREIGN_LETTERS, LETTERS_NEEDED, SCRIPTS
from handbook.catalogs.checks.habits import get_habits, name_language
from handbook.catalogs.checks.neighbours import CHECKS as NEIGHBOUR_CHECKS
from handbook.catalogs.checks.pair import WARNING, Finding
from handbook.catalogs.checks.spots import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.checks.pair import Check, Pair

_OWN = {script: re.compile(f'[{letters}]+') for script, letters in SCRIPTS.items()}
_LETTERS = re.compile(r'[^\W\d_]+')
_NOT_LATIN = re.compile('[\u0370-\u1dff\u2c00-\ud7ff]')
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_FOREIGN = {code: re.compile(f'[{"".join(letters)}]') for code, letters in FOREIGN_LETTERS.items()}
_ADDRESS = re.compile('[@/]')
_FEW_LETTERS = 12
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
        name = name_language(habits.language)
        message = f'"{shorten(prose, 40)}" is not in the letters of {name}; translate it'
        yield Finding(problem='wrong_language', message=message, severity=WARNING)


def _is_mostly(own: re.Pattern[str], script: str, prose: str) -> bool:
    if script == 'Latn':
        return prose.isascii() or not _NOT_LATIN.search(prose)
    return 3 * len(own.sub('', prose)) < 2 * len(prose)


def foreign_letter(pair: Pair) -> Iterator[Finding]:
    """No letter that the language does not have, but in names."""
    habits = get_habits(pair.language.code)
    code = habits.language if habits.language in FOREIGN_LETTERS else habits.script
    prose = pair.structure.prose
    if code not in FOREIGN_LETTERS or prose.isascii() or not _FOREIGN[code].search(prose):
        return
    foreign = FOREIGN_LETTERS[code]
    for word in _WORD.findall(prose):
        if (
            not foreign.isdisjoint(word)
            and not word[:1].isupper()
            and word not in pair.source.lower()
        ):
            letters = ', '.join(f'"{letter}"' for letter in sorted(foreign.intersection(word)))
            name = name_language(habits.language)
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
        message = f'there is no {letters} in all this {name_language(language)} text; type the real letters'
        yield Finding(problem='missing_letters', message=message, severity=WARNING)


CHECKS: tuple[Check, ...] = (wrong_script, *NEIGHBOUR_CHECKS, foreign_letter, missing_letters)
