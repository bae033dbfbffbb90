"""What web and paper need of a guide is found, and nothing that only looks like it."""

from __future__ import annotations

from docutils import nodes
from docutils.utils import new_document

from handbook.guides import find_checklist, find_description


def page(*sections: nodes.section) -> nodes.document:
    document = new_document('page')
    document += nodes.section('', nodes.title('', 'Page'), *sections)
    return document


def section(*classes: str) -> nodes.section:
    items = nodes.bullet_list('', nodes.list_item(), classes=list(classes))
    return nodes.section('', nodes.title('', 'Part'), items)


def test_the_first_section_with_a_checklist_is_found() -> None:
    plain, ticked, second = section(), section('checklist'), section('checklist')
    assert find_checklist(page(plain, ticked, second)) is ticked


def test_a_page_of_plain_lists_has_none() -> None:
    assert find_checklist(page(section(), section('simple'))) is None


def test_a_page_that_is_nothing_but_a_checklist_has_no_part_for_it() -> None:
    whole = page()
    whole[0] += nodes.bullet_list('', classes=['checklist'])
    assert find_checklist(whole) is None


def test_a_checklist_inside_a_box_is_no_section() -> None:
    box = nodes.admonition('', nodes.bullet_list('', classes=['checklist']))
    assert find_checklist(page(nodes.section('', nodes.title('', 'Part'), box))) is None


def test_the_description_of_the_front_matter_is_found_among_other_fields() -> None:
    document = page()
    document += nodes.meta('', name='keywords', content='hour')
    document += nodes.meta('', name='description', content='Өткөрүү жөнүндө')
    assert find_description(document) == 'Өткөрүү жөнүндө'


def test_a_page_that_says_nothing_of_itself_and_no_page_have_no_description() -> None:
    assert find_description(page()) == ''
    assert find_description(None) == ''
