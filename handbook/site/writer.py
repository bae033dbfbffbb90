"""Write the direction of a passage and the names of a table, which docutils has no words for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.writers.html5 import HTML5Translator

from handbook.languages import class_language, parse_tag

if TYPE_CHECKING:
    from docutils import nodes


class PassageTranslator(HTML5Translator):
    """Sphinx's HTML writer, which also gives ``dir`` to a passage that runs another way than those around it.

    A node's ``html_attributes`` are written as they are.
    """

    def starttag(
        self,
        node: nodes.Element,
        tagname: str,
        suffix: str = '\n',
        empty: bool = False,
        **attributes: Any,
    ) -> str:
        attributes.update(node.get('html_attributes', {}))
        locale = class_language([*node.get('classes', ()), *attributes.get('classes', ())])
        if locale and self._directions_around(node) != {locale.text_direction}:
            attributes['dir'] = locale.text_direction
        return super().starttag(node, tagname, suffix, empty, **attributes)

    def _directions_around(self, node: nodes.Element) -> set[str]:
        """Return the directions of the page and of the passages that ``node`` is part of."""
        found = {parse_tag(self.config.language).text_direction}
        while node := node.parent:
            if locale := class_language(node.get('classes', ())):
                found.add(locale.text_direction)
        return found
