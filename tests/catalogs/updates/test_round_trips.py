"""A catalog that was translated in another tool comes back whole, with a small difference."""

from __future__ import annotations

import difflib
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from handbook.catalogs.updates.merge import merge_catalog

RELEASED = datetime(2026, 11, 20, tzinfo=UTC)
FOLDER = Path(__file__).parent.parent / 'roundtrips'
TODO = 'Ask the school for a room'
LANGUAGES = ('nb', 'ja')

# The most lines that a git diff may show, added and removed: two are those of the message that was
# translated, the others are the header and what the tool itself dropped.
BOUNDS = {'weblate': 11, 'weblate-no-wrap': 11, 'poedit': 7, 'crowdin': 29, 'transifex': 26}

# The same once what the tool dropped was taken back: the header and the message.
BOUNDS_WHEN_TAKEN_BACK = {'crowdin': 18, 'transifex': 15}

NOT_IN_FILES = frozenset({'python-format', 'python-brace-format'})


def contents(path: Path) -> dict[str, tuple[object, ...]]:
    """Return what Babel, not our own reader, finds of the translators' work in a file."""
    with path.open('rb') as file:
        catalog = read_po(file)
    messages = [*(each for each in catalog if each.id), *catalog.obsolete.values()]
    return {
        str(each.id): (
            each.string,
            tuple(note for note in each.user_comments if note.strip()),
            frozenset(each.flags) - NOT_IN_FILES,
        )
        for each in messages
    }


def changed_lines(old: bytes, new: bytes) -> list[str]:
    """Return the lines that git would show as removed or added."""
    texts = (each.decode('utf-8').splitlines() for each in (old, new))
    diff = difflib.unified_diff(*texts, n=0, lineterm='')
    return [line for line in list(diff)[2:] if not line.startswith('@@')]


@pytest.fixture
def update(tmp_path):
    """Put a file in the place of the catalog and update it; return the catalog and the difference."""
    with (FOLDER / 'page.pot').open('rb') as file:
        template = read_po(file)

    def run(language: str, data: bytes, **options: bytes) -> tuple[Path, list[str]]:
        path = tmp_path / 'page.po'
        path.write_bytes(data)
        merge = merge_catalog(path, template, language, RELEASED, {}, **options)
        assert not merge.problems
        assert not merge.touched
        written = path.read_bytes()
        assert not merge_catalog(path, template, language, RELEASED, {}).written
        assert path.read_bytes() == written
        return path, changed_lines(committed(language).read_bytes(), written)

    return run


def committed(language: str) -> Path:
    return FOLDER / language / 'committed.po'


def header_lines(lines: list[str]) -> list[str]:
    return [line for line in lines if line[1:2] == '"' and line.endswith(r'\n"')]


@pytest.mark.parametrize('language', LANGUAGES)
def test_what_we_commit_is_our_form(update, language: str) -> None:
    assert update(language, committed(language).read_bytes())[1] == []


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('tool', BOUNDS)
def test_a_catalog_from_a_tool_loses_nothing_and_changes_few_lines(
    update, tool: str, language: str
) -> None:
    source = FOLDER / language / f'{tool}.po'
    brought = contents(source)
    path, lines = update(language, source.read_bytes())
    assert contents(path) == brought
    messages = [line for line in lines if line.startswith(('+msgstr', '-msgid', '+msgid'))]
    assert sum(line.startswith('+msgstr "') and len(line) > 20 for line in messages) == 1
    assert not [line for line in messages if line.startswith('+msgid')]
    assert len(lines) <= BOUNDS[tool], '\n'.join(lines)


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('tool', ['weblate', 'weblate-no-wrap', 'poedit'])
def test_a_tool_that_keeps_all_changes_the_message_and_its_header_alone(
    update, tool: str, language: str
) -> None:
    lines = update(language, (FOLDER / language / f'{tool}.po').read_bytes())[1]
    others = [line for line in lines if line not in header_lines(lines)]
    assert len(others) == 2
    assert others[0] == '-msgstr ""'
    assert others[1].startswith('+msgstr "')


@pytest.mark.parametrize('language', LANGUAGES)
def test_weblate_with_our_settings_needs_no_update(update, language: str) -> None:
    data = (FOLDER / language / 'weblate-no-wrap.po').read_bytes()
    assert update(language, data)[0].read_bytes() == data


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('tool', BOUNDS_WHEN_TAKEN_BACK)
def test_what_a_platform_dropped_is_taken_back(update, tool: str, language: str) -> None:
    before = committed(language)
    data = (FOLDER / language / f'{tool}.po').read_bytes()
    path, lines = update(language, data, earlier=before.read_bytes())
    old, new = contents(before), contents(path)
    (changed,) = [key for key in new if new[key] != old.get(key)]
    assert changed.startswith(TODO)
    assert new.keys() == old.keys()
    assert '# Compared with the English' in path.read_text('utf-8')
    assert len(lines) <= BOUNDS_WHEN_TAKEN_BACK[tool], '\n'.join(lines)


def test_what_a_platform_changed_is_not_taken_back(update) -> None:
    before = committed('nb').read_text('utf-8')
    data = before.replace('Ta med kake', 'Ta med te').replace(
        '#, fuzzy\n#| msgid "Bring tea"\n', ''
    )
    data = data.replace('# ok LENGTH: the long', '# ok LENGTH: a long')
    new = contents(update('nb', data.encode(), earlier=before.encode())[0])
    assert new['Bring cake'] == ('Ta med te', (), frozenset())
    notes = next(value[1] for key, value in new.items() if key.startswith('One hour'))
    assert notes[0].startswith('ok LENGTH: the long')
    assert notes[1].startswith('ok LENGTH: a long')


def test_messages_that_a_platform_lost_come_back(tmp_path) -> None:
    before = committed('ja')
    path = tmp_path / 'page.po'
    path.write_bytes(before.read_bytes().partition(b'\n\n')[0] + b'\n')
    with (FOLDER / 'page.pot').open('rb') as file:
        template = read_po(file)
    merge_catalog(path, template, 'ja', RELEASED, {}, earlier=before.read_bytes())
    assert contents(path) == contents(before)


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize(
    'spoil',
    [
        lambda data: data.replace(b'\n', b'\r\n'),
        lambda data: b'\xef\xbb\xbf' + data,
        lambda data: data.rstrip(b'\n'),
        lambda data: data.replace(b'\n\n', b'\n\n\n'),
        lambda data: data.replace(b'charset=utf-8', b'charset=UTF-8'),
        lambda data: data.replace(b'events.md\n', b'events.md:12\n'),
    ],
    ids=['CRLF', 'BOM', 'no last line end', 'blank lines', 'UTF-8', 'line numbers'],
)
def test_what_an_editor_does_to_a_file_leaves_no_trace(update, spoil, language: str) -> None:
    data = committed(language).read_bytes()
    assert spoil(data) != data
    assert update(language, spoil(data))[1] == []


@pytest.mark.skipif(not shutil.which('msgmerge'), reason='GNU gettext is not installed')
@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize(
    'command',
    [
        ['msgmerge', '--quiet', '--previous', '--output-file=-', '-', str(FOLDER / 'page.pot')],
        ['msgcat', '--sort-output', '-'],
        ['msgcat', '--sort-by-file', '--width=40', '-'],
        ['msgcat', '--no-wrap', '--indent', '-'],
        ['msgattrib', '-'],
    ],
    ids=['msgmerge', 'sorted', 'narrow', 'indented', 'msgattrib'],
)
def test_the_tools_of_gettext_leave_no_trace(update, command: list[str], language: str) -> None:
    source = committed(language).read_bytes()
    made = subprocess.run(command, input=source, capture_output=True, check=True).stdout
    assert made != source
    path, lines = update(language, made)
    assert contents(path) == contents(committed(language))
    assert lines == []


@pytest.mark.parametrize('forms', [1, 2, 3])
def test_plural_forms_of_a_platform_stay(tmp_path, forms: int) -> None:
    rules = {1: '0', 2: 'n != 1', 3: 'n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2'}
    path = tmp_path / 'page.po'
    strings = ''.join(f'msgstr[{form}] "forma {form}"\n' for form in range(forms))
    path.write_text(
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        f'"Plural-Forms: nplurals={forms}; plural={rules[forms]};\\n"\n\n'
        f'msgid "One page"\nmsgid_plural "%d pages"\n{strings}',
        encoding='utf-8',
    )
    with (FOLDER / 'page.pot').open('rb') as file:
        template = read_po(file)
    assert not merge_catalog(path, template, 'es', RELEASED, {}).problems
    text = path.read_text(encoding='utf-8')
    assert strings in text
    assert f'plural={rules[forms]};' in text
