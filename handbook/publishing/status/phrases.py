"""Say words and figures of the pages about translations in one language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from babel.numbers import format_decimal, format_percent
from markupsafe import Markup

from handbook.catalogs.states import State
from handbook.interface_words import Words
from handbook.publishing.status.words import CHART, TRANSLATED_SHARE

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.languages import Language
    from handbook.publishing.status.collect import Counts


class Phrases:
    """The words and figures of ``language``; a word it lacks is marked with the language it is in."""

    def __init__(self, language: Language, catalog_build: Path) -> None:
        self.language = language
        self._words = Words(catalog_build, language.chain)

    def say(self, text: str, **values: str) -> Markup:
        """Return the English ``text`` as HTML, ``{name}`` replaced by each of ``values``."""
        word = self._words.find(text)
        return self.mark(_fill(word.text, values), word.language)

    def plain(self, text: str, **values: str) -> str:
        """Return the same without marks, where there can be none."""
        return _fill(self._words.find(text).text, values)

    def mark(self, text: str, code: str) -> Markup:
        """Return ``text``, which is in the language ``code``, as HTML."""
        if code == self.language.code:
            return Markup.escape(text)
        return Markup('<span lang="{}">{}</span>').format(code.replace('_', '-'), text)

    def number(self, number: int) -> str:
        """Return ``1200`` as ``1,200``."""
        return format_decimal(number, locale=self.language.locale)

    def percent(self, share: float) -> str:
        """Return a share, 0 to 1, in whole percent; never rounded up."""
        return format_percent(math.floor(share * 100) / 100, locale=self.language.locale)

    def share(self, counts: Counts) -> str:
        """Return ``70 % translated``."""
        return self.plain(TRANSLATED_SHARE, percent=self.percent(counts.share))

    def chart(self, counts: Counts) -> str:
        """Return what a chart of ``counts`` shows."""
        numbers = {state.value: self.number(counts[state]) for state in State}
        return self.plain(CHART, **numbers)


def _fill(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f'{{{name}}}', value)
    return text
