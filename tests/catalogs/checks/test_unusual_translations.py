"""Good translations that look unusual are published, and nobody is asked about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.catalogs.checks.choice import PROSE
from handbook.catalogs.reading import read_catalog

# Written with care, one catalog a language: marks, spaces, endings and figures as books have them.
CATALOGS = sorted((Path(__file__).parent / 'unusual').glob('*.po'))
MESSAGES = [
    pytest.param(path.stem, message.id, message.string, id=f'{path.stem}-{message.line}')
    for path in CATALOGS
    for message in read_catalog(path, path.stem).messages
]


def test_there_are_many_of_them_in_several_languages() -> None:
    assert len(CATALOGS) >= 9
    assert len(MESSAGES) >= 60


@pytest.mark.parametrize(('language', 'source', 'translation'), MESSAGES)
def test_a_good_translation_of_an_unusual_look_is_no_problem(
    problems_of, language, source, translation
) -> None:
    assert problems_of(PROSE.every, language, source, translation) == []
