"""Make one doctree of the pages of a book, or of one page alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util.nodes import inline_all_toctrees

from handbook.guides import find_checklist

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

PART_TITLE = 'part-title'
"""The class of a caption that several chapters have in common."""


def assemble(builder: Builder, docname: str) -> nodes.document:
    """Return the page ``docname`` with all pages of its toctrees, links resolved.

    The environment's own doctrees stay as they are.
    """
    page = builder.env.get_doctree(docname)
    free_hidden_toctrees(page)
    document = inline_all_toctrees(builder, set(), docname, page, str, [docname])
    document['docname'] = docname
    name_parts(document, list_captions(builder.env))
    builder.env.resolve_references(document, docname, builder)
    builder.post_process_images(document)
    drop_title(document)
    return document


def assemble_page(builder: Builder, docname: str) -> nodes.document:
    """Return the page ``docname`` alone, without its toctrees, links resolved."""
    page = builder.env.get_doctree(docname)
    page['docname'] = docname
    for toctree in list(page.findall(addnodes.toctree)):
        toctree.parent.remove(toctree)
    builder.env.resolve_references(page, docname, builder)
    builder.post_process_images(page)
    return page


def take_checklist(page: nodes.document) -> nodes.document | None:
    """Return the checklist of an assembled ``page`` alone under its title, if it has one."""
    checklist = find_checklist(page)
    if checklist is None:
        return None
    title = next(iter(page.findall(nodes.title)))
    alone: nodes.document = page.copy()
    alone += nodes.section('', title.deepcopy(), checklist.deepcopy())
    return alone


def free_hidden_toctrees(page: nodes.document) -> None:
    """Move hidden toctrees to the end of ``page``.

    One often stands in the last section because that is where the page ends, and its pages are no
    part of that section. A toctree that readers see stays where it is.
    """
    for toctree in list(page.findall(addnodes.toctree)):
        if toctree.get('hidden'):
            toctree.parent.remove(toctree)
            page += toctree


def list_captions(env: BuildEnvironment) -> dict[str, str]:
    """Return the captions of toctrees by the docname of the first page in each."""
    toctrees = [tree for toc in env.tocs.values() for tree in toc.findall(addnodes.toctree)]
    return {
        tree['includefiles'][0]: tree['caption']
        for tree in toctrees
        if tree['caption'] and tree['includefiles']
    }


def name_parts(document: nodes.document, captions: Mapping[str, str]) -> None:
    """Put each caption above the chapters that it is for, which stand in place of their toctree."""
    for chapter in document.findall(addnodes.start_of_file):
        if caption := captions.get(chapter['docname']):
            chapter.insert(0, nodes.rubric('', caption, classes=[PART_TITLE]))


def drop_title(document: nodes.document) -> None:
    """Take away the title of the first page, which stands on the cover.

    What stood under it moves up, so that the chapters are the first level of the book.
    """
    section = next((child for child in document if isinstance(child, nodes.section)), None)
    if section is None:
        return
    body = [child for child in section if not isinstance(child, nodes.title)]
    document['ids'] += section['ids']
    document.replace(section, body)
