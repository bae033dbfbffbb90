"""The words that a PDF adds to the guides; translators find them in the interface catalog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.locale import _

from handbook.interface_words import Words
from handbook.languages import Language, get_language

if TYPE_CHECKING:
    from sphinx.config import Config

QR_CODE = 'QR code of the address {address}'

WORDS = {
    'Contents': 'Title of the list of chapters in the PDF',
    'Figure': 'Before the number of a figure in the PDF, as in "Figure 1"',
    'Table': 'Before the number of a table in the PDF, as in "Table 1"',
    QR_CODE: 'Read aloud in place of a QR code; keep {address} as it is',
}
"""English word -> what a translator has to know about it."""


def book_language(config: Config) -> Language:
    """Return the language of the book; raises UnknownLanguageError."""
    return get_language(config.language, config.language_fallbacks)


def load_words(config: Config) -> Words:
    """Return the interface words of the language of the book and of its fallbacks."""
    return Words(Path(config.catalog_build), book_language(config).chain)


def find_sphinx_word(config: Config, word: str) -> str | None:
    """Return the English ``word`` as Sphinx has it in the language of the book, or None.

    This serves projects that have no interface catalog of their own.
    """
    patterns = {'Figure': ('figure', 'Fig. %s'), 'Table': ('table', 'Table %s')}
    if word in patterns:
        kind, english = patterns[word]
        found: str = config.numfig_format[kind]
    else:
        found, english = str(_(word)), word
    return found.replace('%s', '').strip() if found != english else None
