"""Say how this program is called where somebody uses it, so that a message can name the next command."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

NAME = 'handbook'


def program() -> str:
    """Return what to type for this program: ``handbook``, or its place as seen from the current folder.

    Who came by ``make`` has no ``handbook`` on the search path, only ``.venv/bin/handbook``.
    """
    started = Path(sys.argv[0])
    if started.stem != NAME:
        return NAME
    found = shutil.which(NAME)
    if found and started.exists() and started.samefile(found):
        return NAME
    here = Path.cwd()
    absolute = started.absolute()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else started)
