"""Measure what commands cost, with all the processes that they start. Needs Linux.

A launcher of its own runs them and adopts whatever they leave behind, so that it is told the CPU time
of each process that ever ran below it, such as workers whose parent is already gone.
"""

from __future__ import annotations

import ctypes
import json
import os
import shlex
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import IO

HOME = Path(__file__).parent.parent
INTERVAL = 0.1
"""Seconds between two looks at the memory; a shorter peak is not seen."""

PR_SET_CHILD_SUBREAPER = 36
TAIL = 2000


class CommandError(Exception):
    """A command failed: which one, and what it said last."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What commands cost: seconds, and the most memory at a time in MiB, sampled every INTERVAL.

    Memory is PSS, which counts what processes share once: ``tree`` of all processes together,
    ``largest`` of the largest one.
    """

    cpu: float
    wall: float
    tree: float
    largest: float


def measure(commands: Sequence[Sequence[str]], folder: Path, *, at_once: int = 1) -> Cost:
    """Run ``commands`` in ``folder``, ``at_once`` of them at a time. Raises CommandError."""
    order = {'commands': commands, 'folder': str(folder), 'at_once': at_once}
    environment = {**os.environ, 'PYTHONPATH': str(HOME)}
    launcher = [sys.executable, '-m', 'benchmarks.measure']
    result = subprocess.run(
        launcher,
        input=json.dumps(order),
        text=True,
        capture_output=True,
        env=environment,
        check=False,
    )
    if result.returncode:
        raise CommandError(result.stderr[-TAIL:])
    return Cost(**json.loads(result.stdout))


class Memory:
    """Looks at the memory of all processes below this one, again and again, until it is stopped."""

    def __init__(self) -> None:
        self.tree = self.largest = 0.0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopped.wait(INTERVAL):
            sizes = [memory_of(pid) for pid in below(os.getpid())]
            self.tree = max(self.tree, sum(sizes))
            self.largest = max(self.largest, *sizes, 0.0)


def below(pid: int) -> Iterator[int]:
    """Yield the processes below ``pid``."""
    for path in Path(f'/proc/{pid}/task').glob('*/children'):
        try:
            children = path.read_text().split()
        except OSError:
            continue
        for child in map(int, children):
            yield child
            yield from below(child)


def memory_of(pid: int) -> float:
    """Return the PSS of a process in MiB, 0 if it is gone."""
    try:
        lines = Path(f'/proc/{pid}/smaps_rollup').read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith('Pss:')), 0.0)


def run(commands: list[list[str]], folder: str, at_once: int) -> Cost:
    """Run commands as children of this process, and wait for all that they started, too."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    waiting, cpu, wall = list(commands), 0.0, 0.0
    running: dict[int, subprocess.Popen[bytes]] = {}
    memory, start = Memory(), time.perf_counter()
    with tempfile.TemporaryFile() as said, ending(running):
        while True:
            while waiting and len(running) < at_once:
                process = subprocess.Popen(waiting.pop(0), cwd=folder, stdout=said, stderr=said)
                running[process.pid] = process
            try:
                pid, status, usage = os.wait4(-1, 0)
            except ChildProcessError:
                break
            cpu += usage.ru_utime + usage.ru_stime
            if ended := running.pop(pid, None):
                wall = time.perf_counter() - start
                ended.returncode = os.waitstatus_to_exitcode(status)
                check(ended, said)
    memory.stop()
    return Cost(cpu=cpu, wall=wall, tree=memory.tree, largest=memory.largest)


@contextmanager
def ending(running: Mapping[int, subprocess.Popen[bytes]]) -> Iterator[None]:
    """End what still runs when one command failed, or somebody stops the benchmark."""
    try:
        yield
    finally:
        for process in running.values():
            process.terminate()


def check(process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    """End the launcher if a command failed, with what was said last."""
    if process.returncode:
        said.seek(0)
        text = said.read().decode(errors='replace')
        sys.exit(f'{shlex.join(process.args)}: exit status {process.returncode}\n{text[-TAIL:]}')


if __name__ == '__main__':
    sys.stdout.write(json.dumps(asdict(run(**json.load(sys.stdin)))))
