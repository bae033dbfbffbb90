"""Foreign words inside right-to-left text keep their order."""

from __future__ import annotations

import pytest

from handbook.pdf.bidi import END, ISOLATE, isolate


def marked(text: str) -> str:
    return text.replace('<', ISOLATE).replace('>', END)


@pytest.mark.parametrize(
    'expected',
    [
        'زر <https://hourofcode.com/ar/> اليوم',
        'اكتب إلى <help@example.org>.',
        'اتصل بالرقم <+996 555 123>.',
        'الحرارة <2–6 °C> والأيام 7–13.',
        'ساعة (<Hour of Code>) حملة',
        'عام 2026',
        '<Hour of Code>',
        '، ',
        '',
        ' مسافة في البداية والنهاية ',
    ],
)
def test_a_left_to_right_run_is_isolated_and_nothing_else_changes(expected):
    text = expected.replace('<', '').replace('>', '')
    assert isolate(text) == marked(expected)
