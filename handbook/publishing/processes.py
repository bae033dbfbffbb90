"""Start processes that have imported Sphinx already, and that end with the one that needs them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

_PRELOADED = 'handbook.publishing.preloaded'
_COMMANDS = 'handbook.__main__'


def clean_context() -> BaseContext:
    """Return the way to start workers: forked from a process that has imported Sphinx and done no more.

    To fork from this process would hand on the locks of threads that do not come along.
    """
    if 'forkserver' not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context('spawn')
    context = multiprocessing.get_context('forkserver')
    # The installed command is a script, which each new process runs again as far as its imports.
    commands = [_COMMANDS] if _COMMANDS in sys.modules else []
    context.set_forkserver_preload([*commands, _PRELOADED])
    return context


def start(
    context: BaseContext, name: str, work: Callable[..., object], *arguments: object
) -> tuple[BaseProcess, Connection]:
    """Start ``work(sender, *arguments)`` in a process; return it, and where arrives what it sends.

    When the process is gone, receiving raises EOFError.
    """
    receiver, sender = context.Pipe(duplex=False)
    process: BaseProcess = context.Process(  # type: ignore[attr-defined]
        target=work, args=(sender, *arguments), name=f'handbook {name}'
    )
    process.start()
    # Only the child keeps the sending end, so that its death ends the waiting.
    sender.close()
    return process, receiver


def end_with_parent() -> None:
    """Let this worker leave Ctrl-C to its parent, and end when its parent ends.

    Ctrl-C goes to every process of the terminal; the parent alone decides what stops.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
