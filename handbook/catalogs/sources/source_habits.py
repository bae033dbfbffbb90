"""Find what makes a page hard to translate: typed dates and numbers, HTML, very long paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from handbook.catalogs.checks.pair import WARNING
from handbook.catalogs.sources.source_faults import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from handbook.catalogs.sources.source_pages import SourcePage

LONGEST_MESSAGE = 120
"""Words in one message that a translator can still oversee."""

_MONTH = '|'.join(
    sorted({name for width in ('wide', 'abbreviated') for name in get_month_names(width).values()})
)
_ORDINAL = r'\d{1,2}(?:st|nd|rd|th)?'
_DATE = re.compile(
    rf'\b{_ORDINAL}(?:\s?[-–]\s?{_ORDINAL})?\s(?:of\s)?(?:{_MONTH})\b'
    rf'|\b(?:{_MONTH})\.?\s{_ORDINAL}\b(?![:.]\d)'
    r'|(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])'
    r'|(?<![\w./])\d{1,2}([./])\d{1,2}\1\d{4}(?![\w./])'
)
_TIME = re.compile(
    r'(?<![\w:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:]|\.\d)'
    r'|(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?:am|pm|AM|PM|a\.m\.|p\.m\.)(?!\w))'
)
_NUMBER = re.compile(
    r'(?<![\w+#/.,:-])(?<!\d\s)(?:\d{1,3}(?:[,\s]\d{3})+|[1-9]\d{3,})(?!\w|[-/:,.]\w|\s\d)'
)
# A number after such a word is a name: ISO 8601, RFC 2119.
_NAMING = re.compile(r'(?:\b[A-Z]{2,}\s?|[Nn]o\.\s?)\Z')
_YEARS = range(1900, 2101)

_TYPED = (
    ('campaign-date', 'typed_date', _DATE, 'the date', 'another year shows the old one'),
    ('time', 'typed_time', _TIME, 'the time', 'each language writes it in another way'),
    (
        'number',
        'big_number',
        _NUMBER,
        'the number',
        'each language groups its digits in its own way',
    ),
)


def typed_values(page: SourcePage, roles: Collection[str]) -> Iterator[Place]:
    """A date, time or big number is typed although one of ``roles`` writes it for each reader."""
    for passage in page.passages:
        prose = passage.prose
        if not any(character.isdigit() for character in prose):
            continue
        for role, problem, pattern, what, why in _TYPED:
            for match in pattern.finditer(prose) if role in roles else ():
                if problem == 'big_number' and _is_year_or_name(match):
                    continue
                line = passage.line + prose.count('\n', 0, match.start())
                found = ' '.join(match.group().split())
                message = f'{what} {found!r} is typed: {why}; use the role {{{role}}}'
                yield Place(line, problem, message, WARNING)


def _is_year_or_name(match: re.Match[str]) -> bool:
    digits = match.group()
    if digits.isdigit() and int(digits) in _YEARS:
        return True
    return bool(_NAMING.search(match.string, max(0, match.start() - 20), match.start()))


def task_lists(page: SourcePage) -> Iterator[Place]:
    """The boxes of a task list are gone in translations."""
    message = 'boxes in front of list items are lost in translations; write a plain list'
    for line, block in page.blocks:
        if block.type == 'list_item_open' and 'checked' in block.meta:
            yield Place(line, 'task_list', message, WARNING)
    for passage in page.passages:
        if passage.kind == 'item' and passage.content.startswith(('[ ] ', '[x] ', '[X] ')):
            yield Place(passage.line, 'task_list', message, WARNING)


def images_without_words(page: SourcePage) -> Iterator[Place]:
    """A picture says nothing to a reader who does not see it."""
    message = 'this picture has no words for readers who do not see it; add a text (alt)'
    for use in page.directives:
        if use.name in {'image', 'figure'} and not use.options.get('alt'):
            yield Place(use.line, 'image_without_alt', message, WARNING)
    for passage in page.passages:
        for line, token in passage.located():
            if token.type == 'image' and not token.content.strip():
                yield Place(line, 'image_without_alt', message, WARNING)


def html_in_prose(page: SourcePage) -> Iterator[Place]:
    """HTML is gone from the PDF, and translators break it; comments are no harm."""
    message = (
        'HTML is missing from the PDF and breaks easily in translations; use Markdown or a role'
    )
    for line, block in page.blocks:
        if block.type == 'html_block' and not block.content.lstrip().startswith('<!--'):
            yield Place(line, 'html_in_prose', message, WARNING)
    for passage in page.passages:
        tags = (
            line
            for line, token in passage.located()
            if token.type == 'html_inline' and not token.content.startswith('<!--')
        )
        for line in tags:
            yield Place(line, 'html_in_prose', message, WARNING)
            break


def long_passages(page: SourcePage) -> Iterator[Place]:
    """A very long paragraph is one message: each change makes all of it stale."""
    for passage in page.passages:
        words = len(passage.prose.split())
        if words > LONGEST_MESSAGE:
            message = (
                f'this paragraph has {words} words, and a change of one makes a translator look '
                f'through all of them; split it (at most {LONGEST_MESSAGE})'
            )
            yield Place(passage.line, 'message_too_long', message, WARNING)


def switched_off_checks(page: SourcePage) -> Iterator[Place]:
    """A message that ends in "# noqa" would, when translated alike, switch off Sphinx's check of it."""
    for passage in page.passages:
        before, sign, after = passage.content.rpartition('#')
        if sign and after.strip() == 'noqa' and not before.endswith('\\'):
            message = 'delete "# noqa": in a translation it switches off the check of the links'
            line = passage.line + passage.content.count('\n')
            yield Place(line, 'noqa', message, WARNING)
