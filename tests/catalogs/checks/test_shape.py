"""A translation is one paragraph, and nothing in it is carried out."""

from __future__ import annotations

import pytest

from handbook.catalogs.checks.shape import CHECKS

GOOD = [
    ('nb', 'December 7 is the day.', '7\\. desember er dagen.'),
    ('nb', 'Bring paper - and pencils.', 'Ta med papir – og blyanter.'),
    ('ky', 'In 2026 we begin.', '2026-жылы баштайбыз.'),
    ('ja', 'Plan', '計画'),
    ('ar', 'See `# noqa` in the code.', 'انظر `# noqa` في الشيفرة.'),
]
BAD = [
    ('nb', 'December 7 is the day.', '7. desember er dagen.', 'not_one_paragraph'),
    ('ky', 'First, plan.', '1) Пландаңыз.', 'not_one_paragraph'),
    ('nb', 'Bring paper.', '- Ta med papir.', 'not_one_paragraph'),
    ('ky', 'Quote', '> Цитата', 'not_one_paragraph'),
    ('nb', 'Plan', '# Plan', 'not_one_paragraph'),
    ('ja', 'Plan', '計画\n===', 'not_one_paragraph'),
    ('nb', 'A line', '---', 'not_one_paragraph'),
    ('ky', 'A break', '+++', 'not_one_paragraph'),
    ('nb', 'A note', '% Et notat', 'not_one_paragraph'),
    ('ky', 'A target', '(бет)=', 'not_one_paragraph'),
    ('nb', 'A link', '[x]: https://example.org', 'not_one_paragraph'),
    ('ky', 'Text', '    текст', 'not_one_paragraph'),
    ('nb', 'Text', '```{include} /etc/passwd\n```', 'not_one_paragraph'),
    ('ar', 'Text', ':::{raw} html\n<script>x</script>\n:::', 'not_one_paragraph'),
    ('nb', 'Text', '<div onclick="x()">tekst</div>', 'not_one_paragraph'),
    ('ja', 'A table', '| 表 |\n|---|', 'not_one_paragraph'),
    ('nb', 'Word', 'Ord\n: forklaring', 'not_one_paragraph'),
    ('nb', 'One. Two.', 'En.\n\nTo.', 'extra_paragraph'),
    ('ar', 'One. Two.', 'واحد.\n\nاثنان.', 'extra_paragraph'),
    ('nb', 'See the page.', 'Se siden. # noqa', 'noqa'),
    ('ky', 'See the page.', 'Баракты караңыз. #  NoQA ', 'noqa'),
    ('nb', 'See the page.', 'Se [siden](javascript:alert(1)).', 'unsafe_address'),
    ('ja', 'See the page.', '<a href="java&#115;cript:alert(1)">ページ</a>', 'unsafe_address'),
    ('nb', 'Short.', 'x' * 3_000, 'too_long'),
    ('ky', 'Short.', '[' * 50_000, 'too_long'),
]


@pytest.mark.parametrize(('language', 'source', 'translation'), GOOD)
def test_a_good_translation_is_one_paragraph(problems_of, language, source, translation) -> None:
    assert problems_of(CHECKS, language, source, translation) == []


@pytest.mark.parametrize(
    ('language', 'source', 'translation', 'problem'), BAD, ids=lambda value: value[:20]
)
def test_a_bad_shape_is_an_error(problems_of, language, source, translation, problem) -> None:
    assert problem in problems_of(CHECKS, language, source, translation, 'error')


def test_a_number_at_the_start_of_the_english_does_not_excuse_the_translation(problems_of) -> None:
    assert problems_of(CHECKS, 'nb', '1. Plan', '1. Planlegg') == ['not_one_paragraph']
    assert problems_of(CHECKS, 'nb', '1. Plan', '1\\. Planlegg') == []


def test_a_cell_that_is_the_english_once_more_is_good(problems_of) -> None:
    assert problems_of(CHECKS, 'zh_CN', '>= 3.10, < 3.13', '>= 3.10, < 3.13') == []
    assert problems_of(CHECKS, 'nb', '>= 3.10', '>= 3,10') == ['not_one_paragraph']


def test_html_that_sphinx_extracted_as_it_is_needs_no_paragraph(problems_of) -> None:
    assert problems_of(CHECKS, 'nb', '<div>\nHi</div>', '<div>\nHei</div>') == []
