"""Tell where the time of a build went, phase by phase."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from handbook.publishing.job import PREPARE, READ, RESOLVE, TRANSLATE

if sys.platform != 'win32':
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

_LAST = 999
# Sphinx translates at 20, this package marks and writes passages around it from 19 to 22.
_BEFORE_TRANSLATION, _AFTER_TRANSLATION = 18, 23


class Stopwatch:
    """Counts the CPU seconds of this process in the phase that is on; ``seconds`` has them by phase."""

    def __init__(self, clock: Callable[[], float] = time.process_time) -> None:
        self._clock, self._since = clock, clock()
        self._phases = [PREPARE]
        self.seconds: dict[str, float] = {PREPARE: 0.0}

    def change(self, phase: str) -> None:
        """Let what follows count as ``phase``."""
        self._count()
        self._phases[-1] = phase

    def begin(self, phase: str) -> None:
        """Let what follows count as ``phase``, until it ends."""
        self._count()
        self._phases.append(phase)

    def end(self) -> None:
        """Go on with the phase that ``begin`` interrupted."""
        self._count()
        self._phases.pop()

    def stop(self) -> dict[str, float]:
        """Return the seconds of each phase until now."""
        self._count()
        return self.seconds

    def _count(self) -> None:
        now, phase = self._clock(), self._phases[-1]
        self.seconds[phase] = self.seconds.get(phase, 0.0) + now - self._since
        self._since = now


def most_memory() -> int:
    """Return the most memory this process ever had, in MiB, or 0 where the system does not say."""
    if sys.platform == 'win32':
        return 0
    # In kilobytes, but on macOS in bytes.
    unit = 2**20 if sys.platform == 'darwin' else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def watch(app: Sphinx, stopwatch: Stopwatch, *, writing: str) -> None:
    """Let ``stopwatch`` follow what ``app`` does, which writes in the phase ``writing``.

    The output does not change.
    """

    class BeginTranslation(SphinxTransform):
        default_priority = _BEFORE_TRANSLATION

        def apply(self, **options: Any) -> None:
            stopwatch.begin(TRANSLATE)

    class EndTranslation(SphinxTransform):
        default_priority = _AFTER_TRANSLATION

        def apply(self, **options: Any) -> None:
            stopwatch.end()

    class BeginResolving(SphinxPostTransform):
        default_priority = 0

        def apply(self, **options: Any) -> None:
            stopwatch.begin(RESOLVE)

    app.add_transform(BeginTranslation)
    app.add_transform(EndTranslation)
    app.add_post_transform(BeginResolving)
    app.connect('doctree-resolved', lambda *_: stopwatch.end(), priority=_LAST)
    app.connect('env-before-read-docs', lambda *_: stopwatch.change(READ))
    app.connect('write-started', lambda *_: stopwatch.change(writing))
