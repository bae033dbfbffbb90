"""Give a book its cover, its contents and its running head."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date

from handbook.pdf.fonts import CODE_FAMILY
from handbook.pdf.passages import parse_passage
from handbook.pdf.typst_code import NONE, array, call, string
from handbook.pdf.words import book_language, load_words

if TYPE_CHECKING:
    from sphinx.config import Config

    from handbook.languages import Words


def book_code(config: Config, body: str) -> str:
    """Return the main file of a book with the content ``body``."""
    language = book_language(config)
    passage = parse_passage(language.code)
    assert passage is not None
    words = load_words(config)
    named = {
        **passage.arguments(),
        'title': string(config.project),
        'subtitle': _optional(config.pdf_subtitle),
        'author': _optional(config.author if config.author != 'unknown' else ''),
        'language': string(language.name),
        'released': _optional(edition(config.released, language.code)),
        'contents': _word(words, 'Contents', language.code),
        'contents-depth': str(config.pdf_contents_depth),
        'figure-word': _word(words, 'Figure', language.code),
        'table-word': _word(words, 'Table', language.code),
        'code-fonts': array(map(string, (CODE_FAMILY, *config.pdf_fonts))),
        'paper': string(config.pdf_paper),
    }
    fonts = array(map(string, config.pdf_fonts))
    return '\n'.join(
        (
            '#import "template.typ": *',
            f'#let passage = passage.with(fonts: {fonts})',
            f'#{call("book", body, **named, fonts=fonts)}',
        )
    )


def edition(released: str, language: str) -> str:
    """Return the day of the edition as one reads it in ``language``, or the empty text."""
    if not released:
        return ''
    return format_date(date.fromisoformat(released), 'long', locale=language)


def _optional(text: str) -> str:
    return string(text) if text else NONE


def _word(words: Words, english: str, language: str) -> str:
    """Return an interface word, marked if it is not in the language of the book."""
    word = words.find(english)
    passage = parse_passage(word.language)
    if passage is None or word.language == language:
        return string(word.text)
    return passage.wrap(string(word.text))
