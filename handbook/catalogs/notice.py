"""Tell readers, in one line, how much of a page is in their language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import babel
from babel.numbers import format_percent
from docutils import nodes

from handbook.catalogs.words import NOT_YET, PARTLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook.interface_words import Word, Words


def count_words(message: str) -> int:
    """Return how many words of an English message have letters: what is left to translate."""
    # Most words are letters only, which Python sees at once.
    return sum(word.isalpha() or any(map(str.isalpha, word)) for word in message.split())


def translated_share(messages: Sequence[tuple[str, bool]]) -> float:
    """Return the share of the words, 0 to 1, that is in the language of the page.

    ``messages`` are English texts with whether they are shown in that language.
    """
    if all(own for _, own in messages):
        return 1.0
    total = translated = 0
    for message, own in messages:
        words = count_words(message)
        total += words
        translated += words * own
    return translated / total if total else 1.0


def notice_text(share: float, words: Words) -> Word:
    """Return the line for a page that is not complete; its percentage is never rounded up."""
    word = words.find(PARTLY if share else NOT_YET)
    locale = babel.Locale.parse(word.language)
    percent = format_percent(math.floor(share * 100) / 100, locale=locale)
    return type(word)(word.text.replace('{percent}', percent), word.language)


def insert_notice(document: nodes.document, text: str, classes: list[str]) -> None:
    """Put the line below the title of the page."""
    section = next(document.findall(nodes.section), None)
    if section is not None:
        paragraph = nodes.paragraph('', text, classes=['translation-notice', *classes])
        section.insert(1, paragraph)
