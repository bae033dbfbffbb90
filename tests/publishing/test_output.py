"""Whenever publishing is interrupted, readers find the old tree or the new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.publishing.output import (
    ASIDE,
    STAGING,
    OutputError,
    explain_disk_errors,
    publish,
    staging,
)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    write(tmp_path / 'site' / 'nb', 'old')
    return tmp_path / 'site'


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    (folder / 'index.html').write_text(text, encoding='utf-8')
    return folder


def read(output: Path) -> str:
    return (output / 'nb' / 'index.html').read_text(encoding='utf-8')


def publish_new(output: Path) -> None:
    with staging(output) as stage:
        publish(write(stage / 'nb' / 'whole', 'new'), output / 'nb', stage)


def interrupt(monkeypatch, calls: dict[int, str]) -> None:
    """Interrupt ``Path.rename`` before or after it did its work, at the calls with these numbers."""
    rename, done = Path.rename, []

    def stumble(path: Path, target: Path) -> Path:
        done.append(path)
        when = calls.get(len(done))
        if when == 'before':
            raise KeyboardInterrupt
        result = rename(path, target)
        if when == 'after':
            raise KeyboardInterrupt
        return result

    monkeypatch.setattr(Path, 'rename', stumble)


def test_a_new_tree_takes_the_place_of_the_old_one(output) -> None:
    publish_new(output)
    assert read(output) == 'new'
    assert [path.name for path in output.iterdir()] == ['nb']


@pytest.mark.parametrize(
    ('calls', 'text'),
    [
        ({1: 'before'}, 'old'),
        ({1: 'after'}, 'old'),
        ({2: 'before'}, 'old'),
        ({2: 'after'}, 'new'),
        ({1: 'after', 2: 'before'}, 'old'),
        ({2: 'before', 3: 'before'}, 'old'),
    ],
)
def test_an_interrupted_change_leaves_a_whole_tree(output, monkeypatch, calls, text: str) -> None:
    interrupt(monkeypatch, calls)
    with pytest.raises(KeyboardInterrupt):
        publish_new(output)
    assert read(output) == text
    assert [path.name for path in output.iterdir()] == ['nb']


def test_a_tree_that_a_killed_build_left_aside_is_put_back(output) -> None:
    (output / f'{STAGING}x').mkdir()
    (output / 'nb').rename(output / f'{STAGING}x' / f'nb{ASIDE}')
    with staging(output):
        assert read(output) == 'old'
    assert [path.name for path in output.iterdir()] == ['nb']


def test_a_tree_left_aside_after_the_new_one_came_goes_away(output) -> None:
    write(output / f'{STAGING}x' / f'nb{ASIDE}', 'older')
    with staging(output):
        pass
    assert read(output) == 'old'
    assert [path.name for path in output.iterdir()] == ['nb']


def test_other_hidden_folders_are_left_alone(output) -> None:
    write(output / '.staging-mine', 'mine')
    with staging(output):
        pass
    assert (output / '.staging-mine' / 'index.html').is_file()


def test_a_full_disk_is_told_with_the_place_and_a_remedy(tmp_path) -> None:
    with (
        pytest.raises(OutputError, match=r'cannot write to .*: No space left.*; make room'),
        explain_disk_errors(tmp_path),
    ):
        raise OSError(28, 'No space left on device')
