"""Find the checklist of a guide, the part of it that people tick off."""

from __future__ import annotations

from docutils import nodes

CHECKLIST = 'checklist'
"""The class of a list that gets boxes to tick."""


def find_checklist(document: nodes.document) -> nodes.section | None:
    """Return the first section with a list of the class ``checklist`` right in it, if there is one.

    A section that holds the whole page does not count: the page itself is its checklist.
    """
    for items in document.findall(nodes.bullet_list):
        section = items.parent
        if CHECKLIST not in items['classes'] or not isinstance(section, nodes.section):
            continue
        if isinstance(section.parent, nodes.section):
            return section
    return None
