"""Lend an application a second builder."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sphinx.util._pathlib import _StrPath
from sphinx.util.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.builders import Builder


@contextmanager
def second_builder(app: Sphinx, name: str, outdir: Path) -> Iterator[Builder]:
    """Lend ``app`` another builder, so that two formats are written from one read.

    It writes to ``outdir``, a folder of its own.

    ``sphinx/application.py`` knows one builder an application, chosen before reading. Three things
    follow it: ``only`` reads the tags, post-transforms look at the environment's builder class, and
    MyST resolves links through ``app.builder``. Unnecessary once Sphinx can write one environment
    with several builders.
    """
    kept = app.tags, app.builder, app.env._builder_cls
    generic = ('format_', 'builder_')
    own = {app.builder.name, app.builder.format}
    app.tags = Tags([tag for tag in app.tags if tag not in own and not tag.startswith(generic)])
    try:
        app.builder = app.create_builder(name)
        app.env._builder_cls = app.builder.__class__
        app.builder.outdir = _StrPath(outdir)
        yield app.builder
    finally:
        app.tags, app.builder, app.env._builder_cls = kept
