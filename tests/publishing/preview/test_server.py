"""The server gives the pages of the preview to browsers of this computer, and nothing else."""

from __future__ import annotations

import asyncio

import pytest

from handbook.publishing.preview.hub import Hub, version_of
from handbook.publishing.preview.server import Site, make_server


@pytest.fixture
def ask(tmp_path):
    """Ask the server for an address; return the status, the headers and the content."""
    for name in ('preview/nb/index.html', 'preview/nb/a/style.css', 'site/en/index.html'):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding='utf-8')
    (tmp_path / 'secret.html').write_text('secret', encoding='utf-8')
    site = Site('nb', tmp_path / 'preview' / 'nb', tmp_path / 'site')
    app = make_server(site, Hub(lambda docname: site.preview / docname, lambda docnames: None))

    def run(path: str, host: str = 'localhost:8000') -> tuple[int, dict[str, str], str]:
        sent: list[dict] = []

        async def receive() -> dict:
            # This browser stays until it has its answer.
            return await asyncio.Future()

        async def send(message: dict) -> None:
            sent.append(message)

        scope = {
            'type': 'http',
            'method': 'GET',
            'path': path,
            'raw_path': path.encode(),
            'query_string': b'',
            'headers': [(b'host', host.encode())],
            'root_path': '',
        }
        asyncio.run(app(scope, receive, send))
        headers = {name.decode(): value.decode() for name, value in sent[0]['headers']}
        body = b''.join(message.get('body', b'') for message in sent[1:])
        return sent[0]['status'], headers, body.decode()

    return run


def test_the_root_leads_to_the_first_page(ask) -> None:
    status, headers, _ = ask('/')
    assert (status, headers['location']) == (307, '/nb/index.html')


def test_a_page_comes_with_its_version_and_is_not_kept(ask) -> None:
    status, headers, content = ask('/nb/index.html')
    assert (status, content) == (200, 'preview/nb/index.html')
    assert headers['server-timing'] == f'version;desc={version_of(content.encode())}'
    assert headers['cache-control'] == 'no-store'


@pytest.mark.parametrize('address', ['/nb/', '/nb'])
def test_a_folder_is_its_first_page(ask, address) -> None:
    assert ask(address)[2] == 'preview/nb/index.html'


def test_another_language_is_shown_as_it_was_published(ask) -> None:
    assert ask('/en/index.html')[2] == 'site/en/index.html'


def test_a_page_that_is_not_written_yet_waits_for_itself(ask) -> None:
    status, _, content = ask('/nb/later.html')
    assert status == 404
    assert '/.preview/preview.js' in content


def test_a_file_that_is_nowhere_says_how_it_is_made(ask) -> None:
    status, _, content = ask('/nb/handbook.pdf')
    assert status == 404
    assert 'handbook build' in content


@pytest.mark.parametrize('name', ['preview.js', 'preview.css'])
def test_the_scripts_of_the_preview_are_its_own(ask, name) -> None:
    assert ask(f'/.preview/{name}')[0] == 200


@pytest.mark.parametrize(
    'address',
    ['/nb/../../secret.html', '/../secret.html', '/nb//etc/passwd', '/nb/../nb/../../secret.html'],
)
def test_nothing_outside_the_two_trees_is_served(ask, address) -> None:
    assert ask(address)[0] == 404


def test_a_page_of_another_site_cannot_read_the_preview(ask) -> None:
    assert ask('/nb/index.html', host='evil.example')[0] == 400
