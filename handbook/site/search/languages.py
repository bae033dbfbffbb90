"""Teach Sphinx's search the languages of the handbook."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import snowballstemmer
from sphinx.search import SearchLanguage
from sphinx.search import languages as of_sphinx
from sphinx.search._stopwords.en import ENGLISH_STOPWORDS
from sphinx.search._stopwords.es import SPANISH_STOPWORDS
from sphinx.search._stopwords.no import NORWEGIAN_STOPWORDS

from handbook.site.search.rules import (
    ANY,
    ARABIC,
    JAPANESE,
    KYRGYZ,
    NORWEGIAN,
    SPANISH,
    Rules,
)
from handbook.site.search.script import folded_stop_words, write_script
from handbook.site.search.words import split_words, stem


class FoldedSearch(SearchLanguage):
    """Search by the rules of one language; the subclasses name it."""

    rules: ClassVar[Rules] = ANY

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self.stopwords = folded_stop_words(self.rules)
        self.js_stemmer_code = write_script(self.rules)
        algorithm = self.rules.stemmer
        self._snowball = snowballstemmer.stemmer(algorithm).stemWord if algorithm else None

    def split(self, text: str) -> list[str]:
        """Return what readers look for in a text, folded."""
        return split_words(text, self.rules)

    def stem(self, word: str) -> str:
        """Return what the forms of a word have in common."""
        return stem(word, self.rules, self._snowball)


class English(FoldedSearch):
    lang, language_name = 'en', 'English'
    rules = Rules(stemmer='english', stop_words=' '.join(ENGLISH_STOPWORDS))


class Bokmal(FoldedSearch):
    lang, language_name = 'nb', 'Norwegian'
    rules = dataclasses.replace(NORWEGIAN, stop_words=' '.join(NORWEGIAN_STOPWORDS))


class Nynorsk(Bokmal):
    lang = 'nn'


class Spanish(FoldedSearch):
    lang, language_name = 'es', 'Spanish'
    rules = dataclasses.replace(SPANISH, stop_words=' '.join(SPANISH_STOPWORDS))


class Arabic(FoldedSearch):
    lang, language_name = 'ar', 'Arabic'
    rules = ARABIC


class Kyrgyz(FoldedSearch):
    lang, language_name = 'ky', 'Kyrgyz'
    rules = KYRGYZ


class Japanese(FoldedSearch):
    lang, language_name = 'ja', 'Japanese'
    rules = JAPANESE


OWN: dict[str, type[FoldedSearch]] = {
    language.lang: language
    for language in (English, Bokmal, Nynorsk, Spanish, Arabic, Kyrgyz, Japanese)
}


def find_search_language(code: str) -> type[SearchLanguage] | None:
    """Return how to search in language ``code``, or None if Sphinx knows that itself.

    Sphinx would take the English stemmer and stop words for any language it does not know.
    """
    base = code.partition('_')[0]
    if own := OWN.get(code) or OWN.get(base):
        return own
    if code in of_sphinx or base in of_sphinx:
        return None
    return type('Folded', (FoldedSearch,), {'lang': code, 'language_name': code})
