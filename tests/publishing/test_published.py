"""The note beside the trees is believed only as far as it can be true."""

from __future__ import annotations

import pytest

from handbook.publishing.published import MARKER, Published


def test_a_noted_folder_is_known_with_its_pdf_files(tmp_path) -> None:
    Published(tmp_path).note('zh-TW', ['handbook.pdf'])
    published = Published(tmp_path)
    assert published.tags == ('zh-TW',)
    assert published.pdf_files('zh-TW') == {'handbook.pdf'}
    assert published.pdf_files('nb') == frozenset()


def test_a_forgotten_folder_is_not_known_any_more(tmp_path) -> None:
    published = Published(tmp_path)
    published.note('es', [])
    published.forget('es')
    assert (Published(tmp_path).started, Published(tmp_path).tags) == (True, ())


@pytest.mark.parametrize(
    'text', ['', '{', '[]', '{"pdf_files": 3}', '{"pdf_files": {"nb": 3}}', '\udcff']
)
def test_without_a_readable_note_no_folder_is_ours(tmp_path, text: str) -> None:
    (tmp_path / MARKER).write_text(text, encoding='utf-8', errors='surrogateescape')
    assert Published(tmp_path).tags == ()


@pytest.mark.parametrize('tag', ['..', '../locale', '/etc', '', '.'])
def test_a_note_never_points_outside_the_output_folder(tmp_path, tag: str) -> None:
    Published(tmp_path).note(tag, [])
    assert Published(tmp_path).tags == ()


def test_files_about_the_translations_are_noted_beside_the_languages(tmp_path) -> None:
    published = Published(tmp_path)
    published.note('nb', [])
    published.note_status(['nb.svg', 'index.html'])
    again = Published(tmp_path)
    assert (again.tags, again.status_files) == (('nb',), {'nb.svg', 'index.html'})


@pytest.mark.parametrize('names', ['3', '["../index.html", 3]', 'null'])
def test_a_note_never_points_at_files_elsewhere(tmp_path, names: str) -> None:
    text = f'{{"pdf_files": {{"nb": []}}, "status_files": {names}}}'
    (tmp_path / MARKER).write_text(text, encoding='utf-8')
    assert Published(tmp_path).status_files == frozenset()
