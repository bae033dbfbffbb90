"""Find where in a message its words stand, with the positions of MyST's own parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_inline import text as read_text
from mdit_py_plugins.myst_role.index import myst_role as read_role

from handbook.catalogs.structure import PROSE_ROLES, make_parser, role_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markdown_it.rules_inline import StateInline

Span = tuple[int, int]


class ProseSpans:
    """Finds the words of messages with the parser that the project's settings ask for.

    ``myst_settings`` are the ``myst_...`` settings of conf.py, without the prefix; ``prose_roles`` are
    the project's own roles whose content is words.
    """

    def __init__(
        self, myst_settings: Mapping[str, object], prose_roles: Iterable[str] = ()
    ) -> None:
        self._parser = make_parser(myst_settings)
        self._prose_roles = PROSE_ROLES | set(prose_roles)
        self._message = ''
        self._found: set[Span] = set()
        # Tokens of markdown-it know their line only; its rules know where they read.
        self._parser.inline.ruler.at('text', self._note_text)
        self._parser.inline.ruler.at('myst_role', self._note_role)

    def find(self, message: str) -> list[Span]:
        """Return the start and the end of each run of words, in order, none over another."""
        self._message, self._found = message, set()
        self._parser.parseInline(message, {})
        return sorted(self._found)

    def _note_text(self, state: StateInline, silent: bool) -> bool:
        start = state.pos
        matched = read_text(state, silent)
        if matched:
            self._note(state, silent, start, state.pos)
        return matched

    def _note_role(self, state: StateInline, silent: bool) -> bool:
        start = state.pos
        matched = read_role(state, silent)
        if matched and not silent:
            role = state.tokens[-1]
            title = role_title(role.content)
            if title or role.meta['name'] in self._prose_roles:
                words = title or role.content
                place = self._message.find(words, start + len(role.meta['name']))
                self._note(state, silent, place, place + len(words))
        return matched

    def _note(self, state: StateInline, silent: bool, start: int, end: int) -> None:
        # The description of a picture is read on its own, with positions of its own.
        if not silent and state.src == self._message:
            self._found.add((start, end))
