"""The words of each language and page add up to those of the English page."""

from __future__ import annotations

import pytest

from handbook.catalogs.states import State
from handbook.publishing.project import Project
from handbook.publishing.status.collect import Counts, collect_status


@pytest.fixture
def collect(project):
    def statuses():
        now = Project.read(project.folder)
        return {each.language.code: each for each in collect_status(now, now.languages())}

    return statuses


def page_of(status, docname: str):
    return next(page for page in status.pages if page.docname == docname)


def test_english_needs_no_translation(collect) -> None:
    assert list(collect()) == ['nb', 'nn']


def test_what_a_catalog_does_not_have_yet_is_waiting(collect) -> None:
    statuses = collect()
    assert page_of(statuses['nb'], 'index').counts == {State.TRANSLATED: 4, State.WAITING: 0}
    assert page_of(statuses['nn'], 'index').counts == {State.TRANSLATED: 1, State.WAITING: 3}


def test_a_page_without_a_catalog_is_waiting_in_the_words_of_the_other_languages(
    project, collect
) -> None:
    (project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po').unlink()
    page = page_of(collect()['nn'], 'index')
    assert (page.counts[State.WAITING], page.counts.total(), page.changes) == (4, 4, ())


def test_what_a_damaged_file_hides_is_broken(project, collect) -> None:
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    catalog.write_bytes(b'\xff\n' + catalog.read_bytes())
    counts = page_of(collect()['nn'], 'index').counts
    assert counts == {State.TRANSLATED: 1, State.BROKEN: 3}


def test_every_page_has_as_many_words_in_each_language(collect) -> None:
    totals = [[page.counts.total() for page in each.pages] for each in collect().values()]
    assert totals == [[4, 2], [4, 2]]


def test_a_language_counts_all_its_pages(collect) -> None:
    counts = collect()['nb'].counts
    assert (counts.total(), counts[State.TRANSLATED], counts.share) == (6, 6, 1.0)


def test_a_new_message_is_to_be_looked_at_only_where_somebody_has_begun(project, collect) -> None:
    folder = project.catalog_dir / 'nn' / 'LC_MESSAGES'
    new = 'msgid "Brand new"\nmsgstr ""\n'
    catalog = folder / 'index.po'
    catalog.write_text(f'{catalog.read_text("utf-8")}\n{new}', 'utf-8')
    (folder / 'second.po').write_text(new, 'utf-8')
    status = collect()['nn']
    (change,) = page_of(status, 'index').changes
    assert (change.state, change.english) == (State.WAITING, 'Brand new')
    assert page_of(status, 'second').changes == ()


def test_a_change_is_found_in_the_file_of_its_translator(project, collect) -> None:
    catalog = project.catalog_dir / 'nb' / 'LC_MESSAGES' / 'index.po'
    stale = '#, fuzzy\n#| msgid "Welcome"\nmsgid "Welcome all"\nmsgstr "Velkommen"\n'
    catalog.write_text(stale, 'utf-8')
    page = page_of(collect()['nb'], 'index')
    assert page.path == 'locale/nb/LC_MESSAGES/index.po'
    (change,) = page.changes
    assert (change.state, change.line, change.previous) == (State.STALE, 4, 'Welcome')


def test_a_page_without_words_is_complete() -> None:
    assert Counts().share == 1.0
