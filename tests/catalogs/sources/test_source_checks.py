"""English pages are read as MyST reads them, and what breaks their translations is found by line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.catalogs.sources.source_checks import check_sources
from handbook.catalogs.sources.source_pages import PageReader

MYST = {
    'enable_extensions': ['attrs_inline', 'attrs_block', 'colon_fence', 'deflist'],
    'heading_anchors': 2,
}


def find(tmp_path, text: str, *extensions: str, **pages: str) -> list[tuple[int, str, str]]:
    (tmp_path / 'page.md').write_text(text, encoding='utf-8')
    for name, other in pages.items():
        (tmp_path / f'{name}.md').write_text(other, encoding='utf-8')
    myst = {**MYST, 'enable_extensions': [*MYST['enable_extensions'], *extensions]}
    found = [each for each in check_sources(tmp_path, myst) if each.path.name == 'page.md']
    assert all(each.message and each.language == 'en' for each in found)
    return [(each.line, each.problem, each.severity) for each in found]


BAD = {
    'a reference link': (
        'One.\n\nTwo [here][x]\nand [x].\n\n[x]: https://a.example\n',
        [(3, 'reference_link'), (4, 'reference_link'), (6, 'reference_link')],
    ),
    'a reference link in a directive': (
        ':::{note}\n:class: x\n\nSee [here][x].\n:::\n\n[x]: https://a.example\n',
        [(4, 'reference_link'), (7, 'reference_link')],
    ),
    'a hard break by spaces': ('# A\n\nOne\ntwo  \nthree.\n', [(4, 'hard_break')]),
    'a hard break by a backslash': ('- a\n- One\\\n  two.\n', [(2, 'hard_break')]),
    'a variable in the front matter': (
        '---\nmyst:\n  substitutions:\n    a: b\n---\n\nText.\n',
        [(3, 'page_substitution')],
    ),
    'a numbered heading': ('# A\n\n## 1. Plan\n', [(3, 'numbered_heading')]),
    'a heading with a bracket number': ('# 2) Plan\n', [(1, 'numbered_heading')]),
    'a heading that would be a quotation': ('# > Plan\n', [(1, 'numbered_heading')]),
    'a numbered title of an admonition is none': (':::{admonition} 1. Plan\nText.\n:::\n', []),
    'a numbered cell': ('| a | b |\n|---|---|\n| 1. Go | x |\n', [(3, 'block_in_cell')]),
    'a caption of a toctree': (
        '# A\n\n```{toctree}\n:hidden:\n:caption: Pages\n\nb\n```\n',
        [(5, 'toctree_caption')],
    ),
    'a caption of a toctree with YAML options': (
        ':::{toctree}\n---\nmaxdepth: 1\ncaption: Pages\n---\nb\n:::\n',
        [(4, 'toctree_caption')],
    ),
    'a title in a toctree': (
        '```{toctree}\n:hidden:\n\na\nMy page <b>\n```\n',
        [(5, 'titled_toctree_entry')],
    ),
    'a toctree inside another directive': (
        '::::{note}\n:::{toctree}\nMy page <b>\n:::\n::::\n',
        [(3, 'titled_toctree_entry')],
    ),
    'a bare link by the words of a heading': (
        '# A\n\n## Some words\n\nSee [](#some-words).\n',
        [(5, 'slug_link')],
    ),
}


@pytest.mark.parametrize(('text', 'expected'), BAD.values(), ids=BAD.keys())
def test_what_breaks_translations_is_an_error(tmp_path, text, expected) -> None:
    assert find(tmp_path, text) == [(line, problem, 'error') for line, problem in expected]


ODD = {
    'a date': ('# A\n\nCome on\n7 December.\n', [(4, 'typed_date')]),
    'a date with the month first': ('On December 7th, come.\n', [(1, 'typed_date')]),
    'a date with a short month': ('On Dec. 7, come.\n', [(1, 'typed_date')]),
    'a range of days': ('From 7–13 December 2026.\n', [(1, 'typed_date')]),
    'an ISO date': ('Before 2026-12-07, come.\n', [(1, 'typed_date')]),
    'a date in a link text': ('See [7 December](https://a.example).\n', [(1, 'typed_date')]),
    'a date in the title of an admonition': (
        ':::{admonition} On 7 December\nText.\n:::\n',
        [(1, 'typed_date')],
    ),
    'a time': ('At 10:30 it begins.\n', [(1, 'typed_time')]),
    'a time with am': ('At 9 a.m. or 2.30 pm.\n', [(1, 'typed_time')] * 2),
    'a big number': ('About 100,000,000 learners.\n', [(1, 'big_number')]),
    'a big number without commas': ('About 25000 learners.\n', [(1, 'big_number')]),
    'a typed box': ('- [ ] One\n- [x] Two\n', [(1, 'task_list'), (2, 'task_list')]),
    'a picture without words': ('![](a.svg)\n', [(1, 'image_without_alt')]),
    'a figure without words': ('```{figure} a.svg\nWords.\n```\n', [(1, 'image_without_alt')]),
    'a tag in a sentence': ('One <b>two</b>.\n', [(1, 'html_in_prose')]),
    'a block of HTML': ('# A\n\n<div>\nx\n</div>\n', [(3, 'html_in_prose')]),
    'a long paragraph': ('word ' * 121 + '\n', [(1, 'message_too_long')]),
    'a check switched off': ('One\ntwo. # noqa\n', [(2, 'noqa')]),
    'a link by the words of a heading': (
        '## Some words\n\nSee [here](#some-words).\n',
        [(3, 'slug_link')],
    ),
}


@pytest.mark.parametrize(('text', 'expected'), ODD.values(), ids=ODD.keys())
def test_what_makes_translation_harder_is_a_warning(tmp_path, text, expected) -> None:
    assert find(tmp_path, text) == [(line, problem, 'warning') for line, problem in expected]


GOOD = {
    'an inline link': 'See [here](https://a.example/2026-12-07/10000).\n',
    'an address': 'See <https://a.example/2026-12-07/10000>.\n',
    'roles': 'On {campaign-date}`full-year` at {time}`10:00-11:05`, {number}`25000`.\n',
    'a literal': 'Write `2026-12-07 10:00 25000` or `[a][b]`.\n',
    'a code block': '```text\n7 December 10:00 25000  \n[x]: https://a.example\n```\n',
    'a code directive': '```{code-block} text\n7 December 10:00 25000\n<b>\n```\n',
    'a year': 'Held since 2013. By 1999, few knew.\n',
    'a month and a year': 'In December 2026, and in May too.\n',
    'a standard': 'As in ISO 8601 and RFC 2119.\n',
    'a telephone number': 'Call +47 22 33 44 55 or 555-1234.\n',
    'a version': 'Use version 3.11.1000.\n',
    'a named target': '(some-words)=\n## Some words\n\nSee [](#some-words).\n',
    'a target by attribute': '{#some-words}\n## Some words\n\nSee [](#some-words).\n',
    'a numbered list': '1. One\n2. Two\n',
    'an escaped number': '## 1\\. Plan\n',
    'a toctree of pages': '```{toctree}\n:hidden:\n:name: pages\n\na/b\nc\n```\n',
    'angle brackets outside a toctree': '```{note}\nOne \\<two>\n```\n',
    'a picture with words': '![A clock](a.svg)\n',
    'a figure with words': '```{figure} a.svg\n:alt: A clock\n\nWords.\n```\n',
    'a comment': 'One. <!-- a note -->\n\n<!-- another -->\n',
    'an escaped noqa': 'One. \\# noqa\n',
    'double braces without the extension': 'Write {{ name }}.\n',
    'a dash in a cell': '| a | b |\n|---|---|\n| - | x |\n',
    'a soft line break': 'One\ntwo.\n',
    'front matter': '---\nmyst:\n  html_meta:\n    description: x\n---\n\n# A\n',
    'front matter that is no YAML': '---\n: [\n---\n\n# A\n',
    'an empty page': '',
}


@pytest.mark.parametrize('text', GOOD.values(), ids=GOOD.keys())
def test_a_page_that_can_be_translated_is_clean(tmp_path, text) -> None:
    assert find(tmp_path, text) == []


def test_a_link_to_a_heading_of_another_page_is_found(tmp_path) -> None:
    other = '# Other\n\n## Some words\n\n(named)=\n## More words\n'
    text = '[](other.md#some-words)\n[](/other.md#named)\n[](other.md)\n'
    assert find(tmp_path, text, other=other) == [(1, 'slug_link', 'error')]


def test_a_variable_of_the_project_is_a_warning_and_of_the_page_an_error(tmp_path) -> None:
    assert find(tmp_path, 'A {{ b }}.\n', 'substitution') == [(1, 'page_substitution', 'warning')]
    text = '---\nmyst:\n  substitutions:\n    b: c\n---\n\nA {{ b }}.\n'
    expected = [(line, 'page_substitution', 'error') for line in (3, 7)]
    assert find(tmp_path, text, 'substitution') == expected


def test_the_boxes_of_the_task_list_extension_are_found(tmp_path) -> None:
    expected = [(1, 'task_list', 'warning'), (2, 'task_list', 'warning')]
    assert find(tmp_path, '- [ ] One\n- [x] Two\n', 'tasklist') == expected


def test_a_page_in_another_encoding_is_named_and_the_others_are_read(tmp_path) -> None:
    (tmp_path / 'other.md').write_bytes(b'caf\xe9')
    (tmp_path / 'page.md').write_text('# 1. Plan\n', encoding='utf-8')
    found = [(each.path.name, each.problem) for each in check_sources(tmp_path, MYST)]
    assert found == [('other.md', 'not_utf8'), ('page.md', 'numbered_heading')]


def test_dates_are_left_alone_where_no_role_can_write_them(tmp_path) -> None:
    (tmp_path / 'page.md').write_text('On 7 December at 10:30, 25000 people.\n', encoding='utf-8')
    found = [each.problem for each in check_sources(tmp_path, MYST, roles=['time'])]
    assert found == ['typed_time']


def test_left_out_pages_are_not_checked(tmp_path) -> None:
    (tmp_path / 'drafts').mkdir()
    (tmp_path / 'drafts' / 'page.md').write_text('# 1. Plan\n', encoding='utf-8')
    assert list(check_sources(tmp_path, MYST, exclude_patterns=['drafts'])) == []


PIECES = (
    *('# ', '1. ', '- ', '[a]', '(b)', '[a]: b', '\n', '\n\n', '  \n', '\\', '`', ':::', '{note}'),
    *('```', '{toctree}', ':caption: x', 'a <b>', '---', '{{ a }}', '<b>', '| ', '7 May', '~'),
    *('\x00', '\u2028', '\x0c', '\r\n', '> ', '    ', 'word '),
)
MARKUP = st.lists(st.sampled_from(PIECES), max_size=30).map(''.join)


@settings(deadline=None, max_examples=200)
@given(MARKUP | st.text(max_size=50))
def test_no_text_stops_the_check_and_every_line_is_in_the_page(tmp_path_factory, text) -> None:
    folder = tmp_path_factory.mktemp('pages')
    (folder / 'page.md').write_text(text, encoding='utf-8', errors='replace')
    lines = len(PageReader(MYST).read(folder / 'page.md').lines)
    for each in check_sources(folder, MYST):
        assert 1 <= each.line <= max(1, lines)
