"""Typst learns the language of a passage."""

from __future__ import annotations

from docutils import nodes

from handbook.pdf.passages import Passage, own_passage, parse_passage


def test_a_language_and_its_direction_are_known():
    assert parse_passage('ar') == Passage(lang='ar', region=None, direction='rtl')


def test_a_region_is_told_apart_in_sphinx_and_in_docutils_spelling():
    expected = Passage(lang='zh', region='TW', direction='ltr')
    assert parse_passage('zh_TW') == parse_passage('zh-tw') == expected


def test_a_region_that_is_a_number_is_none_for_typst():
    assert parse_passage('es_419') == Passage(lang='es', region=None, direction='ltr')


def test_an_unknown_language_is_none():
    assert parse_passage('nonsense') is None


def test_a_node_declares_its_language_with_a_class():
    node = nodes.paragraph(classes=['lead', 'language-nb'])
    assert own_passage(node) == Passage(lang='nb', region=None, direction='ltr')


def test_a_node_without_a_language_class_declares_none():
    assert own_passage(nodes.paragraph(classes=['lead'])) is None
