"""What was found is found again in the very same, and in nothing else."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.publishing.remembered.results import UNKNOWN, Results

PROGRAM = 'handbook 1'
FOUND = [{'line': 7, 'message': 'тил \ud800', 'none': None}]


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / 'build' / 'results' / 'ky.json'


@pytest.fixture
def kept(path) -> Path:
    """A file in which something is kept."""
    results = Results(path, PROGRAM)
    results.keep('check index.po', 'abc', FOUND)
    results.save()
    return path


def find(path: Path, digest: str = 'abc', program: str = PROGRAM, *, force: bool = False) -> object:
    return Results(path, program, force=force).find('check index.po', digest)


def test_what_was_found_is_found_again_by_another_process(kept) -> None:
    assert find(kept) == FOUND


def test_in_anything_else_nothing_is_found(kept) -> None:
    assert find(kept, digest='abd') is None
    assert find(kept, program='handbook 2') is None
    assert find(kept, force=True) is None
    assert find(kept.with_name('nb.json')) is None


def test_what_could_not_be_read_is_never_found_again(path) -> None:
    results = Results(path, PROGRAM)
    results.keep('check index.po', UNKNOWN, FOUND)
    results.save()
    assert not path.exists()
    assert results.find('check index.po', UNKNOWN) is None


def test_to_find_all_anew_keeps_what_is_found_and_what_was_not_asked_for(kept) -> None:
    results = Results(kept, PROGRAM, force=True)
    results.keep('check other.po', 'abc', [])
    assert results.find('check other.po', 'abc') == []
    results.save()
    assert (find(kept), Results(kept, PROGRAM).find('check other.po', 'abc')) == (FOUND, [])


def test_what_is_not_wanted_any_more_goes_with_the_next_change(kept) -> None:
    results = Results(kept, PROGRAM)
    results.save(lambda name: False)
    assert find(kept) == FOUND
    results.keep('check other.po', 'abc', [])
    results.save(lambda name: name == 'check other.po')
    assert find(kept) is None


@pytest.mark.parametrize('damage', [b'', b'\n', b'{}', b'null', b'\xff\xfe', b'[' * 100_000])
def test_a_damaged_file_counts_as_empty_and_is_written_anew(kept, damage: bytes) -> None:
    kept.write_bytes(damage)
    results = Results(kept, PROGRAM)
    assert results.find('check index.po', 'abc') is None
    results.keep('check index.po', 'abc', FOUND)
    results.save()
    assert find(kept) == FOUND


@given(place=st.integers(min_value=0), byte=st.integers(0, 255), cut=st.booleans())
def test_not_a_single_byte_may_be_another_one(place: int, byte: int, cut: bool) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, 'ky.json')
        results = Results(path, PROGRAM)
        results.keep('check index.po', 'abc', FOUND)
        results.save()
        data = path.read_bytes()
        place %= len(data)
        damaged = data[:place] + (b'' if cut else bytes([byte]) + data[place + 1 :])
        path.write_bytes(damaged)
        assert find(path) == (FOUND if damaged == data else None)


def test_of_two_at_once_the_later_one_wins_and_the_file_is_whole(kept) -> None:
    one, other = Results(kept, PROGRAM), Results(kept, PROGRAM)
    one.keep('check one.po', 'abc', [1])
    other.keep('check other.po', 'abc', [2])
    one.save()
    other.save()
    now = Results(kept, PROGRAM)
    assert now.find('check index.po', 'abc') == FOUND
    assert (now.find('check one.po', 'abc'), now.find('check other.po', 'abc')) == (None, [2])


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path) -> None:
    (tmp_path / 'build').write_text('no folder')
    results = Results(tmp_path / 'build' / 'ky.json', PROGRAM)
    results.keep('check index.po', 'abc', FOUND)
    results.save()
    assert find(tmp_path / 'build' / 'ky.json') is None
