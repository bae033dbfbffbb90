"""Write the direction of a passage wherever its language is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import babel
from sphinx.writers.html5 import HTML5Translator

if TYPE_CHECKING:
    from docutils import nodes


class PassageTranslator(HTML5Translator):
    """Sphinx's HTML writer, which also gives ``dir`` to a passage that runs the other way."""

    def starttag(
        self,
        node: nodes.Element,
        tagname: str,
        suffix: str = '\n',
        empty: bool = False,
        **attributes: Any,
    ) -> str:
        language = _language_class(node, attributes)
        if language and (direction := text_direction(language)) != self._direction:
            attributes['dir'] = direction
        return super().starttag(node, tagname, suffix, empty, **attributes)

    @property
    def _direction(self) -> str:
        return text_direction(self.config.language)


def text_direction(language: str) -> str:
    """Return ``ltr`` or ``rtl`` for a code as Sphinx or docutils writes it (``zh_TW``, ``zh-tw``)."""
    return babel.Locale.parse(language, sep='-' if '-' in language else '_').text_direction


def _language_class(node: nodes.Element, attributes: dict[str, Any]) -> str:
    """Return what docutils will write as ``lang``: the code in a ``language-xx`` class."""
    classes = [*node.get('classes', ()), *attributes.get('classes', ())]
    codes = [name.removeprefix('language-') for name in classes if name.startswith('language-')]
    return codes[0] if codes else ''
