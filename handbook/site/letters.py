"""Let readers open a sample e-mail in their own e-mail program, with its text in place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from handbook.interface_words import Words
from handbook.languages import get_language, language_class
from handbook.site.words import OPEN_LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.languages import Language

# The title of a sample e-mail is "Subject: ..."; full-width in Chinese and Japanese.
_LABEL = re.compile(r'[^:：]*[:：]\s*')


def letter_address(subject: str, paragraphs: Iterable[str]) -> str:
    """Return the ``mailto:`` address (RFC 6068) of a letter without an addressee."""
    body = '\r\n\r\n'.join(paragraphs)
    return f'mailto:?subject={quote(subject, safe="")}&body={quote(body, safe="")}'


def letter_subject(title: str) -> str:
    """Return what follows the label of a title like ``Subject: One hour at your school``."""
    return _LABEL.sub('', title, count=1) or title


def letter_paragraphs(letter: nodes.Element) -> Iterator[str]:
    """Yield the text of each paragraph, as readers see it; an item of a list begins with a dash."""
    for paragraph in letter.findall(nodes.paragraph):
        mark = '– ' if isinstance(paragraph.parent, nodes.list_item) else ''
        yield mark + ' '.join(paragraph.astext().split())


class LetterLinks(SphinxPostTransform):
    """Add a ``mailto:`` link to each admonition of the class ``email``."""

    formats = ('html',)
    # After MyST's links have their texts.
    default_priority = 600

    def run(self, **kwargs: Any) -> None:
        for letter in list(self.document.findall(nodes.admonition)):
            if 'email' in letter['classes']:
                letter += self._link(letter)

    def _link(self, letter: nodes.admonition) -> nodes.paragraph:
        title = next(letter.findall(nodes.title), None)
        subject = letter_subject(title.astext() if title else '')
        address = letter_address(subject, letter_paragraphs(letter))
        code = letter.get_language_code(self.config.language).replace('-', '_')
        page = self._language()
        word = Words(Path(self.config.catalog_build), page.chain).find(OPEN_LETTER)
        classes = [] if word.language == code else [language_class(word.language)]
        link = nodes.reference('', word.text, refuri=address, internal=False, classes=classes)
        return nodes.paragraph('', '', link, classes=['letter-link'])

    def _language(self) -> Language:
        return get_language(self.config.language, self.config.language_fallbacks)
