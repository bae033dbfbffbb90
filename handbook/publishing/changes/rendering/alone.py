"""Call a function in a process of its own, and tell in words why it failed."""

from __future__ import annotations

import traceback
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from sphinx.errors import SphinxError

from handbook.languages import UnknownLanguageError
from handbook.publishing.processes import clean_context
from handbook.publishing.project import ProjectError

if TYPE_CHECKING:
    from collections.abc import Callable

_EXPECTED = (SphinxError, ProjectError, UnknownLanguageError, OSError, UnicodeError)


Answer = TypeVar('Answer')


def call_alone(function: Callable[..., Answer], *arguments: object) -> tuple[Answer | None, str]:
    """Return what a function of a module returns, or None with the reason in plain words.

    A process that dies takes no other one along.
    """
    with ProcessPoolExecutor(1, mp_context=clean_context()) as pool:
        try:
            return pool.submit(_attempt, function, arguments).result()
        except BrokenProcessPool:
            return None, 'its process ended without a word'


def _attempt(
    function: Callable[..., Answer], arguments: tuple[object, ...]
) -> tuple[Answer | None, str]:
    # An error as such may not survive the way to the other process.
    try:
        return function(*arguments), ''
    except _EXPECTED as error:
        return None, str(error)
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f'{frame.filename}:{frame.lineno}'
        return None, f'an error in the program itself, at {place}: {type(error).__name__}: {error}'
