"""In languages that are two fifths longer, or run the other way, no box overflows."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.publishing.build import Project, build_handbook
from handbook.publishing.job import HTML
from handbook.publishing.pseudo import make_pseudo_project

PROJECT = Path(__file__).parents[2]
WIDTHS = (320, 768, 1280)

# What sticks out of the window, and what is cut off in a box of its own that nobody can scroll.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  const visible = [...document.querySelectorAll('body *')]
    .filter((each) => each.checkVisibility({visibilityProperty: true}));
  const out = document.documentElement.scrollWidth <= width ? [] : visible.filter((each) => {
    const box = each.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1);
  });
  const cut = visible.filter((each) => each.clientWidth > 1 && each.tagName !== 'INPUT'
    && ['hidden', 'clip'].includes(getComputedStyle(each).overflowX)
    && each.scrollWidth > each.clientWidth + 1);
  return [...out, ...cut].map((each) => each.outerHTML.slice(0, 100));
}"""


@pytest.fixture(scope='session')
def pseudo_site(tmp_path_factory) -> Path:
    output = tmp_path_factory.mktemp('pseudo') / 'site'
    project = make_pseudo_project(Project.read(PROJECT))
    languages = [each for each in project.languages() if each.code != 'en']
    for report in build_handbook(project, languages, output, formats=[HTML], at_once=2):
        assert report.outcome.failure == ''
    return output


@pytest.mark.parametrize('tag', ['en-150', 'ar-001'])
def test_long_words_stay_inside_their_boxes(visit, pseudo_site, tag) -> None:
    found = []
    window = visit()
    for path in sorted((pseudo_site / tag).rglob('*.html')):
        page = window.open(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size({'width': width, 'height': 800})
            found += [f'{path.name}, {width} px: {html}' for html in page.evaluate(OVERFLOW)]
    assert found == []
