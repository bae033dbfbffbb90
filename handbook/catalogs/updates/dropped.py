"""Take back what a translation platform dropped from a catalog."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from handbook.catalogs.updates.stored_catalog import has_words, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from babel.messages.catalog import Message

    from handbook.catalogs.updates.stored_header import StoredCatalog


def has_commit(folder: Path) -> bool:
    """Whether git is installed and ``folder`` lies in a repository with a commit."""
    command = ['git', 'rev-parse', '--verify', '--quiet', 'HEAD']
    if not shutil.which('git'):
        return False
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


def read_committed(path: Path) -> bytes | None:
    """Return the file as the last commit of its repository has it, None if there is no such file."""
    command = ['git', 'show', f'HEAD:./{path.name}']
    shown = subprocess.run(command, cwd=path.parent, capture_output=True, check=False)
    return shown.stdout if shown.returncode == 0 else None


def take_back(catalog: StoredCatalog, earlier: StoredCatalog) -> None:
    """Give ``catalog`` what ``earlier`` has and a platform does not keep.

    These are the comments of translators, translations where there is none now (platforms leave out
    what is fuzzy), messages, and obsolete ones. What the platform has is never changed.
    """
    catalog.notes = list(_joined(earlier.notes, catalog.notes))
    for old in earlier:
        message = catalog.get(old.id, old.context) if old.id else None
        if message is not None:
            _complete(message, old)
        elif old.id and key_of(old) not in catalog.obsolete:
            catalog[old.id] = old
    for key, old in earlier.obsolete.items():
        if catalog.get(old.id, old.context) is None:
            catalog.obsolete.setdefault(key, old)


def _complete(message: Message, old: Message) -> None:
    message.user_comments = list(_joined(old.user_comments, message.user_comments))
    if has_words(old) and not has_words(message):
        message.string, message.previous_id = old.string, old.previous_id
        message.flags |= old.flags


def _joined(old: Iterable[str], new: list[str]) -> Iterator[str]:
    """Yield the comments of both, in their order, those that both have once."""
    yield from (note for note in old if note not in new)
    yield from new
