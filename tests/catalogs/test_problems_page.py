"""The page of problems for translators tells of every problem, and its examples are true."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Message
from markdown_it import MarkdownIt

from handbook.catalogs.checks.numbers import mixed_time_styles
from handbook.catalogs.gate import INTERFACE_DOMAIN, Gate
from handbook.catalogs.reading import CatalogMessage
from handbook.languages import get_language
from handbook.publishing.checks.checking import make_reader
from handbook.publishing.project import Project
from handbook.publishing.terms import Terms
from tests.catalogs.reported_problems import PACKAGE, read_reported

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = PACKAGE.parent / 'locale' / 'PROBLEMS.md'
# A page would be needed to show it.
WITHOUT_EXAMPLE = {'too_long'}
NOT_RUN = ('The file itself', 'For writers of the English guides')
# Markup that the page explains and the handbook does not use.
MORE_MARKUP = ['dollarmath', 'substitution']

TITLE = re.compile(
    r'(?P<codes>(?:`\w+`(?:, )?)+) \((?P<severities>error or warning|error|warning|note)\)'
)
CODE = re.compile(r'`(\w+)`')
_NOT = re.compile(r'not: .* \((?P<language>\w+)(?:, `(?P<code>\w+)`)?\)', re.DOTALL)
HIDDEN = re.compile(r'<U\+([0-9A-F]{4,6})>')


@dataclass
class Entry:
    """What the page says of some problems that belong together."""

    group: str
    severities: dict[str, set[str]]
    english: str = ''
    bad: list[tuple[str, str, str]] = field(default_factory=list)
    good: list[tuple[str, str]] = field(default_factory=list)


def read_page() -> list[Entry]:
    """Read the page; an example is (code, language, translation) or (language, translation)."""
    entries: list[Entry] = []
    group = ''
    tokens = MarkdownIt().parse(PAGE.read_text(encoding='utf-8'))
    for before, token in pairwise(tokens):
        if token.type == 'inline' and before.tag == 'h2':
            group = token.content
        elif token.type == 'inline' and token.content.startswith('`'):
            found = TITLE.findall(token.content)
            if found:
                entries.append(Entry(group, read_severities(found)))
        elif token.type == 'inline' and token.content.startswith(('English: ', 'not: ', 'but: ')):
            literal = next(each.content for each in token.children if each.type == 'code_inline')
            _add_example(entries[-1], token.content, HIDDEN.sub(unhide, literal))
    return entries


def read_severities(titles: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return the severities of each check that some titles name."""
    return {
        code: set(severities.split(' or '))
        for codes, severities in titles
        for code in CODE.findall(codes)
    }


def unhide(match: re.Match[str]) -> str:
    """Return the character that ``<U+200B>`` stands for."""
    return chr(int(match[1], 16))


def _add_example(entry: Entry, line: str, text: str) -> None:
    if line.startswith('English: '):
        entry.english = text
    elif line.startswith('but: '):
        entry.good.append((entry.bad[-1][1], text))
    else:
        match = _NOT.fullmatch(line)
        assert match, line
        entry.bad.append((match['code'] or next(iter(entry.severities)), match['language'], text))


def _name(value: object) -> str:
    return next(iter(value.severities)) if isinstance(value, Entry) else str(value)[:20]


ENTRIES = read_page()
EXAMPLES = [entry for entry in ENTRIES if entry.group not in NOT_RUN]
BAD = [(entry, *bad) for entry in EXAMPLES for bad in entry.bad]
GOOD = [(entry, *good) for entry in EXAMPLES for good in entry.good]


@pytest.fixture(scope='module')
def find():
    """Return (problem, severity) of all that the gate says of an example."""
    project = Project.read(PACKAGE.parent)
    terms = Terms(project)
    settings = dict(project.settings)
    settings['myst_enable_extensions'] = [*settings['myst_enable_extensions'], *MORE_MARKUP]
    reader = make_reader(settings)

    def run(entry: Entry, language: str, translation: str) -> set[tuple[str, str]]:
        gate = Gate(get_language(language, {}), reader, terms.of(language))
        domain = INTERFACE_DOMAIN if entry.group == 'Words of the interface' else 'page'
        message = Message(entry.english, string=translation)
        found = gate.findings(CatalogMessage(message=message, line=1, string_line=2), domain)
        # A page of one message may have two ways of writing times.
        page = [gate.pair(entry.english, translation, domain)]
        found += [finding for _, finding in mixed_time_styles(page)]
        return {(each.problem, each.severity) for each in found}

    return run


def test_every_problem_has_its_place_on_the_page_with_its_severity() -> None:
    told = {code: found for entry in ENTRIES for code, found in entry.severities.items()}
    assert told == read_reported()


def test_no_problem_is_told_twice() -> None:
    codes = [code for entry in ENTRIES for code in entry.severities]
    assert sorted(codes) == sorted(set(codes))


def test_every_problem_of_a_message_has_an_example_and_its_remedy() -> None:
    codes = {code for entry in EXAMPLES for code in entry.severities}
    assert codes - {code for _, code, _, _ in BAD} == WITHOUT_EXAMPLE
    assert [entry for entry in EXAMPLES if entry.bad and not entry.good] == []


@pytest.mark.parametrize(('entry', 'code', 'language', 'translation'), BAD, ids=_name)
def test_a_bad_example_has_the_problem(find, entry, code, language, translation) -> None:
    found = find(entry, language, translation)
    assert {(code, severity) for severity in entry.severities[code]} & found, found


@pytest.mark.parametrize(('entry', 'language', 'translation'), GOOD, ids=_name)
def test_a_good_example_has_no_problem(find, entry, language, translation) -> None:
    assert find(entry, language, translation) == set()
