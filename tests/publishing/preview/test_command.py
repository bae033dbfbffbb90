"""The preview says in plain words why it cannot start."""

from __future__ import annotations

import socket
from contextlib import ExitStack

import pytest
from click.testing import CliRunner

from handbook.__main__ import main
from handbook.publishing.lock import only_build
from handbook.publishing.preview import run


@pytest.fixture
def preview(project, monkeypatch):
    monkeypatch.chdir(project.folder)
    return lambda *arguments: CliRunner().invoke(main, ['preview', *arguments])


def test_a_language_that_is_not_there_is_told_with_those_that_are(preview) -> None:
    result = preview('sv')
    assert result.exit_code == 1
    assert "no language 'sv' here; known: en, nb, nn" in result.output


def test_a_port_that_is_taken_names_another(preview) -> None:
    with socket.socket() as taken:
        taken.bind(('127.0.0.1', 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = preview('nb', '--port', str(port))
    assert result.exit_code == 1
    assert f'port {port} is in use; choose another: handbook preview nb --port {port + 1}' in (
        result.output
    )


@pytest.mark.parametrize('taken', [0, 2])
def test_without_a_port_the_next_free_one_is_taken_and_told(project, monkeypatch, taken) -> None:
    with ExitStack() as stack:
        free, *ports = _ports_in_a_row(stack, taken)
        monkeypatch.setattr(run, 'USUAL_PORT', (ports or [free])[0])
        monkeypatch.setattr(run.Preview, 'serve', _serve_nothing)
        said: list[str] = []
        run.run_preview(project, project.choose(['nb'])[0], None, editor='', say=said.append)
    *notes, address = said
    assert f'http://127.0.0.1:{free}/' in address
    assert [f'Port {ports[0]} is in use' in note for note in notes] == [True] * bool(taken)


async def _serve_nothing(preview, listener) -> None:
    """End at once, where a preview would go on."""


def _ports_in_a_row(stack: ExitStack, taken: int) -> list[int]:
    """Return a free port, and before it in number so many that are taken as long as ``stack`` is."""
    while True:
        with socket.socket() as any_port:
            any_port.bind(('127.0.0.1', 0))
            first = any_port.getsockname()[1]
        ports = range(first, first + taken)
        with ExitStack() as attempt:
            try:
                for port in (*ports, first + taken):
                    listener = attempt.enter_context(socket.socket())
                    listener.bind(('127.0.0.1', port))
                    listener.listen()
            except OSError:
                continue
            listener.close()
            stack.push(attempt.pop_all())
            return [first + taken, *ports]


def test_a_second_preview_of_a_language_is_refused(preview, project) -> None:
    with only_build(project.build_dir / 'preview' / '.nb'):
        result = preview('nb', '--port', '0')
    assert result.exit_code == 1
    assert 'a preview of nb is running already' in result.output


def test_an_editor_that_is_none_is_refused(preview) -> None:
    result = preview('nb', '--editor', 'emacs')
    assert result.exit_code == 1
    assert 'does not say where the path goes' in result.output
