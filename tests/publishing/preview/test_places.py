"""A place is named so that a person can find it, and an editor open it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.publishing.preview.places import EditorError, Place, check_editor, place_of

ROOT = Path('/books/my handbook')
CATALOG = ROOT / 'locale' / 'nb' / 'index.po'


def test_a_place_is_told_from_the_folder_of_the_project() -> None:
    assert place_of(CATALOG, 12, ROOT) == Place('locale/nb/index.po:12')


def test_a_place_without_a_line_is_the_file() -> None:
    assert place_of(CATALOG, 0, ROOT) == Place('locale/nb/index.po')


def test_a_place_elsewhere_is_told_whole() -> None:
    assert place_of(Path('/else/a.po'), 3, ROOT).text == '/else/a.po:3'


def test_an_editor_gets_the_whole_path_and_the_line() -> None:
    link = place_of(CATALOG, 12, ROOT, 'vscode://file{path}:{line}').link
    assert link == 'vscode://file/books/my%20handbook/locale/nb/index.po:12'


@pytest.mark.parametrize(
    'editor',
    [
        *('vscode://file{file}', 'vscode://file{', 'vscode://file', '{path}'),
        *('javascript:alert("{path}")', 'data:text/html,{path}', 'vscode://file{0}'),
    ],
)
def test_what_is_no_address_of_an_editor_is_refused_with_an_example(editor: str) -> None:
    with pytest.raises(EditorError, match='vscode://file'):
        check_editor(editor)


@pytest.mark.parametrize('editor', ['vscode://file{path}:{line}', 'idea://open?file={path}'])
def test_an_address_of_an_editor_is_accepted(editor: str) -> None:
    check_editor(editor)
