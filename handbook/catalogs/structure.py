"""Read the structure of a message with MyST's own parser: what is in it besides words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

OBJECT = '\N{OBJECT REPLACEMENT CHARACTER}'
"""Stands in the prose for what is not words: a date, a literal, a picture."""

# The content of these standard roles is words, which a translator translates.
PROSE_ROLES = frozenset(
    {'abbr', 'abbreviation', 'dfn', 'emphasis', 'guilabel', 'menuselection', 'strong', 'sub', 'sup'}
)

# Decides only that a text needs no parser: no sign of markup anywhere, no start of a block.
_PLAIN = re.compile(r'(?!\s|[-+:]|\d{1,9}[.)])[^`*_\[\]<>{}\\&#~$^|=%@\n\r\t]*(?<!\s)', re.DOTALL)
_ONE_LINE = re.compile(r'[^\n\r]*')
_EMPHASIS = {'strong_open': '**…**', 'em_open': '*…*', 's_open': '~~…~~'}
_EXPLICIT_TARGET = re.compile(r'(?P<title>.+?)\s*(?<!\\)<(?P<target>[^<>]*)>', re.DOTALL)


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """Something in a message that is not words: its kind and what identifies it."""

    kind: str
    identity: str


# Not frozen: a language has thousands, and making a frozen one takes twice as long.
@dataclass(kw_only=True, slots=True)
class Structure:
    """What a message is made of.

    ``blocks`` are the kinds of its blocks (one ``paragraph`` in a good message); ``parts`` counts
    what is not words; ``links`` are (target, text) in order; ``prose`` is what a reader reads, with
    OBJECT for each part; ``loose`` is the text outside of all markup that nobody escaped, where
    the remains of broken markup show.
    """

    blocks: tuple[str, ...] = ('paragraph',)
    parts: Counter[Part] = field(default_factory=Counter)
    links: tuple[tuple[str, str], ...] = ()
    prose: str = ''
    loose: str = ''


def make_parser(myst_settings: Mapping[str, object]) -> MarkdownIt:
    """Return MyST's parser with the settings of a project (``myst_...``, without the prefix)."""
    return create_md_parser(_config(myst_settings), RendererHTML)


def _config(myst_settings: Mapping[str, object]) -> MdParserConfig:
    known = set(MdParserConfig.__dataclass_fields__)
    settings = {name: value for name, value in myst_settings.items() if name in known}
    return MdParserConfig(**settings)  # type: ignore[arg-type]


def is_one_line(text: str) -> bool:
    """Whether the text is a paragraph for certain, so that nobody need look for blocks.

    One line that begins with a letter is nothing else, nor is one with stars right before the letter.
    """
    begins_with_letter = text.lstrip('*')[:1].isalpha()
    return begins_with_letter and not text[-1].isspace() and _ONE_LINE.fullmatch(text) is not None


def role_title(content: str) -> str:
    """Return the words of a role with an explicit target, ``words <target>``; empty without one."""
    explicit = _EXPLICIT_TARGET.fullmatch(content)
    return explicit['title'] if explicit else ''


def _in_order(value: object) -> object:
    return sorted(map(repr, value)) if isinstance(value, (set, frozenset)) else value


class StructureReader:
    """Reads messages with the parser that the project's settings ask for."""

    def __init__(
        self, myst_settings: Mapping[str, object], prose_roles: Iterable[str] = ()
    ) -> None:
        """``myst_settings`` are the ``myst_...`` settings of conf.py, without the prefix."""
        self._parser = make_parser(myst_settings)
        # Without this rule a character that the writer escaped can be told from one left over.
        self._parser.disable('text_join')
        # MyST counts the words of a page; nobody asks how many a message has, and it takes time.
        self._parser.disable('wordcount')
        self._prose_roles = PROSE_ROLES | set(prose_roles)
        self._read: dict[str, Structure] = {}
        self._config = _config(myst_settings)

    @classmethod
    def shared(
        cls, myst_settings: Mapping[str, object], prose_roles: Iterable[str] = ()
    ) -> StructureReader:
        """Return the one reader that this process has for these settings.

        It knows what was read with it before, also in the process from which this one was forked.
        """
        reader = cls(myst_settings, prose_roles)
        return _SHARED.setdefault(tuple(reader.settings), reader)

    @property
    def settings(self) -> list[str]:
        """What decides how a message is read, a text for each setting, the same in each process."""
        settings = [*self._config.as_dict().items(), ('prose roles', self._prose_roles)]
        return [f'{name}={_in_order(value)!r}' for name, value in settings]

    def read(self, text: str) -> Structure:
        """Return the structure of one message."""
        structure = self._read.get(text)
        if structure is None:
            structure = self._read[text] = self._structure(text)
        return structure

    def _structure(self, text: str) -> Structure:
        if _PLAIN.fullmatch(text) and 'www.' not in text and '://' not in text:
            return Structure(prose=text, loose=text)
        if is_one_line(text):
            (inline,) = self._parser.parseInline(text, {})
            return self._collect(['paragraph'], inline.children or [])
        return self._parse(text)

    def _parse(self, text: str) -> Structure:
        environment: dict[str, object] = {}
        tokens = self._parser.parse(text, environment)
        blocks = [token.type.removesuffix('_open') for token in tokens if token.level == 0]
        blocks = [block for block in blocks if not block.endswith('_close')]
        blocks += ['link definition'] * len(environment.get('references', {}))  # type: ignore[arg-type]
        # A line of attributes above a block is no part of its text, and readers would lose it.
        marked = [token for token in tokens if token.level == 0 and token.attrs]
        inline = [part for token in tokens for part in token.children or ()]
        return self._collect(blocks, [*marked, *inline])

    def _collect(self, blocks: list[str], tokens: list[Token]) -> Structure:
        parts: Counter[Part] = Counter()
        prose: list[str] = []
        links: list[tuple[str, list[str]]] = []
        open_links: list[tuple[str, list[str]]] = []
        for token in tokens:
            # Most tokens are text, which is no part and neither begins nor ends a link.
            words = token.content if token.type == 'text' else self._words_of(token)
            if token.type != 'text':
                for part in self._parts_of(token):
                    parts[part] += 1
            if token.type == 'link_open':
                open_links.append((str(token.attrs['href']), []))
                links.append(open_links[-1])
            prose.append(words)
            for _, inside in open_links:
                inside.append(words)
            if token.type == 'link_close' and open_links:
                open_links.pop()
        return Structure(
            blocks=tuple(blocks),
            parts=parts,
            links=tuple((target, ''.join(inside)) for target, inside in links),
            prose=''.join(prose),
            loose=''.join(token.content for token in tokens if token.type == 'text'),
        )

    def _parts_of(self, token: Token) -> Iterator[Part]:
        match token.type:
            case 'myst_role':
                yield self._role(token.meta['name'], token.content)
            case 'link_open':
                kind = 'address' if token.info == 'auto' else 'link'
                yield Part(kind, str(token.attrs['href']))
            case 'image':
                yield Part('image', str(token.attrs['src']))
                if token.content.strip():
                    yield Part('alt', '')
            case 'code_inline':
                yield Part('literal', token.content)
            case 'footnote_ref':
                yield Part('footnote', str(token.meta['label']))
            case 'html_inline':
                yield Part('html', token.content)
            case 'hardbreak':
                yield Part('line break', '')
            case 'strong_open' | 'em_open' | 's_open':
                yield Part('emphasis', _EMPHASIS[token.type])
            case kind if kind.startswith(('math', 'amsmath')):
                yield Part('math', token.content)
            case kind if kind.startswith('substitution'):
                yield Part('substitution', token.content)
        for name in ('id', 'class', 'style', 'width', 'height'):
            if token.attrs and name in token.attrs:
                yield Part('attribute', f'{name}={token.attrs[name]}')

    def _role(self, name: str, content: str) -> Part:
        explicit = _EXPLICIT_TARGET.fullmatch(content)
        if explicit:
            return Part('role', f'{{{name}}}`… <{explicit["target"]}>`')
        if name in self._prose_roles:
            return Part('role', f'{{{name}}}`…`')
        return Part('role', f'{{{name}}}`{content}`')

    def _words_of(self, token: Token) -> str:
        match token.type:
            case 'text' | 'text_special':
                return token.content
            case 'softbreak' | 'hardbreak':
                return ' '
            case 'image':
                return token.content or OBJECT
            case 'myst_role':
                explicit = _EXPLICIT_TARGET.fullmatch(token.content)
                if explicit:
                    return explicit['title']
                return token.content if token.meta['name'] in self._prose_roles else OBJECT
            case 'code_inline' | 'footnote_ref' | 'html_inline':
                return OBJECT
        return OBJECT if token.type.startswith(('math', 'substitution')) else ''


_SHARED: dict[tuple[str, ...], StructureReader] = {}
