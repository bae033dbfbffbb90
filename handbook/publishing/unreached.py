"""Find the words on a page of a pseudo-language that no catalog reached."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# What is no prose in any language, and what is no text at all.
_NO_PROSE = frozenset({'code', 'kbd', 'samp', 'pre', 'script', 'style', 'svg'})
_VOID = frozenset({'br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col', 'source'})
_SPOKEN = ('alt', 'title', 'aria-label', 'placeholder', 'data-label', 'data-done', 'label')
_DESCRIPTIONS = frozenset(
    {'description', 'og:title', 'og:description', 'og:site_name', 'og:image:alt'}
)

# A word in plain Latin letters: the pseudo-languages have none of these.
_PLAIN = re.compile(r"[A-Za-z]{2,}(?:['’-][A-Za-z]+)*")
_ADDRESS = re.compile(r'\S*(?:://|@|\w\.\w{2,}|^#)\S*')
_NOT_ALONE = re.compile(r'[^\W\d_]')


@dataclass(frozen=True, slots=True)
class Unreached:
    """Words that stand on a page as they are in English, and where: a tag or an attribute."""

    place: str
    words: str


def find_unreached(page: str, names: Iterable[str] = ()) -> list[Unreached]:
    """Return what a reader of ``page`` (HTML) sees or hears that is not in the pseudo-language.

    Code, addresses, hashtags and ``names`` are left out, and so are the names of languages in links to
    their pages.
    """
    parser = _Page(_words(names))
    parser.feed(page)
    parser.close()
    return parser.found


def find_in_site(folder: Path, names: Iterable[str] = ()) -> Iterator[tuple[Path, Unreached]]:
    """Yield what ``find_unreached`` finds on all pages below ``folder``, each thing once."""
    seen: set[Unreached] = set()
    known = list(names)
    for path in sorted(folder.rglob('*.html')):
        for each in find_unreached(path.read_text(encoding='utf-8'), known):
            if each not in seen:
                seen.add(each)
                yield path, each


def plain_words(text: str, names: Iterable[str] = ()) -> list[str]:
    """Return the words of ``text`` in plain Latin letters that are no address, hashtag or name."""
    known = {name.casefold() for name in names}
    return [
        word
        for token in text.split()
        if not _ADDRESS.fullmatch(token)
        for word in _whole_words(token)
        if word.casefold() not in known
    ]


def _whole_words(token: str) -> Iterator[str]:
    for match in _PLAIN.finditer(token):
        around = token[match.start() - 1 : match.start()] + token[match.end() : match.end() + 1]
        if not _NOT_ALONE.search(around):
            yield match[0]


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in _PLAIN.findall(name)}


class _Page(HTMLParser):
    """Collects the words of a page; ``found`` has each place once."""

    def __init__(self, names: set[str]) -> None:
        super().__init__()
        self.found: list[Unreached] = []
        self._names = names
        # The open tags, each with whether its text is prose in the language of the page.
        self._open: list[tuple[str, bool]] = []
        # Sphinx hides an e-mail address from robots, in pieces.
        self._mail = ''

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or '' for name, value in attrs}
        if self._is_prose:
            self._note_attributes(tag, attributes)
        if tag == 'a':
            address = attributes.get('href', '').removeprefix('mailto:')
            self._mail = (
                address.partition('?')[0] if 'mailto:' in attributes.get('href', '') else ''
            )
        if tag not in _VOID:
            self._open.append((tag, self._opens_prose(tag, attributes)))

    def handle_endtag(self, tag: str) -> None:
        if tag == 'a':
            self._mail = ''
        if tag in (name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._is_prose and data not in re.split('[@.]', self._mail):
            self._note(self._open[-1][0] if self._open else '', data)

    @property
    def _is_prose(self) -> bool:
        return not self._open or self._open[-1][1]

    def _opens_prose(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag in _NO_PROSE or attributes.get('translate') == 'no':
            return False
        if 'hreflang' in attributes and attributes.get('lang') == attributes['hreflang']:
            return False
        # Below the name of a language, a word in the page's own language says so.
        return self._is_prose or ('lang' in attributes and self._open[-1][0] == 'a')

    def _note_attributes(self, tag: str, attributes: dict[str, str]) -> None:
        for name in _SPOKEN:
            self._note(f'{tag} {name}', attributes.get(name, ''))
        if tag == 'meta' and {attributes.get('name'), attributes.get('property')} & _DESCRIPTIONS:
            self._note('meta', attributes.get('content', ''))

    def _note(self, place: str, text: str) -> None:
        if words := plain_words(text, self._names):
            self.found.append(Unreached(place, ' '.join(words)))
