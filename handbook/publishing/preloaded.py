"""Import what every build needs, in a process that does nothing else and from which workers are forked."""

from __future__ import annotations

import gc
import importlib

from sphinx.application import builtin_extensions

_OURS = ('handbook.campaign', 'handbook.catalogs', 'handbook.site', 'handbook.pdf')
_THEIRS = ('furo', 'myst_parser.sphinx_ext.main', 'sphinx.jinja2glue', 'jinja2.ext')

for name in (*builtin_extensions, *_THEIRS, *_OURS, 'handbook.publishing.worker'):
    importlib.import_module(name)

# What is here stays, and is shared: no worker need look for garbage in it, nor copy it to do so.
gc.collect()
gc.freeze()
