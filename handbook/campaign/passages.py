"""Know the language of a passage, and everything the campaign needs to speak it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from handbook.campaign.patterns import PatternWriter
from handbook.campaign.words import WORDS
from handbook.interface_words import Words, words_file
from handbook.languages import UnknownLanguageError, get_language, tag_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.config import Config

    from handbook.campaign.settings import Campaign
    from handbook.interface_words import Word
    from handbook.languages import Language

logger = logging.getLogger(__name__)


class Passage:
    """The language that some passages of a page are in, and its words."""

    def __init__(self, language: Language, config: Config) -> None:
        self.language = language
        self.chain = language.chain
        self.campaign: Campaign = config.campaign
        self._config = config
        self._words = Words(Path(config.catalog_build), language.chain)

    def find(self, word: str) -> Word:
        """Return an interface word, which must stand in WORDS."""
        return self._words.find(_listed(word))

    @cached_property
    def writer(self) -> PatternWriter:
        """What writes dates and times in this language."""
        return PatternWriter(self.language.locale, self._own, self._report)

    @property
    def catalogs(self) -> Iterator[str]:
        """The compiled words that this passage is made of."""
        for code in self.chain:
            path = words_file(Path(self._config.catalog_build), code)
            if path.is_file():
                yield str(path)

    def _own(self, key: str) -> str | None:
        return self._words.own(_listed(key))

    def _report(self, key: str, reason: str) -> None:
        code = self.language.code
        catalog = f'{code}/LC_MESSAGES/sphinx.po'
        # One catalog serves every page, so once is enough.
        logger.warning(
            'the pattern %r for %r cannot be used in the language %s: %s; correct it in locale/%s',
            self._own(key),
            key,
            code,
            reason,
            catalog,
            # Sphinx takes a text without a colon for the name of a page.
            location=f'{Path(self._config.catalog_dir, catalog)}:',
            type='campaign',
            subtype='bad_pattern',
            once=True,
        )


class Passages:
    """The passages of one page, by language."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._known: dict[str, Passage] = {}

    def __iter__(self) -> Iterator[Passage]:
        return iter(self._known.values())

    def around(self, node: nodes.Element) -> Passage:
        """Return the passage that ``node`` stands in."""
        tag = node.get_language_code(self._config.language)
        if tag not in self._known:
            self._known[tag] = Passage(self._language(tag, node), self._config)
        return self._known[tag]

    def _language(self, tag: str, node: nodes.Element) -> Language:
        fallbacks = self._config.language_fallbacks
        try:
            return get_language(tag_code(tag), fallbacks)
        except UnknownLanguageError as error:
            logger.warning(
                'the class language-%s gives no language: %s',
                tag,
                error,
                location=node,
                type='campaign',
                subtype='unknown_language',
            )
            return get_language(self._config.language, fallbacks)


def _listed(word: str) -> str:
    """Return ``word``; a word that no translator is asked for is a mistake of the programmer."""
    if word not in WORDS:
        raise LookupError(f'{word!r} is missing in handbook.campaign.words.WORDS')
    return word
