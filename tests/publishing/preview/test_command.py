"""The preview says in plain words why it cannot start."""

from __future__ import annotations

import socket

import pytest
from click.testing import CliRunner

from handbook.__main__ import main
from handbook.publishing.lock import only_build


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
    assert f'port {port} is in use; choose another' in result.output


def test_a_second_preview_of_a_language_is_refused(preview, project) -> None:
    with only_build(project.build_dir / 'preview' / '.nb'):
        result = preview('nb', '--port', '0')
    assert result.exit_code == 1
    assert 'a preview of nb is running already' in result.output


def test_an_editor_that_is_none_is_refused(preview) -> None:
    result = preview('nb', '--editor', 'emacs')
    assert result.exit_code == 1
    assert 'does not say where the path goes' in result.output
