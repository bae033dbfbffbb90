"""Lines of a source file become running text."""

from __future__ import annotations

import pytest

from handbook.pdf.prose import join_lines, split_words, width


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('two\nlines', 'two lines'),
        ('many   spaces\tand a tab', 'many spaces and a tab'),
        (' kept at both ends ', ' kept at both ends '),
        ('\n', ' '),
        ('', ''),
        ('бир\nсаат', 'бир саат'),
        ('一時間の\n授業', '一時間の授業'),
        ('授業は\nHour', '授業は Hour'),
        ('50\u00a0%', '50\u00a0%'),
    ],
)
def test_lines_are_joined_as_the_script_wants(text, expected):
    assert join_lines(text) == expected


def test_a_wide_letter_counts_twice():
    assert (width('abc'), width('授業')) == (3, 4)


def test_a_line_may_end_after_any_wide_letter():
    assert split_words('to 授業 go') == ['to', '授', '業', 'go']
