"""What a new process would import by itself is there already."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
from handbook.publishing.apart import run_apart
print(run_apart(eval, "'handbook.__main__' in __import__('sys').modules"))
"""


@pytest.mark.parametrize(('first', 'found'), [('import handbook.__main__', True), ('', False)])
def test_the_commands_are_there_if_the_installed_script_has_imported_them(first, found) -> None:
    command = [sys.executable, '-c', first + SCRIPT]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.split() == [str(found)]
