"""Files are written whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.files import write_if_changed

if TYPE_CHECKING:
    from pathlib import Path


def test_file_is_left_alone_if_nothing_changed(tmp_path: Path) -> None:
    path = tmp_path / 'nb' / 'a.ics'
    assert write_if_changed(path, b'one')
    before = path.stat()
    assert not write_if_changed(path, b'one')
    assert path.stat().st_ino == before.st_ino
    assert write_if_changed(path, b'two')
    assert path.read_bytes() == b'two'
    assert path.stat().st_mode & 0o777 == 0o644
    assert list(path.parent.iterdir()) == [path]
