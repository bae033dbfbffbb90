"""Translators are asked for every word and key that the code uses, and for no other."""

import ast
from pathlib import Path

from handbook.campaign import dates, share_links
from handbook.campaign.words import WORDS

PACKAGE = Path(dates.__file__).parent
FUNCTIONS = {'make_label', 'make_word', 'find', 'write'}


def literals_in(path: Path) -> set[str]:
    """Return the texts that a module passes to what shows or looks up words."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    named = [
        call
        for call in calls
        if getattr(call.func, 'attr', getattr(call.func, 'id', '')) in FUNCTIONS
    ]
    return {arg.value for call in named for arg in call.args[:2] if isinstance(arg, ast.Constant)}


def test_words_are_those_of_the_code() -> None:
    used = set().union(*map(literals_in, PACKAGE.glob('*.py'))) - {'y'}
    used |= {share_links.SUBJECT, *share_links.TARGETS.values()}
    used |= {f'campaign-date:day-{style}' for style in dates.DAYS}
    for style in dates.RANGES:
        used |= {f'campaign-date:{style}{width}' for width in ('', ':two-months', ':two-years')}
    used |= {f'month:{number}' for number in range(1, 13)}
    assert used == WORDS.keys()


def test_every_word_has_a_comment() -> None:
    assert all(WORDS.values())
