"""Import what every build needs, in a process that does nothing else and from which workers are forked."""

from __future__ import annotations

import gc
import importlib

from sphinx.application import builtin_extensions

_THEIRS = (
    '_strptime',
    'docutils.languages.en',
    'furo',
    'jinja2.ext',
    'myst_parser.sphinx_ext.directives',
    'myst_parser.sphinx_ext.main',
    'myst_parser.sphinx_ext.mathjax',
    'myst_parser.sphinx_ext.myst_refs',
    'sphinx.builders.latex.transforms',
    'sphinx.ext.mathjax',
    'sphinx.jinja2glue',
    'sphinx_basic_ng',
    'xml.dom.minidom',
)
_OURS = (
    'handbook.campaign.calendar_link',
    'handbook.campaign.labels',
    'handbook.campaign.roles',
    'handbook.campaign.share_links',
    'handbook.campaign.signup_button',
    'handbook.catalogs.extraction.commented_builder',
    'handbook.pdf',
    'handbook.publishing.apart',
    'handbook.publishing.worker',
    'handbook.publishing.workers',
    'handbook.settings',
    'handbook.site.search.languages',
    'handbook.site.search.results',
)

for name in (*builtin_extensions, *_THEIRS, *_OURS):
    importlib.import_module(name)

# What is here stays, and is shared: no worker need look for garbage in it, nor copy it to do so.
gc.collect()
gc.freeze()
