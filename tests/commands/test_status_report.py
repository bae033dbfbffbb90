"""The status in the terminal can be read by a volunteer, with or without colours."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from handbook.__main__ import main

CATALOG = """\
#, fuzzy
#| msgid "Welcome all"
msgid "Welcome"
msgstr "Velkomne"

msgid "A first sentence."
msgstr "Ei **første setning."
"""


@pytest.fixture
def run(copy_root, monkeypatch):
    folder = copy_root('publishing')
    (folder / 'locale' / 'nn' / 'LC_MESSAGES' / 'index.po').write_text(CATALOG, 'utf-8')
    monkeypatch.chdir(folder)
    return lambda *arguments: CliRunner().invoke(main, ['status', *arguments])


def rows(output: str) -> list[list[str]]:
    return [line.split() for line in output.splitlines()]


def test_all_languages_are_shown_with_the_pages_that_are_not_complete(run) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    found = rows(result.output)
    assert ['nb', 'Norsk', 'bokmål', '100', '%', '6', '0', '0', '0', '6'] in found
    assert ['nn', 'Norsk', 'nynorsk', '0', '%', '0', '2', '1', '3', '6'] in found
    assert [row for row in found if row[:1] == ['index']] == [
        ['index', '0', '%', '0', '0', '1', '3', '4']
    ]
    assert '\x1b' not in result.output


def test_a_language_is_shown_with_what_changed_and_where(run) -> None:
    lines = [line.strip() for line in run('nn').output.splitlines()]
    start = lines.index('locale/nn/LC_MESSAGES/index.po')
    assert lines[start + 1 : start + 5] == [
        '4  the English changed',
        'Welcome [-all-]',
        '7  broken, readers do not see it',
        'A first sentence.',
    ]


def test_programs_get_json(run) -> None:
    (language,) = json.loads(run('nn', '--format', 'json').output)
    assert language['words'] == {
        'translated': 0,
        'waiting': 2,
        'stale': 1,
        'broken': 3,
        'english': 6,
    }


def test_a_language_that_is_not_there_is_named_with_the_remedy(run) -> None:
    result = run('sv')
    assert (result.exit_code, 'handbook add sv' in result.output) == (1, True)


def test_english_has_no_status(run) -> None:
    assert 'English needs no translation' in run('en').output
