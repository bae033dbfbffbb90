"""Tell Typst the language and the direction of a passage."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.languages import UnknownLanguageError, class_language, parse_tag
from handbook.pdf.typst_code import NONE, call, string

if TYPE_CHECKING:
    from docutils import nodes

UPRIGHT = frozenset({'ar', 'fa', 'he', 'ja', 'ko', 'ur', 'zh'})
"""Languages whose letters do not slant; emphasis needs another form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A language as Typst wants it: two or three letters, a region of two letters, a direction."""

    lang: str
    region: str | None
    direction: str

    def arguments(self) -> dict[str, str]:
        """Return the arguments of Typst's ``text`` as code."""
        region = string(self.region) if self.region else NONE
        return {'lang': string(self.lang), 'region': region, 'dir': self.direction}

    def wrap(self, code: str) -> str:
        """Return the content ``code`` set in this language."""
        return call('passage', code, **self.arguments())


@functools.cache
def parse_passage(code: str) -> Passage | None:
    """Return what Typst needs for the language ``code`` (``zh_TW`` or ``zh-tw``), None if unknown."""
    try:
        locale = parse_tag(code)
    except UnknownLanguageError:
        return None
    region = locale.territory if len(locale.territory or '') == 2 else None
    return Passage(lang=locale.language, region=region, direction=locale.text_direction)


def own_passage(node: nodes.Element) -> Passage | None:
    """Return the language that ``node`` itself declares with a class ``language-xx``, or None."""
    locale = class_language(node.get('classes', ()))
    return parse_passage(str(locale)) if locale else None
