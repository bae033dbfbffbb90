"""One command hands the translations of a language to other tools."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from handbook.__main__ import main

INDEX = Path('locale/nb/LC_MESSAGES/index.po')


@pytest.fixture
def run(copy_root, monkeypatch):
    monkeypatch.chdir(copy_root('publishing'))
    return lambda *arguments: CliRunner().invoke(main, arguments)


def messages_in(path: Path) -> dict[str, str]:
    with path.open('rb') as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def test_the_file_lies_in_the_build_folder_unless_another_is_named(run, tmp_path) -> None:
    for arguments, path in [
        (('--format', 'po'), Path('build/handbook-nb.po')),
        (('--format', 'po', '-o', str(tmp_path / 'a' / 'all.po')), tmp_path / 'a' / 'all.po'),
    ]:
        result = run('export', 'nb', *arguments)
        assert (result.exit_code, str(path) in result.output) == (0, True), result.output
        assert messages_in(path) == messages_in(INDEX)


def test_tmx_has_the_same_translations_and_the_date_of_the_edition(run) -> None:
    assert run('export', 'nb', '--format', 'tmx').exit_code == 0
    root = ElementTree.parse('build/handbook-nb.tmx').getroot()
    segments = [tuple(seg.text for seg in unit.iter('seg')) for unit in root.iter('tu')]
    assert dict(segments) == messages_in(INDEX)
    assert root.find('header').get('creationdate').startswith('20261120')


def test_a_dash_means_the_terminal(run) -> None:
    result = run('export', 'nb', '--format', 'po', '-o', '-')
    catalog = read_po(io.BytesIO(result.stdout_bytes))
    assert {message.id: message.string for message in catalog if message.id} == messages_in(INDEX)


@pytest.mark.parametrize(
    ('arguments', 'words'),
    [
        (('sv',), 'to start one: handbook add sv'),
        (('en',), 'written in English'),
        (('nb', '-o', 'conf.py/x.tmx'), 'cannot be written'),
        (('nb', '--format', 'xliff'), 'is not one of'),
    ],
)
def test_what_cannot_be_done_is_said(run, arguments, words: str) -> None:
    result = run('export', *arguments)
    assert result.exit_code != 0
    assert words in result.output
