"""A checksum tells any change of a folder, and nothing else."""

from __future__ import annotations

import hashlib
import sys
from typing import TYPE_CHECKING

import pytest

from handbook.publishing.checksums import add_place, installed_packages

if TYPE_CHECKING:
    from pathlib import Path


def checksum(place: Path) -> str:
    digest = hashlib.sha256()
    add_place(digest, place)
    return digest.hexdigest()


@pytest.fixture
def folder(tmp_path) -> Path:
    for name in ('a/one.md', 'a.md', 'b/c/two.md'):
        path = tmp_path / 'place' / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'# {name}\n', encoding='utf-8')
    return tmp_path / 'place'


def test_a_folder_has_the_same_checksum_wherever_it_stands(folder) -> None:
    before = checksum(folder)
    assert checksum(folder.rename(folder.with_name('elsewhere'))) == before


@pytest.mark.parametrize(('old', 'new'), [('a/one.md', 'b/one.md'), ('b/c/two.md', 'b/c/tre.md')])
def test_a_file_of_another_name_is_a_change(folder, old: str, new: str) -> None:
    before = checksum(folder)
    (folder / old).rename(folder / new)
    assert checksum(folder) != before


def test_a_letter_that_moves_into_the_next_file_is_a_change(folder) -> None:
    (folder / 'b' / 'c' / 'two.md').write_text('xy', encoding='utf-8')
    (folder / 'b' / 'c' / 'tzz.md').write_text('z', encoding='utf-8')
    before = checksum(folder)
    (folder / 'b' / 'c' / 'two.md').write_text('x', encoding='utf-8')
    (folder / 'b' / 'c' / 'tzz.md').write_text('yz', encoding='utf-8')
    assert checksum(folder) != before


def test_what_python_compiled_and_a_link_to_nowhere_are_no_change(folder) -> None:
    before = checksum(folder)
    (folder / 'a' / 'module.pyc').write_bytes(b'1')
    (folder / 'a' / 'lost.md').symlink_to('nowhere')
    (folder / 'a' / 'loop.md').symlink_to('loop.md')
    assert checksum(folder) == before


def test_the_content_behind_a_link_counts(folder) -> None:
    outside = folder.with_name('outside.md')
    outside.write_text('before', encoding='utf-8')
    (folder / 'link.md').symlink_to(outside)
    before = checksum(folder)
    outside.write_text('after', encoding='utf-8')
    assert checksum(folder) != before


def test_another_version_of_a_package_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(sys, 'path', [str(tmp_path), str(tmp_path / 'missing')])
    installed_packages.cache_clear()
    record = tmp_path / 'book-1.0.dist-info'
    record.mkdir()
    before = installed_packages()
    record.rename(tmp_path / 'book-1.1.dist-info')
    installed_packages.cache_clear()
    after = installed_packages()
    installed_packages.cache_clear()
    assert (before, after) == (('book-1.0.dist-info',), ('book-1.1.dist-info',))
