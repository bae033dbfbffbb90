"""A real browser, and the whole handbook served to it; without a browser these tests are skipped."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from handbook.languages import list_languages
from handbook.publishing.build import Project, build_handbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROJECT = Path(__file__).parents[2]
CODES = [language.code for language in list_languages(PROJECT / 'locale', {})]
PROGRAMS = ('chromium', 'chromium-browser', 'google-chrome')

PAGES = {
    'home': 'index.html',
    'guide': 'how-to/events.html',
    'letters': 'promote/sample-emails.html',
    'search': 'search.html?q=2013',
}
"""A page of each kind, by its address in the folder of a language."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for a ``code`` in each language of the handbook."""
    if 'code' in metafunc.fixturenames:
        metafunc.parametrize('code', CODES)


class _Host(SimpleHTTPRequestHandler):
    """Answers as hosts of static sites do: the page 404.html in place of one that does not exist."""

    def log_message(self, *args: object) -> None:
        pass

    def send_error(self, code: int, *args: object, **kwargs: object) -> None:
        page = Path(self.directory, '404.html')
        if not page.exists():
            super().send_error(code, *args, **kwargs)
            return
        self.send_response(code)
        self.send_header('Content-Type', 'text/html; charset=utf-8')
        self.end_headers()
        self.wfile.write(page.read_bytes())


@pytest.fixture(scope='session')
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of all languages, published as ``make site`` does it."""
    output = tmp_path_factory.mktemp('browser') / 'site'
    project = Project.read(PROJECT)
    for report in build_handbook(project, project.languages(), output, at_once=2):
        assert report.outcome.failure == '', report.language.code
    return output


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve ``folder`` at an address, with a slash at its end."""
    handler = functools.partial(_Host, directory=str(folder))
    with ThreadingHTTPServer(('127.0.0.1', 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f'http://127.0.0.1:{server.server_port}/'
        server.shutdown()


@pytest.fixture(scope='session')
def site_url(site: Path) -> Iterator[str]:
    """The address of the site, with a slash at the end."""
    with serve(site) as address:
        yield address


@pytest.fixture
def fallback_url(copy_root: Callable[[str], Path]) -> Iterator[str]:
    """The address of a small site in Nynorsk, of which much is in Bokmål."""
    folder = copy_root('fallback-chain')
    settings = (folder / 'conf.py').read_text(encoding='utf-8')
    templates = f'\ntemplates_path = [{str(PROJECT / "_templates")!r}]\n'
    (folder / 'conf.py').write_text(settings + templates, encoding='utf-8')
    output = folder / 'site' / 'nn'
    arguments = ['-q', '-b', 'html', '-D', 'language=nn', str(folder), str(output)]
    subprocess.run([sys.executable, '-m', 'sphinx', *arguments], check=True)
    with serve(output.parent) as address:
        yield address


@pytest.fixture(scope='session')
def browser() -> Iterator[Any]:
    """Chromium of the system, driven by Playwright."""
    api = pytest.importorskip(
        'playwright.sync_api', reason='Playwright is not installed: run `make test-browser`'
    )
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip('no browser here: install Chromium, for example `apt-get install chromium`')
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=['--no-sandbox'])
        yield browser
        browser.close()


@dataclass(kw_only=True, slots=True)
class Visit:
    """A page in a browser window of its own, and all that it loaded and complained about."""

    page: Any
    errors: list[str] = field(default_factory=list)
    responses: list[Any] = field(default_factory=list)

    def open(self, address: str) -> Any:
        """Go to an address, wait for what its scripts do, and return Playwright's page."""
        self.page.goto(address)
        if 'search.html?' in address:
            self.page.locator('.search-summary:not(:empty)').wait_for()
        return self.page


@pytest.fixture(scope='session')
def open_window(browser: Any) -> Callable[..., Visit]:
    """Open windows that the caller closes; the arguments are those of ``visit``."""

    def new_window(*, width: int = 1280, **options: Any) -> Visit:
        options.setdefault('viewport', {'width': width, 'height': 800})
        context = browser.new_context(**{'locale': 'en-US', **options})
        visit = Visit(page=context.new_page())
        visit.page.on('console', lambda line: _note(visit, line.type, line.text))
        visit.page.on('pageerror', lambda error: visit.errors.append(str(error)))
        visit.page.on('response', lambda response: visit.responses.append(response))
        return visit

    return new_window


@pytest.fixture
def visit(open_window: Callable[..., Visit]) -> Iterator[Callable[..., Visit]]:
    """Open windows; the arguments are those of Playwright's ``new_context``, and ``width``."""
    visits = []

    def new_visit(**options: Any) -> Visit:
        visits.append(open_window(**options))
        return visits[-1]

    yield new_visit
    for each in visits:
        each.page.context.close()


def _note(visit: Visit, kind: str, text: str) -> None:
    if kind == 'error':
        visit.errors.append(text)


@pytest.fixture
def browser_page(visit: Callable[..., Visit]) -> Any:
    """A fresh page of Playwright's, 1280 px wide."""
    return visit().page


@pytest.fixture
def addresses(site_url: str) -> Callable[[str], dict[str, str]]:
    """The addresses of a page of each kind in a language, and those above the languages."""

    def list_addresses(code: str) -> dict[str, str]:
        folder = f'{site_url}{code.replace("_", "-")}/'
        pages = {name: folder + path for name, path in PAGES.items()}
        return {**pages, 'not found': f'{site_url}404.html', 'chooser': site_url}

    return list_addresses
