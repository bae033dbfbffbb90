"""Programs and spreadsheets get the same numbers as people."""

from __future__ import annotations

import csv
import io
import json

import pytest

from handbook.publishing.status.collect import collect_status
from handbook.publishing.status.tables import as_csv, as_json


@pytest.fixture
def statuses(project):
    catalog = project.catalog_dir / 'nn' / 'LC_MESSAGES' / 'index.po'
    text = '#, fuzzy\n#| msgid "Hello"\nmsgid "Welcome"\nmsgstr "Hei"\n\n'
    catalog.write_text(f'{text}msgid "A first sentence."\nmsgstr "Éi **setning."\n', 'utf-8')
    return collect_status(project, project.languages())


def test_json_has_every_language_with_its_pages_and_changes(statuses) -> None:
    nb, nn = json.loads(as_json(statuses))
    assert (nb['language'], nb['name'], nb['words']['translated']) == ('nb', 'Norsk bokmål', 6)
    page = nn['pages'][0]
    assert page['words'] == {'translated': 0, 'waiting': 0, 'stale': 1, 'broken': 3, 'english': 4}
    stale, broken = page['changes']
    assert (stale['state'], stale['previous'], stale['english']) == ('stale', 'Hello', 'Welcome')
    assert (broken['state'], broken['line']) == ('broken', 7)
    assert broken['reason']


def test_csv_has_a_line_for_each_page_and_adds_up(statuses) -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(statuses))))
    assert [(row['language'], row['page']) for row in rows] == [
        ('nb', 'index'),
        ('nb', 'sphinx'),
        ('nn', 'index'),
        ('nn', 'sphinx'),
    ]
    for row in rows:
        states = ('translated', 'waiting', 'stale', 'broken')
        assert sum(int(row[state]) for state in states) == int(row['english'])
