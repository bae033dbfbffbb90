"""Find in the doctree of a guide what both its web page and its paper need."""

from __future__ import annotations

from docutils import nodes

CHECKLIST = 'checklist'
"""The class of a list that gets boxes to tick."""


def find_description(document: nodes.document | None) -> str:
    """Return the description that the writer gave in the front matter, as it was translated."""
    for meta in document.findall(nodes.meta) if document else ():
        if meta.get('name') == 'description':
            return str(meta.get('content', ''))
    return ''


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
