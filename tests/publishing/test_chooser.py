"""The page above the languages is written whole, or the reason is told."""

from __future__ import annotations

import pytest

from handbook.policy import POLICY
from handbook.publishing.output import OutputError
from handbook.publishing.project import ProjectError


def test_the_choice_of_languages_keeps_to_the_policy_of_the_pages(site, build, parse_page) -> None:
    build('nb', 'nn')
    page = parse_page(site / 'index.html')
    assert page.meta['content'] == POLICY
    assert page.select('script, style, [style]') == []


def test_a_page_that_cannot_be_written_is_a_clear_error(site, build) -> None:
    build('nb')
    (site / 'index.html').unlink()
    (site / 'index.html').mkdir()
    with pytest.raises(OutputError, match=r'cannot write to .*: Is a directory'):
        build('nb')


@pytest.mark.parametrize('text', [None, '{% if %}'])
def test_a_template_that_cannot_be_used_is_a_clear_error(project, build, text) -> None:
    (project.folder / '_templates' / 'chooser.html').unlink()
    if text:
        (project.folder / '_templates' / 'chooser.html').write_text(text, encoding='utf-8')
    with pytest.raises(ProjectError, match=r"chooser\.html in the folders of 'templates_path'"):
        build('nb')
