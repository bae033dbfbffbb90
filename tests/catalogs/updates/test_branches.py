"""A translator and a writer who work on one catalog in two branches meet without a conflict."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from handbook.catalogs.reading import read_catalog
from handbook.catalogs.updates.merge import merge_catalog

if TYPE_CHECKING:
    from pathlib import Path

FIRST = datetime(2026, 11, 20, tzinfo=UTC)
LATER = datetime(2026, 11, 27, tzinfo=UTC)
GUIDE = ('Choose a day.', 'Tell the parents.', 'Test the room.', 'Thank everyone.')


def update(path: Path, msgids: tuple[str, ...], language: str, released: datetime) -> None:
    template = Catalog(project='Handbook', fuzzy=False)
    for msgid in msgids:
        template.add(msgid, locations=[('source/page.md', 1)])
    assert merge_catalog(path, template, language, released, {}).problems == ()


def translate(path: Path, msgid: str, msgstr: str) -> None:
    empty = f'msgid "{msgid}"\nmsgstr ""'
    text = path.read_text(encoding='utf-8')
    assert empty in text
    path.write_text(text.replace(empty, f'{empty[:-1]}{msgstr}"'), encoding='utf-8')


@pytest.mark.skipif(not shutil.which('git'), reason='git is not installed')
@pytest.mark.parametrize(
    ('language', 'first', 'last'),
    [('nb', 'Velg en dag.', 'Takk alle.'), ('ky', 'Күндү тандаңыз.', 'Баарына рахмат айтыңыз.')],
)
def test_two_branches_of_a_catalog_merge_and_keep_what_both_did(
    tmp_path, language: str, first: str, last: str
) -> None:
    base, translator, writer = (tmp_path / f'{name}.po' for name in ('base', 'ours', 'theirs'))
    update(base, GUIDE, language, FIRST)
    for path in (translator, writer):
        shutil.copy(base, path)
    translate(translator, GUIDE[0], first)
    translate(translator, GUIDE[3], last)
    reworded = (GUIDE[0], 'Write to every parent in time.', 'Plan the pairs.', *GUIDE[2:])
    update(writer, reworded, language, LATER)
    command = ['git', 'merge-file', str(translator), str(base), str(writer)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    reading = read_catalog(translator, language)
    assert reading.problems == ()
    strings = {message.id: message.string for message in reading.messages}
    assert strings == dict.fromkeys(reworded, '') | {GUIDE[0]: first, GUIDE[3]: last}
