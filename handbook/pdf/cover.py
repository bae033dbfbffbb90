"""Give a book its cover and contents, and a handout its head and foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from babel.dates import format_date

from handbook.pdf.fonts import CODE_FAMILY
from handbook.pdf.paper import paper_size
from handbook.pdf.passages import parse_passage
from handbook.pdf.qr import shorten_address
from handbook.pdf.typst_code import NONE, array, call, string
from handbook.pdf.words import book_language, find_sphinx_word, load_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.config import Config

    from handbook.interface_words import Words


@dataclass(frozen=True, slots=True)
class Handout:
    """A guide alone (``kind`` is ``handout``), or only its ``checklist``."""

    kind: Literal['handout', 'checklist']
    title: str
    description: str
    address: str
    """Where the guide is on the web, or empty."""


def book_code(config: Config, body: str, description: str = '') -> str:
    """Return the main file of a book with the content ``body``, which is about ``description``."""
    language = book_language(config)
    words = load_words(config)
    named = {
        'title': string(config.project),
        'subtitle': _optional(config.pdf_subtitle),
        'language': string(language.name),
        'released': _optional(edition(config.released, language.code)),
        'contents': _word(config, words, 'Contents', language.code),
        'contents-depth': str(config.pdf_contents_depth),
        'description': _optional(description),
    }
    return _main_file(config, 'book', body, named)


def handout_code(config: Config, handout: Handout, body: str) -> str:
    """Return the main file of a handout with the content ``body``."""
    named = {
        'title': string(handout.title),
        'description': _optional(handout.description),
        'book-title': string(config.project),
        'shown': _optional(shorten_address(handout.address)),
    }
    return _main_file(config, handout.kind, body, named)


def _main_file(config: Config, function: str, body: str, named: Mapping[str, str]) -> str:
    language = book_language(config)
    passage = parse_passage(language.code)
    assert passage is not None
    words = load_words(config)
    fonts = array(map(string, config.pdf_fonts))
    common = {
        **passage.arguments(),
        'author': _optional(_author(config)),
        'figure-word': _word(config, words, 'Figure', language.code),
        'table-word': _word(config, words, 'Table', language.code),
        'code-fonts': array(map(string, (CODE_FAMILY, *config.pdf_fonts))),
        'fonts': fonts,
        'paper': string(paper_size(config.pdf_paper, language)),
    }
    return '\n'.join(
        (
            '#import "template.typ": *',
            f'#let passage = passage.with(fonts: {fonts})',
            f'#let text-block = text-block.with(fonts: {common["code-fonts"]})',
            f'#let signature = signature.with(fonts: {common["code-fonts"]})',
            f'#{call(function, body, **named, **common)}',
        )
    )


def edition(released: str, language: str) -> str:
    """Return the day of the edition as one reads it in ``language``, or the empty text."""
    if not released:
        return ''
    return format_date(date.fromisoformat(released), 'long', locale=language)


def _author(config: Config) -> str:
    """Return who wrote the book, nothing in place of Sphinx's words for a name that is not set."""
    author: str = config.author
    return '' if author in {'unknown', config.values['author'].default} else author


def _optional(text: str) -> str:
    return string(text) if text else NONE


def _word(config: Config, words: Words, english: str, language: str) -> str:
    """Return an interface word, marked if it is not in the language of the book."""
    word = words.find(english)
    if word.language != language and (own := find_sphinx_word(config, english)):
        return string(own)
    passage = parse_passage(word.language)
    if passage is None or word.language == language:
        return string(word.text)
    return passage.wrap(string(word.text))
