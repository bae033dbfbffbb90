"""What a command costs is what all its processes cost, whoever waits for them."""

from __future__ import annotations

import sys

import pytest

from benchmarks.measure import CommandError, measure

BURN = 'import time\nwhile time.process_time() < {}: pass\n'
# The child outlives its parent, as the server of our workers does.
LEAVE_BEHIND = (
    f'import subprocess, sys\nsubprocess.Popen([sys.executable, "-c", {BURN.format(0.6)!r}])'
)
FILL = (
    'import time\nroom = bytearray(60_000_000)\n'
    'for place in range(0, len(room), 4096): room[place] = 1\n'
)


def python(code: str) -> list[str]:
    return [sys.executable, '-c', code]


def test_a_process_whose_parent_is_gone_counts(tmp_path) -> None:
    assert measure([python(LEAVE_BEHIND)], tmp_path).cpu >= 0.6


def test_commands_add_up_one_after_the_other_or_at_once(tmp_path) -> None:
    for at_once in (1, 2):
        cost = measure([python(BURN.format(0.3))] * 3, tmp_path, at_once=at_once)
        assert cost.cpu >= 0.9
        assert cost.wall > 0.3


def test_memory_is_that_of_all_and_of_the_largest(tmp_path) -> None:
    # Busy for longer than the time between two looks, on any machine.
    cost = measure([python(FILL + BURN.format(1))] * 2, tmp_path, at_once=2)
    assert 57 <= cost.largest <= 90
    assert cost.largest < cost.tree


def test_what_runs_beside_a_command_that_fails_is_ended(tmp_path) -> None:
    wait = python('import signal, sys\nsignal.pause()')
    with pytest.raises(CommandError, match='exit status 1'):
        measure([wait, python('1 / 0')], tmp_path, at_once=2)


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path) -> None:
    with pytest.raises(CommandError, match='exit status 3\nno room left'):
        measure([python('import sys; print("no room left"); sys.exit(3)')], tmp_path)
