"""The pages made for translators and reviewers are as good to use as those made for readers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from handbook.commands.building import for_translators
from handbook.publishing.build import build_handbook
from handbook.publishing.changes.collect import collect_changes
from handbook.publishing.changes.pages import write_changes
from handbook.publishing.job import HTML
from tests.browser.conftest import PROJECT, serve
from tests.browser.findings import Findings, examine, find_barriers, look_at
from tests.browser.test_pseudo import OVERFLOW
from tests.browser.workshop import LANGUAGES, PAGE, make_workshop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handbook.publishing.project import Project
    from tests.browser.conftest import Visit

each_language = pytest.mark.parametrize('language', LANGUAGES)

LINK = '.improve-passage a'
OPACITY = '(link) => getComputedStyle(link).opacity'


@pytest.fixture(scope='session')
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return make_workshop(PROJECT, tmp_path_factory.mktemp('workshop'))


@contextmanager
def preview(folder: Any, language: str) -> Iterator[str]:
    """Run ``handbook preview`` and return its address, without a slash at the end."""
    command = [sys.executable, '-m', 'handbook', 'preview', language, '--port', '0']
    environment = {**os.environ, 'PYTHONPATH': str(PROJECT)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        line = process.stdout.readline()
        yield line[line.index('http://') :].split('/ ')[0]
        process.send_signal(signal.SIGINT)


@pytest.fixture(scope='session')
def places(workshop: Project, browser: Any) -> Iterator[dict[str, dict[str, str]]]:
    """The address of a page of each kind, by language; the previews have written all of theirs."""
    site, changes = workshop.build_dir / 'translators', workshop.build_dir / 'changes'
    with ExitStack() as stack:
        live = {each: stack.enter_context(preview(workshop.folder, each)) for each in LANGUAGES}
        project = for_translators(workshop)
        languages = project.choose(LANGUAGES)
        for report in build_handbook(project, languages, site, formats=[HTML], at_once=2):
            assert report.outcome.failure == '', report.language.code
        write_changes(workshop, collect_changes(workshop, 'main'), 'main', changes)
        built, compared = (stack.enter_context(serve(each)) for each in (site, changes))
        for language, address in live.items():
            wait_until_written(browser, f'{address}/{language}')
        of_languages = {
            each: {
                'status': f'{built}status/{each}.html',
                'changes': f'{compared}{each}.html',
                'translators': f'{built}{each}/{PAGE}.html',
                'preview': f'{live[each]}/{each}/{PAGE}.html',
                'side by side': f'{live[each]}/{each}/{PAGE}.html#preview-english',
            }
            for each in LANGUAGES
        }
        above = {
            'all languages': f'{built}status/index.html',
            'all changes': f'{compared}index.html',
        }
        yield {**of_languages, 'nb': of_languages['nb'] | above}


def wait_until_written(browser: Any, address: str) -> None:
    """Wait for the last file that a preview writes."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f'{address}/index.html')
    page.wait_for_function('async (file) => (await fetch(file)).ok', arg=f'{address}/objects.inv')
    context.close()


@pytest.fixture(scope='session')
def findings(
    open_window: Callable[..., Visit], places: dict[str, dict[str, str]]
) -> dict[str, dict[str, Findings]]:
    """What is wrong with each page; each is opened once, on a dark phone and then in a wide window."""
    found: dict[str, dict[str, Findings]] = {}
    for language, kinds in places.items():
        for kind, address in kinds.items():
            window = open_window(width=320, color_scheme='dark')
            found.setdefault(language, {})[kind] = examine(window, kind, address)
            window.page.context.close()
    return found


@pytest.fixture
def look(visit: Callable[..., Visit], places: dict[str, dict[str, str]]) -> Callable[..., Any]:
    """Open the page of a kind in a language, and return Playwright's page."""

    def run(language: str, kind: str, **options: Any) -> Any:
        return look_at(visit(**options), kind, places[language][kind])

    return run


def each_finding(findings: dict[str, Findings], name: str) -> dict[str, Any]:
    """Return the pages on which something of this name was found."""
    return {kind: found for kind, each in findings.items() if (found := getattr(each, name))}


@each_language
def test_axe_finds_no_barrier(findings, language) -> None:
    assert each_finding(findings[language], 'barriers') == {}


@each_language
def test_nothing_sticks_out_or_is_cut_off(findings, language) -> None:
    assert each_finding(findings[language], 'outside') == {}


@each_language
def test_every_text_runs_the_way_of_its_language(findings, language) -> None:
    assert each_finding(findings[language], 'wrong_way') == {}


@each_language
def test_no_page_complains(findings, language) -> None:
    assert each_finding(findings[language], 'errors') == {}


@each_language
def test_no_page_asks_another_site(findings, places, language) -> None:
    for kind, found in findings[language].items():
        assert found.hosts == {urlsplit(places[language][kind]).netloc}, kind


@each_language
def test_the_links_at_the_passages_fit_a_phone_that_shows_them_all(look, language) -> None:
    page = look(language, 'translators', width=320, has_touch=True, is_mobile=True)
    assert page.locator(LINK).first.evaluate('(link) => getComputedStyle(link).opacity') == '1'
    assert page.evaluate(OVERFLOW) == []


@pytest.mark.parametrize('kind', ['status', 'translators', 'preview'])
def test_a_page_in_arabic_begins_at_the_right(look, kind) -> None:
    assert look('ar', kind).locator('html').get_attribute('dir') == 'rtl'


@each_language
def test_the_link_at_a_passage_is_hidden_with_escape_until_the_pointer_was_elsewhere(
    look, language
) -> None:
    page = look(language, 'translators', reduced_motion='reduce')
    # A paragraph, a title, a button, a picture.
    for passage in ('article li p', 'article h2', '.signup-button', 'figure img'):
        box = page.locator(passage).first
        link = page.locator(f'{passage} {LINK}, {passage} + .improve-beside a').first
        box.hover()
        assert link.evaluate(OPACITY) == '1', passage
        page.keyboard.press('Escape')
        assert link.evaluate(OPACITY) == '0', passage
        page.mouse.move(0, 0)
        box.hover()
        assert link.evaluate(OPACITY) == '1', passage


@each_language
@pytest.mark.parametrize('width', [320, 1280])
def test_each_link_at_a_passage_is_seen_when_the_keyboard_is_there(look, language, width) -> None:
    page = look(language, 'translators', width=width, reduced_motion='reduce')
    seen = """(links) => links.filter((link) => link.checkVisibility()).map((link) => {
      link.focus({focusVisible: true});
      const box = link.getBoundingClientRect();
      const inside = box.left >= 0 && box.right <= innerWidth;
      return inside && getComputedStyle(link).opacity === '1' ? '' : link.href; })"""
    hidden = page.locator(LINK).evaluate_all(seen)
    assert len(hidden) > 40
    assert set(hidden) == {''}


def test_a_link_with_the_focus_is_hidden_with_escape(look) -> None:
    page = look('ar', 'translators', reduced_motion='reduce')
    link = page.locator(LINK).first
    page.keyboard.press('Tab')
    link.focus()
    page.keyboard.press('Escape')
    assert link.evaluate(OPACITY) == '0'


@each_language
def test_the_notes_of_a_preview_are_walked_by_keyboard(look, language) -> None:
    page = look(language, 'preview')
    notes = page.locator(".preview-note[data-state]:not([data-state='done'])")
    walked = []
    for _ in notes.all():
        page.locator('#preview-next').focus()
        page.keyboard.press('Enter')
        walked.append(page.evaluate('document.activeElement.dataset.note'))
    assert len(set(walked)) == len(walked) > 10


@each_language
def test_the_english_of_a_preview_is_shown_by_keyboard(look, language) -> None:
    page = look(language, 'preview')
    english = page.locator('[data-state=done] .preview-english').first
    page.locator('#preview-english').focus()
    page.keyboard.press('Space')
    assert english.is_visible()
    page.keyboard.press('Space')
    assert not english.is_visible()


@each_language
def test_a_passage_of_a_preview_has_one_note_with_its_language(look, language) -> None:
    page = look(language, 'preview')
    assert page.locator('figcaption .preview-note').count() == 1
    assert page.locator('.signup-button .preview-missing').count() == 1
    for note in page.locator('.preview-note[data-note]').all():
        assert note.get_attribute('lang') == language
    for reason in page.get_by_text('is not in the English', exact=False).all():
        assert (reason.get_attribute('lang'), reason.get_attribute('dir')) == ('en', 'ltr')


@each_language
def test_what_nobody_sees_on_a_page_is_told_in_a_preview(look, language) -> None:
    """The description of the page and the text of its picture, both older than their English."""
    page = look(language, 'preview')
    unseen = page.locator('.preview-stale:has(> .preview-unseen:visible)')
    assert unseen.count() == 2
    assert unseen.nth(0).get_by_text('for a whole school').count() == 1
    assert unseen.nth(1).get_by_text('look at a large screen').count() == 1


def test_nothing_covers_a_preview_in_a_browser_of_another_language(look) -> None:
    for locale in ('en-US', 'ar'):
        page = look('nb', 'preview', locale=locale)
        assert not page.locator('.language-suggestion').is_visible()


def test_a_page_that_a_preview_lacks_has_no_barrier_either(visit, places) -> None:
    page = visit().open(places['nb']['preview'].replace('/nb/', '/en/'))
    assert page.locator('h1').count() == 1
    assert find_barriers(page) == []
