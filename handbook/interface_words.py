"""Find the words of the interface in a language, or in those that stand in for it."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """An interface word and the code of the language it is in."""

    text: str
    language: str


class Words:
    """The interface words of a language: buttons, labels, date patterns.

    ``catalog_build`` is the folder of compiled catalogs, ``chain`` the languages to look in, in order.
    """

    def __init__(self, catalog_build: Path, chain: Sequence[str]) -> None:
        self._translations = {code: _load_words(catalog_build, code) for code in chain}

    def own(self, key: str) -> str | None:
        """Return the translation of ``key`` in the first language of the chain, or None."""
        first = next(iter(self._translations.values()))
        return first.gettext(key) or None

    def find(self, word: str) -> Word:
        """Return the English ``word`` in the first language of the chain that has it."""
        for code, translation in self._translations.items():
            if text := translation.gettext(word):
                return Word(text, code)
        return Word(word, SOURCE_LANGUAGE)


class _Absent(gettext.NullTranslations):
    """Tells a word that is not translated from one that is the same in both languages."""

    def gettext(self, message: str) -> str:
        return ''


def words_file(catalog_build: Path, code: str) -> Path:
    """Return where the compiled interface words of one language alone are, without fallbacks."""
    return catalog_build / 'words' / f'{code}.mo'


def _load_words(catalog_build: Path, code: str) -> gettext.NullTranslations:
    # The file is opened by its own name: gettext would look for zh where there is no zh_TW.
    path = words_file(catalog_build, code)
    try:
        state = path.stat()
    except FileNotFoundError:
        return _Absent()
    return _read_words(path, state.st_mtime_ns, state.st_ino, state.st_size)


@lru_cache
def _read_words(path: Path, *state: int) -> gettext.GNUTranslations:
    """Read a file once, as long as its ``state`` is the same: every page needs the words."""
    with path.open('rb') as file:
        translation = gettext.GNUTranslations(file)
    translation.add_fallback(_Absent())
    return translation
