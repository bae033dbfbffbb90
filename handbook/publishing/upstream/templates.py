"""Compile the templates of the site once for all languages."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import sphinx.jinja2glue
from jinja2 import BytecodeCache
from jinja2.meta import find_referenced_templates
from jinja2.sandbox import SandboxedEnvironment

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from types import CodeType

    from jinja2.bccache import Bucket
    from sphinx.application import Sphinx


class _CodeOfTemplates(BytecodeCache):
    """Keeps the code of templates in this process and in those that are forked from it."""

    def __init__(self) -> None:
        self._code: dict[Hashable, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._code[self._key(bucket)] = bucket.code

    def _key(self, bucket: Bucket) -> Hashable:
        # What a template is compiled to depends on its text and on the extensions.
        return bucket.key, bucket.checksum, frozenset(bucket.environment.extensions)


_CODE = _CodeOfTemplates()


@contextmanager
def kept_templates() -> Iterator[None]:
    """Let an application use the code of templates that another one in this process has compiled.

    ``sphinx/jinja2glue.py``, ``BuiltinTemplateLoader.init``, makes an environment of Jinja without
    a cache of bytecode, so that each build compiles all templates. Unnecessary once it takes one.
    """
    environment = partial(SandboxedEnvironment, bytecode_cache=_CODE)
    with replaced(sphinx.jinja2glue, 'SandboxedEnvironment', environment):
        yield


def compile_templates(app: Sphinx) -> None:
    """Compile what pages of ``app`` are made of, for applications in processes forked from this one."""
    loader = getattr(app.builder, 'templates', None)
    if loader is None:
        return
    environment = loader.environment
    waiting = {
        'page.html',
        'search.html',
        *chain.from_iterable(app.builder.config.html_sidebars.values()),
    }
    known: set[str] = set()
    while waiting:
        name = waiting.pop()
        known.add(name)
        environment.get_template(name)
        source, _, _ = environment.loader.get_source(environment, name)
        found = find_referenced_templates(environment.parse(source))
        waiting |= {each for each in found if each} - known
