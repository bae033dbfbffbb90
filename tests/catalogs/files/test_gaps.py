"""A page that a language lost is told with the remedy, many that it never had at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.catalogs.files.gaps import check_for_gaps

WANTED = {'index', 'how-to/events', 'sphinx'}


@pytest.mark.parametrize('language', ['nb', 'ar'])
def test_a_page_without_its_catalog_is_told_with_the_name_that_it_may_have(language) -> None:
    folder = Path(language, 'LC_MESSAGES')
    (problem,) = check_for_gaps(folder, {'index', 'sphinx', 'how-to/event'}, WANTED)
    assert (problem.problem, problem.severity) == ('no_catalog', 'warning')
    assert problem.path == folder / 'how-to' / 'events.po'
    assert problem.message.endswith('rename how-to/event.po')


def test_a_catalog_that_is_gone_can_be_brought_back() -> None:
    (problem,) = check_for_gaps(Path('nb'), {'how-to/events', 'index'}, WANTED)
    assert problem.message.endswith('bring it back, or run: handbook update')


@pytest.mark.parametrize('language', ['uz', 'ja'])
def test_the_pages_that_a_language_has_not_begun_are_one_problem(language) -> None:
    folder = Path(language, 'LC_MESSAGES')
    wanted = {'index', *(f'promote/page-{number}' for number in range(20)), 'how-to/events'}
    renamed, others = check_for_gaps(folder, {'index', 'how-to/event'}, wanted)
    assert renamed.message.endswith('rename how-to/event.po')
    assert others.message.endswith('so are 19 others; run: handbook update')


def test_a_language_that_has_all_or_nothing_has_no_gaps() -> None:
    assert list(check_for_gaps(Path('nb'), WANTED, WANTED)) == []
    assert list(check_for_gaps(Path('nb'), set(), WANTED)) == []
