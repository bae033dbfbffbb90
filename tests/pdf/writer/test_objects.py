"""Descriptions of functions and the like keep every sign of their signatures."""

from __future__ import annotations

import pytest


def page(signature: str, directive: str = 'py:function') -> str:
    return f'Page\n====\n\n.. {directive}:: {signature}\n\n   Dice *hola*.\n'


@pytest.mark.parametrize(
    ('directive', 'signature'),
    [
        ('py:function', 'greet(name, *, loud=False) -> str'),
        ('py:function', 'range(start[, stop[, step]]) -> list[int]'),
        ('py:function', 'exit([code])'),
        ('py:function', 'first[T](items: list[T]) -> T | None'),
        ('py:class', 'pkg.mod.Teacher(name)'),
        ('py:data', 'LIMIT'),
        ('js:function', 'start(when)'),
        ('c:function', 'int add(int left, int right)'),
        ('cpp:function', 'template<typename T> T *pick(const std::vector<T> &from)'),
        ('option', '-o FILE, --output FILE'),
        ('envvar', 'HOME'),
        ('rst:directive', '.. note:: text'),
        ('confval', 'language'),
    ],
)
def test_a_signature_keeps_every_sign(make_book, directive, signature):
    book = make_book(page(signature, directive), suffix='rst', language='es')
    squeezed = book.text.replace(' ', '')
    assert f'{signature}Dicehola.'.replace(' ', '') in squeezed
    assert book.warnings == []


def test_a_signature_keeps_its_spaces(make_book):
    book = make_book(page('range(start[, stop=5], *, step: int = 1) -> list[int]'), suffix='rst')
    assert 'range(start[, stop=5], *, step: int = 1) → list[int]' in book.text.replace('->', '→')


def test_a_long_signature_has_a_line_for_each_parameter(make_book):
    book = make_book(
        page('greet(name: str, loud: bool)'), suffix='rst', maximum_signature_line_length=10
    )
    lines = [' '.join(line.split()) for line in book.pdf.pages[2].extract_text().splitlines()]
    assert lines[2:6] == ['greet(', 'name: str,', 'loud: bool,', ')']


def test_a_type_in_a_signature_is_a_link(make_book):
    text = 'Page\n====\n\n.. py:class:: Hour\n\n.. py:function:: teach(hour: Hour)\n'
    assert make_book(text, suffix='rst').inner_links == 1


def test_lists_in_columns_stand_side_by_side(make_book):
    text = 'Page\n====\n\n.. hlist::\n   :columns: 2\n\n   * one\n   * two\n   * three\n'
    first = make_book(text, suffix='rst').pdf.pages[2].extract_text().splitlines()[2:]
    assert '• one' in first[0]
    assert any('• three' in line for line in first)
