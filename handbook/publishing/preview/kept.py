"""Tell whether what an earlier preview has read was read by the same program."""

from __future__ import annotations

import hashlib
import shutil
import sys
from importlib.metadata import distributions
from pathlib import Path

import handbook


def discard_if_old(work: Path) -> None:
    """Delete what another version of this package, or of any other, has left in ``work``.

    Sphinx itself notices other guides and other settings, but not another program.
    """
    note, program = work / 'program', _program()
    if not note.is_file() or note.read_text(encoding='utf-8') != program:
        shutil.rmtree(work / 'doctrees', ignore_errors=True)
        work.mkdir(parents=True, exist_ok=True)
        note.write_text(program, encoding='utf-8')


def _program() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for package in sorted(f'{each.name} {each.version}' for each in distributions()):
        digest.update(package.encode())
    for path in sorted(Path(handbook.__file__).parent.rglob('*.py')):
        digest.update(path.read_bytes())
    return digest.hexdigest()
