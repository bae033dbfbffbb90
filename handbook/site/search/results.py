"""Find the titles that a reader would not take for the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook.languages import class_language

if TYPE_CHECKING:
    from collections.abc import Mapping


def title_languages(titles: Mapping[str, nodes.title]) -> dict[str, str]:
    """Return the code of the language of each title that is not in the language of its page.

    ``titles`` are those of the environment, by docname: a title from another language stands in an
    inline with the class of that language.
    """
    found = {}
    for docname, title in titles.items():
        for inline in title.findall(nodes.inline):
            if locale := class_language(inline['classes']):
                found[docname] = str(locale)
                break
    return found
