"""Whatever a translator wrote is still in the file after an update, and the file stays good."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime

from babel.messages.catalog import Catalog
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.catalogs.updates.merge import merge_catalog
from handbook.catalogs.updates.stored_catalog import (
    load_catalog,
    texts_of,
    write_catalog,
)
from handbook.files import write_if_changed

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)

SENTENCES = (
    'Teach one hour with your class.',
    'Teach one hour with your whole class.',
    'Ask the school for a room.',
    'Teach one hour with your class. Ask the school for a room.',
    'Ask the school for a room on {campaign-date}`full`.',
    'Tips',
    'Tip',
    'Say "thank you" to 20 volunteers,\nand to the school \\ council.',
)
PAGES = st.lists(st.sampled_from(SENTENCES), unique=True, max_size=6)
WORDS = st.sampled_from(
    ('', 'Undervis én time.', 'Spør skolen.', 'Сабак өт.', 'Si "takk"\\\n', 'Tips')
)
COMMENTS = st.lists(
    st.sampled_from(('ask the school', '', ', fuzzy', '| odd', 'a  b', '~ x')), max_size=3
)


@st.composite
def translations(draw) -> list[tuple[str, bool, list[str], str]]:
    """What a translator does to the messages of a page, one after the other."""
    each = st.tuples(WORDS, st.booleans(), COMMENTS, st.sampled_from(('', *SENTENCES)))
    return draw(st.lists(each, min_size=6, max_size=6))


def template(msgids: list[str]) -> Catalog:
    catalog = Catalog(project='Handbook', fuzzy=False)
    for msgid in msgids:
        catalog.add(msgid, locations=[('source/page.md', 0)])
    return catalog


def load(path):
    return load_catalog(sort_entries(path.read_bytes(), 'nb'), 'nb')


def translate(path, work: list[tuple[str, bool, list[str], str]]) -> None:
    catalog = load(path)
    messages = [message for message in catalog if message.id]
    for message, (string, fuzzy, comments, previous) in zip(messages, work, strict=False):
        edge = '\n' if message.id.endswith('\n') else ''
        message.string = string.rstrip('\n') + edge if string else ''
        message.user_comments = comments
        message.flags = {'fuzzy'} if fuzzy and string else set()
        message.previous_id = [previous] if previous and message.flags else []
    write_if_changed(path, write_catalog(catalog))


def what_is_written(path) -> tuple[set[str], set[str]]:
    """Return all translations and all comments that are anywhere in the file."""
    catalog = load(path)
    messages = [*(m for m in catalog if m.id), *catalog.obsolete.values()]
    strings = {text for message in messages for text in texts_of(message.string)}
    comments = {comment for message in messages for comment in message.user_comments}
    return strings - {''}, comments


def gettext_accepts(path) -> bool:
    if not shutil.which('msgfmt'):
        return True
    command = ['msgfmt', '--check-format', '--output-file', '/dev/null', str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@settings(max_examples=60, deadline=None)
@given(
    pages=st.lists(PAGES, min_size=2, max_size=4),
    work=st.lists(translations(), min_size=4, max_size=4),
)
def test_no_words_and_no_comment_are_lost_however_a_page_changes(
    tmp_path_factory, pages, work
) -> None:
    path = tmp_path_factory.mktemp('page') / 'page.po'
    merge_catalog(path, template(pages[0]), 'nb', RELEASED, {})
    for page, done in zip(pages[1:], work, strict=False):
        translate(path, done)
        strings, comments = what_is_written(path)
        merge_catalog(path, template(page), 'nb', RELEASED, {})
        after, comments_after = what_is_written(path)
        assert strings <= after
        assert comments <= comments_after
        assert [message.id for message in load(path) if message.id] == page
        assert not sort_entries(path.read_bytes(), 'nb').faults
        assert gettext_accepts(path)
        written = path.read_bytes()
        assert not merge_catalog(path, template(page), 'nb', RELEASED, {}).touched
        assert path.read_bytes() == written
