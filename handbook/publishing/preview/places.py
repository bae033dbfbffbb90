"""Name a place in a file so that a person, or the person's editor, finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

# What a browser would run, or show in place of the page, is no editor.
_NO_EDITORS = frozenset({'', 'javascript', 'data', 'blob', 'vbscript'})


class EditorError(ValueError):
    """The address of an editor cannot be used; the message says what it must look like."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a person reads it, ``locale/nb/LC_MESSAGES/index.po:12``, and a link to it or ''."""

    text: str
    link: str = ''


def place_of(path: Path, line: int, root: Path, editor: str = '') -> Place:
    """Return the place of a line, told from the folder ``root``; line 0 is the whole file.

    ``editor`` is an address with ``{path}`` and ``{line}``, or empty.
    """
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    text = f'{shown}:{line}' if line else shown
    link = editor.format(path=quote(path.as_posix()), line=line or 1) if editor else ''
    return Place(text, link)


def check_editor(editor: str) -> None:
    """Raise EditorError if ``editor`` is no address of the form ``place_of`` asks for."""
    example = 'write it as in vscode://file{path}:{line}'
    try:
        address = editor.format(path='/a/b.po', line=1)
    except (KeyError, IndexError, ValueError):
        msg = f'{editor!r} has braces around something else than path and line; {example}'
        raise EditorError(msg) from None
    if '/a/b.po' not in address:
        raise EditorError(f'{editor!r} does not say where the path goes; {example}')
    if urlsplit(address).scheme in _NO_EDITORS:
        raise EditorError(f'{editor!r} is not the address of an editor; {example}')
