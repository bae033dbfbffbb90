"""How far a language is comes in steps, counted by words."""

from __future__ import annotations

import pytest

from handbook.catalogs.progress import WHOLE, Step, find_step, read_progress, read_steps


@pytest.mark.parametrize(
    ('own', 'total', 'step'),
    [
        (0, 10, Step.NOTHING),
        (0, 0, Step.NOTHING),
        (1, 100, Step.STARTED),
        (40, 100, Step.PARTLY),
        (99, 100, Step.MOSTLY),
        (100, 100, Step.COMPLETE),
    ],
)
def test_a_page_is_complete_only_with_every_word(own: int, total: int, step: Step) -> None:
    assert find_step(own, total) == step


def test_words_are_counted_and_fuzzy_ones_are_not(tmp_path, save_catalog) -> None:
    save_catalog(tmp_path, 'nb/a/b', {'One two': 'Én to', 'Three': ''})
    path = tmp_path / 'nb' / 'LC_MESSAGES' / 'a' / 'b.po'
    path.write_text(path.read_text() + '\n#, fuzzy\nmsgid "Four"\nmsgstr "Fire"\n')
    assert read_progress(tmp_path, tmp_path / 'build', 'nb') == {'a/b': (2, 4)}


def test_a_changed_catalog_is_counted_again(tmp_path, save_catalog) -> None:
    save_catalog(tmp_path, 'ky/page', {'One': ''})
    assert read_progress(tmp_path, tmp_path / 'build', 'ky') == {'page': (0, 1)}
    save_catalog(tmp_path, 'ky/page', {'One': 'Бир'})
    assert read_progress(tmp_path, tmp_path / 'build', 'ky') == {'page': (1, 1)}


def test_a_language_that_lacks_a_page_is_not_complete(tmp_path, save_catalog) -> None:
    for code, names in {'nb': ['a', 'b'], 'ar': ['a']}.items():
        for name in names:
            save_catalog(tmp_path, f'{code}/{name}', {'One': 'X'})
    steps = read_steps(tmp_path, tmp_path / 'build', ['nb', 'ar'])
    assert steps['nb'] == {WHOLE: Step.COMPLETE, 'a': Step.COMPLETE, 'b': Step.COMPLETE}
    assert steps['ar'] == {WHOLE: Step.MOSTLY, 'a': Step.COMPLETE, 'b': Step.NOTHING}


def test_the_words_of_the_interface_are_no_page(tmp_path, save_catalog) -> None:
    save_catalog(tmp_path, 'nb/sphinx', {'Next': 'Neste'})
    assert read_steps(tmp_path, tmp_path / 'build', ['nb']) == {'nb': {WHOLE: Step.NOTHING}}
