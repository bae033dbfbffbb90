"""Notice where parsing a page asks for what another language answers otherwise."""

from __future__ import annotations

import inspect
import logging
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from gettext import GNUTranslations, NullTranslations
from itertools import product
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any

import docutils.languages
import myst_parser.mdit_to_docutils.base as myst_base
from docutils.parsers.rst import directives, languages, roles
from docutils.parsers.rst.languages import en
from sphinx.util.logging import NAMESPACE

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx

_KNOWN = ('docutils', 'handbook', 'myst_parser', 'sphinx')
"""Whose directives, roles and handlers ask for the language only where it is noticed, and keep what they
find in the environment and the document alone."""

_TRANSLATE = ('gettext', 'ngettext', 'npgettext', 'pgettext')


@dataclass(kw_only=True, slots=True)
class Asked:
    """What parsing a page began with, and what it asked for.

    ``content`` is the text, ``transforms`` the number of transforms that every page has; ``settings``
    are names of what was read of ``conf.py``, ``names`` those of directives and roles. ``speaks`` is
    whether words were translated, or whether nobody can say.
    """

    content: str
    transforms: int
    settings: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    speaks: bool = False


class NeutralParsing:
    """Watches how pages are parsed, one after the other.

    ``last`` is what the last one asked for, ``warned`` whether any was found to have a mistake.
    """

    def __init__(self, app: Sphinx) -> None:
        self.last = self._now = Asked(content='', transforms=0)
        self.warned = False
        self._config = app.config

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Notice what happens meanwhile."""
        kind = type(self._config)
        alarm = _Alarm(self)
        logger = logging.getLogger(NAMESPACE)
        with ExitStack() as stack:
            stack.callback(logger.removeHandler, alarm)
            logger.addHandler(alarm)
            for owner, name in (
                *product((NullTranslations, GNUTranslations), _TRANSLATE),
                (docutils.languages, 'get_language'),
                (myst_base, 'get_language'),
                # It may show anything of the environment, also what is translated there.
                (myst_base.DocutilsRenderer, 'render_substitution'),
            ):
                stack.enter_context(replaced(owner, name, self._heard(getattr(owner, name))))
            stack.enter_context(replaced(self._config, '__class__', self._telling(kind)))
            yield

    @contextmanager
    def page(self, parser: Any) -> Iterator[None]:
        """Watch the page that ``parser`` parses meanwhile."""
        parse = parser.parse

        def parse_here(content: str, document: nodes.document) -> None:
            transforms = len(document.transformer.transforms)
            self._now = Asked(content=content, transforms=transforms)
            known = dict(roles._roles)  # type: ignore[attr-defined]
            with (
                # Innermost: here, domains have had their say.
                replaced(directives, 'directive', self._named(directives.directive)),
                replaced(roles, 'role', self._named(roles.role)),
            ):
                parse(content, document)
            self._now.speaks |= _registers(known)
            # Between pages others ask, too, for reasons of their own.
            self.last, self._now = self._now, Asked(content='', transforms=0)

        parser.parse = parse_here
        try:
            yield
        finally:
            del parser.parse

    def _heard(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def tell(*arguments: Any, **options: Any) -> Any:
            self._now.speaks = True
            return function(*arguments, **options)

        return tell

    def _named(self, look_up: Callable[..., Any]) -> Callable[..., Any]:
        def tell(name: str, *others: Any) -> Any:
            self._now.names.add(name.lower())
            found, messages = look_up(name, *others)
            self._now.speaks |= found is not None and not is_known(found)
            return found, messages

        return tell

    def _telling(self, kind: type) -> type:
        parsing = self

        class Telling(kind):  # type: ignore[misc]
            """Settings that notice which of them somebody reads."""

            def __getattribute__(self, name: str) -> Any:
                parsing._now.settings.add(name)
                return super().__getattribute__(name)

        return Telling


class _Alarm(logging.Handler):
    def __init__(self, parsing: NeutralParsing) -> None:
        super().__init__(logging.WARNING)
        self._parsing = parsing

    def emit(self, record: logging.LogRecord) -> None:
        self._parsing.warned = True


def is_known(thing: Any) -> bool:
    """Whether a directive, a role or a handler, and all it builds upon, is by authors in _KNOWN."""
    if getattr(thing, '__qualname__', '') == 'Domain.role.<locals>.role_adapter':
        lent = inspect.getclosurevars(thing).nonlocals
        thing = lent['self'].roles[lent['name']]
    if isinstance(thing, partial):
        thing = thing.func
    if isinstance(thing, MethodType):
        thing = thing.__func__
    kind = thing if isinstance(thing, type) else type(thing)
    parts = [thing] if isinstance(thing, FunctionType) else kind.__mro__[:-1]
    return all(str(part.__module__).partition('.')[0] in _KNOWN for part in parts)


def _registers(known: dict[str, Any]) -> bool:
    """Whether docutils knows a role by now that a page has made: it is lost to other processes."""
    new = (role for name, role in roles._roles.items() if known.get(name) is not role)  # type: ignore[attr-defined]
    return any(role not in roles._role_registry.values() for role in new)  # type: ignore[attr-defined]


def other_names(language: str) -> set[str]:
    """Return the names of directives and roles that docutils understands otherwise than in English."""
    module = languages.get_language(language)
    if module is None:
        return set()
    return {
        name
        for here, there in ((module.directives, en.directives), (module.roles, en.roles))
        for name, meaning in here.items()
        if there.get(name) != meaning
    }
