"""The page of the site about the checks names each of them, with examples that are true."""

from __future__ import annotations

from markdown_it import MarkdownIt

from tests.catalogs.reported_problems import PACKAGE
from tests.catalogs.test_problems_page import CODE, ENTRIES, HIDDEN, TITLE, read_severities, unhide

PAGE = PACKAGE.parent / 'source' / 'about' / 'checks.md'
FOR_WRITERS = 'For writers of the English guides'
TOKENS = MarkdownIt().parse(PAGE.read_text(encoding='utf-8'))
EXPLAINED = [entry for entry in ENTRIES if entry.group != FOR_WRITERS]


def test_the_page_names_every_check_of_a_catalog_with_its_severity() -> None:
    starts = [
        token.content.partition(':')[0]
        for token in TOKENS
        if token.type == 'inline' and TITLE.match(token.content)
    ]
    told = read_severities(found for start in starts for found in TITLE.findall(start))
    assert told == {
        code: severities for entry in EXPLAINED for code, severities in entry.severities.items()
    }


def test_each_example_is_one_that_the_tests_of_the_checks_have_tried() -> None:
    tried = {'  ': set(), '- ': set(), '+ ': set()}
    for entry in EXPLAINED:
        tried['  '].add(entry.english)
        tried['- '] |= {text for _, _, text in entry.bad}
        tried['+ '] |= {text for _, text in entry.good}
    lines = [
        line for token in TOKENS if token.type == 'fence' for line in token.content.splitlines()
    ]
    assert len(lines) > 150
    assert [line for line in lines if HIDDEN.sub(unhide, line[2:]) not in tried[line[:2]]] == []


def test_the_page_has_an_example_below_nearly_every_check_of_a_message() -> None:
    without = []
    for place, token in enumerate(TOKENS):
        if token.type == 'inline' and token.level == 1 and TITLE.match(token.content):
            following = TOKENS[place + 2 :]
            if not following or following[0].type != 'fence':
                without += CODE.findall(token.content.partition(':')[0])
    assert set(without) == {'too_long', 'missing_letters', 'far_longer'}
