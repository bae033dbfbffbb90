"""A passage knows its language, its fallbacks, and its words."""

from __future__ import annotations

from datetime import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from handbook.campaign.passages import Passages
from handbook.interface_words import Word
from tests.campaign.conftest import write_words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path) -> SimpleNamespace:
    return SimpleNamespace(
        language='zh_TW',
        language_fallbacks={'nn': ['nb']},
        catalog_build=str(tmp_path),
        catalog_dir='locale',
        campaign=None,
    )


def passage_code(config: SimpleNamespace, *classes: str) -> str:
    node = nodes.inline(classes=list(classes))
    return Passages(config).around(node).language.code


def test_passage_has_the_language_of_its_class(config: SimpleNamespace) -> None:
    assert passage_code(config, 'language-nb') == 'nb'
    assert passage_code(config, 'language-zh-tw') == 'zh_TW'
    assert passage_code(config) == 'zh_TW'


def test_words_come_from_the_nearest_language_that_has_them(
    config: SimpleNamespace, tmp_path: Path
) -> None:
    write_words(tmp_path, 'nb', {'Sign up': 'Meld på'})
    passage = Passages(config).around(nodes.inline(classes=['language-nn']))
    assert passage.find('Sign up') == Word('Meld på', 'nb')
    assert passage.find('Share on X') == Word('Share on X', 'en')
    assert list(passage.catalogs) == [str(tmp_path / 'words' / 'nb.mo')]


def test_patterns_are_not_taken_from_a_fallback(config: SimpleNamespace, tmp_path: Path) -> None:
    write_words(tmp_path, 'nb', {'time:one': "'kl'. H"})
    passages = Passages(config)
    bokmal = passages.around(nodes.inline(classes=['language-nb']))
    nynorsk = passages.around(nodes.inline(classes=['language-nn']))
    assert bokmal.writer.write('time:one', 'H:mm', time(10)) == 'kl. 10'
    assert nynorsk.writer.write('time:one', 'H:mm', time(10)) == '10:00'


def test_word_that_translators_are_not_asked_for_is_refused(config: SimpleNamespace) -> None:
    with pytest.raises(LookupError, match=r"'Hello' is missing in handbook\.campaign\.words"):
        Passages(config).around(nodes.inline()).find('Hello')
