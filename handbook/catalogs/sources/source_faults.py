"""Find what certainly breaks the translated page: line breaks, variables, toctrees, numbered headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from myst_parser.config.main import TopmatterReadError, read_topmatter
from sphinx.util.nodes import explicit_title_re

from handbook.catalogs.checks.pair import ERROR, WARNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.catalogs.sources.source_pages import PageReader, Passage, SourcePage

_PAGE_VARIABLE = (
    'a variable of the page is empty in every translation; write the words, or use a role such as '
    '{campaign-link}'
)
_GLOBAL_VARIABLE = (
    'the text of a variable is never translated, and variables let a translation run code; write the '
    'words, or use a role such as {campaign-link}'
)
# What holds one message that is not a paragraph, and what to call it.
_HOLDERS = {'heading': 'heading', 'td': 'table cell', 'th': 'table cell', 'dt': 'term'}


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a page, counted from 1, a stable snake_case name, and what to do in plain words."""

    line: int
    problem: str
    message: str
    severity: str = ERROR


def hard_breaks(page: SourcePage) -> Iterator[Place]:
    """A forced line break is a space in every translation."""
    message = (
        'this line ends with a forced line break (two spaces or a backslash), which is lost in every '
        'translation; make two paragraphs or a list'
    )
    for passage in page.passages:
        for line, token in passage.located():
            if token.type == 'hardbreak':
                yield Place(line, 'hard_break', message)


def page_substitutions(page: SourcePage) -> Iterator[Place]:
    """A page's variables are empty in its translations; any variable lets a translation run code."""
    line = _substitutions_line(page)
    message, severity = _GLOBAL_VARIABLE, WARNING
    if line:
        message, severity = _PAGE_VARIABLE, ERROR
        yield Place(line, 'page_substitution', message)
    located = [place for passage in page.passages for place in passage.located()]
    for used, token in [*page.blocks, *located]:
        if token.type.startswith('substitution'):
            yield Place(used, 'page_substitution', message, severity)


def _substitutions_line(page: SourcePage) -> int:
    try:
        settings = (read_topmatter(iter(page.lines)) or {}).get('myst')
    except TopmatterReadError:
        return 0
    if not isinstance(settings, dict) or not settings.get('substitutions'):
        return 0
    numbered = enumerate((text.strip() for text in page.lines), start=1)
    return next((line for line, text in numbered if text.startswith('substitutions')), 1)


def toctree_words(page: SourcePage) -> Iterator[Place]:
    """Captions and titles in a toctree cannot be marked with the language they are in."""
    for use in page.directives:
        if use.name != 'toctree':
            continue
        if 'caption' in use.options:
            message = (
                'a caption of a list of pages cannot be shown in two languages; delete the line '
                '"caption", or write a heading above the list'
            )
            between = range(use.line + 1, use.body_line)
            lines = (line for line in between if 'caption' in page.lines[line - 1])
            yield Place(next(lines, use.line), 'toctree_caption', message)
        for line, entry in enumerate(use.body, start=use.body_line):
            titled = explicit_title_re.match(entry.strip())
            if titled:
                message = (
                    f'the title {titled[1]!r} cannot be shown in two languages; write only the page: '
                    f'{titled[2]}'
                )
                yield Place(line, 'titled_toctree_entry', message)


def block_starts(page: SourcePage, reader: PageReader) -> Iterator[Place]:
    """A heading, cell or term whose words alone would be a list is never shown translated."""
    for passage in page.passages:
        holder = _HOLDERS.get(passage.kind)
        letters = any(character.isalpha() for character in passage.prose)
        if holder and letters and not reader.is_paragraph(passage.content):
            problem = 'numbered_heading' if holder == 'heading' else 'block_in_cell'
            message = (
                f'no translation of this {holder} is ever shown, because it starts like a list or '
                f'another block ({_start(passage)!r}); leave that out'
            )
            yield Place(passage.line, problem, message)


def _start(passage: Passage) -> str:
    return passage.content.split(maxsplit=1)[0]
