"""The check knows the terms of a project, and what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from handbook.__main__ import main

GLOSSARY = '# Words\n\n```{glossary}\nEvent\n  Something large.\n```\n'


@pytest.fixture
def check(copy_root, monkeypatch, save_catalog):
    """Return the problems of Bokmål whose names begin with ``term``."""
    folder = copy_root('publishing')
    monkeypatch.chdir(folder)
    (folder / 'source' / 'words.md').write_text(GLOSSARY)
    save_catalog(folder / 'locale', 'nb/words', {'Event': 'Arrangement'})
    save_catalog(folder / 'locale', 'nb/page', {'Two events.': 'To møter.'})

    def run(setting: str = "catalog_terms = 'words'", target: str = 'nb') -> list[tuple[str, str]]:
        with Path('conf.py').open('a') as file:
            file.write(f'\n{setting}\n')
        result = CliRunner().invoke(main, ['check', target, '--format', 'json'])
        found = json.loads(result.output)
        return [
            (each['problem'], Path(each['path']).name)
            for each in found
            if each['problem'].startswith('term')
        ]

    return run


def test_a_word_that_is_not_agreed_on_is_found(check) -> None:
    assert check() == [('term_missing', 'page.po')]
    assert check(target='locale/nb/LC_MESSAGES/page.po') == [('term_missing', 'page.po')]


def test_a_reason_silences_it(check) -> None:
    path = Path('locale/nb/LC_MESSAGES/page.po')
    text = path.read_text().replace('msgid "Two', '# ok term_missing: these are small\nmsgid "Two')
    path.write_text(text)
    assert check() == []


def test_without_the_setting_nothing_is_compared(check) -> None:
    assert check('') == []


def test_a_page_without_a_glossary_and_a_broken_file_are_told(check) -> None:
    Path('locale/nb/terms.toml').write_text('oops')
    assert check("catalog_terms = 'index'") == [
        ('terms_page', 'conf.py'),
        ('terms_file', 'terms.toml'),
    ]
