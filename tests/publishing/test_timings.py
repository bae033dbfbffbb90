"""Where the time went is told by phase, and every second is counted once."""

from __future__ import annotations

import pytest

from handbook.publishing.job import COPY, PDF, PHASES, PREPARE, READ, TRANSLATE, WRITE
from handbook.publishing.timings import Stopwatch


class Clock:
    now = 10.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_phase_inside_of_another_is_not_counted_twice(clock) -> None:
    stopwatch = Stopwatch(clock)
    clock.now += 1
    stopwatch.change(READ)
    clock.now += 2
    stopwatch.begin(TRANSLATE)
    clock.now += 4
    stopwatch.end()
    clock.now += 8
    stopwatch.change(WRITE)
    clock.now += 16
    assert stopwatch.stop() == {PREPARE: 1, READ: 10, TRANSLATE: 4, WRITE: 16}


def test_a_phase_that_comes_again_is_added(clock) -> None:
    stopwatch = Stopwatch(clock)
    for _ in range(3):
        stopwatch.begin(TRANSLATE)
        clock.now += 2
        stopwatch.end()
    assert stopwatch.stop() == {PREPARE: 0, TRANSLATE: 6}


def test_a_build_has_every_phase_and_its_memory(build) -> None:
    outcome = build('nn')['nn'].outcome
    assert set(outcome.seconds) == set(PHASES)
    assert outcome.seconds[READ] > 0 < outcome.seconds[PDF]
    assert 10 < outcome.memory < 2000


def test_a_format_alone_is_not_counted_as_the_other(build) -> None:
    assert PDF not in build('nn', formats=('html',))['nn'].outcome.seconds
    assert WRITE not in build('nn', formats=('pdf',))['nn'].outcome.seconds


def test_a_language_that_failed_says_how_long_it_took(build, cause) -> None:
    cause('nb', 'error')
    assert set(build('nb')['nb'].outcome.seconds) >= {PREPARE, COPY}
