"""make says what it needs and what it is doing before it gets anything."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parent.parent / 'Makefile'


@pytest.fixture
def make(tmp_path):
    """Run make with a Python that has another version and makes no environment."""
    shutil.copy(MAKEFILE, tmp_path)
    for name in ('requirements.lock', 'pyproject.toml'):
        (tmp_path / name).touch()

    def run(version: tuple[int, int]) -> subprocess.CompletedProcess[str]:
        python = tmp_path / 'python'
        python.write_text(
            f'#!{sys.executable}\n'
            'import sys\n'
            f'sys.version_info, sys.version = {(*version, 0)}, "{version[0]}.{version[1]}.0 (x)"\n'
            'exec(sys.argv[2]) if sys.argv[1] == "-c" else sys.exit("no environment")\n'
        )
        python.chmod(0o755)
        command = ['make', f'PYTHON={python}', 'site-ky']
        environment = {**os.environ, 'LC_ALL': 'C'}
        return subprocess.run(
            command, cwd=tmp_path, check=False, capture_output=True, text=True, env=environment
        )

    return run


def test_a_python_that_is_too_old_is_refused_with_the_remedy(make) -> None:
    result = make((3, 10))
    assert result.returncode
    assert 'needs Python 3.11 or newer' in result.stderr
    assert 'make PYTHON=' in result.stderr
    assert 'no environment' not in result.stderr


def test_the_long_wait_of_the_first_time_is_announced(make) -> None:
    result = make((3, 12))
    assert 'This happens once' in result.stdout
    assert 'no environment' in result.stderr
