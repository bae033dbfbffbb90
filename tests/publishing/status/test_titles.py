"""A page is called as its readers see it."""

from __future__ import annotations

from handbook.interface_words import Word
from handbook.publishing.status.titles import Titles


def test_a_title_is_in_the_first_language_of_the_chain_that_has_it(project, build) -> None:
    (project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po').write_text('', 'utf-8')
    build('nb', 'nn', formats=('html',))
    titles = Titles(project, ['index', 'second', 'gone'])
    assert titles.find('nn', 'index') == Word('Velkommen', 'nb')
    assert titles.find('nn', 'second') == Word('Second', 'en')
    assert titles.find('nn', 'gone') == Word('gone', 'en')


def test_markup_in_a_title_is_not_shown(project) -> None:
    (project.source_dir / 'second.md').write_text('# A **title** of {time}`10:00`\n', 'utf-8')
    assert Titles(project, ['second']).find('nb', 'second').text == 'A title of …'
