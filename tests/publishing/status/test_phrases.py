"""Words and figures are those of the language, or are marked as another's."""

from __future__ import annotations

import pytest

from handbook.catalogs.states import State
from handbook.languages import get_language
from handbook.publishing.status.collect import Counts
from handbook.publishing.status.phrases import Phrases
from handbook.publishing.status.words import LINE, TRANSLATED_SHARE


@pytest.fixture
def phrases(tmp_path, save_words):
    save_words(tmp_path, 'nb', {TRANSLATED_SHARE: '{percent} oversatt'})
    return lambda code: Phrases(get_language(code, {'nn': ['nb']}), tmp_path)


def test_a_word_that_is_missing_is_marked_with_the_language_it_is_in(phrases) -> None:
    nn = phrases('nn')
    assert nn.say(TRANSLATED_SHARE, percent='5 %') == '<span lang="nb">5 % oversatt</span>'
    assert nn.say(LINE, number='7') == '<span lang="en">Line 7</span>'
    assert phrases('nb').say(TRANSLATED_SHARE, percent='<5') == '&lt;5 oversatt'


def test_a_share_is_never_rounded_up(phrases) -> None:
    counts = Counts({State.TRANSLATED: 1999, State.BROKEN: 1})
    assert phrases('nb').share(counts) == '99\N{NO-BREAK SPACE}% oversatt'


def test_a_chart_is_told_in_the_figures_of_the_language(phrases) -> None:
    counts = Counts({State.TRANSLATED: 1200, State.STALE: 30})
    assert phrases('es').chart(counts) == (
        'Words translated: 1.200; waiting: 0; stale: 30; broken: 0'
    )
    assert phrases('ja').number(1200) == '1,200'
