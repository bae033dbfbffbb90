"""Let a process that has imported Sphinx already do what this one would have to import it for."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from handbook.publishing.processes import clean_context, end_with_parent, start

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Result = TypeVar('Result')
Arguments = TypeVarTuple('Arguments')


def run_apart(function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
    """Return what ``function`` returns, or raise what it raises, in a process like those of the workers.

    To import Sphinx takes as long as to build several pages: so it is imported once for everybody.
    The function, its arguments and its result must be fit for pickle. Raises RuntimeError if the
    process dies; Ctrl-C here ends it.
    """
    process, receiver = start(clean_context(), function.__name__, _work, function, arguments)
    try:
        result: Result = _receive(receiver, process)
    finally:
        process.terminate()
        process.join()
        receiver.close()
    return result


def _receive(receiver: Connection, process: BaseProcess) -> Any:
    try:
        result, error = receiver.recv()
    except EOFError:
        process.join()
        msg = f'the process {process.name!r} ended without a word (exit status {process.exitcode})'
        raise RuntimeError(msg) from None
    if error:
        raise error
    return result


def _work(
    sender: Connection, function: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    end_with_parent()
    result, raised = None, None
    try:
        result = function(*arguments)
    except Exception as error:
        # Where it was raised is not sent along otherwise.
        error.add_note(traceback.format_exc())
        raised = error
    sender.send((result, raised))
