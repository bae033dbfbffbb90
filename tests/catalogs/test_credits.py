"""Those who translated are named on the page, by the names that they gave themselves."""

from __future__ import annotations

import pytest

from handbook.catalogs.credits import list_names, read_names

HEADER = """# Translations of a handbook.
# Биринчи Котормочу <first@example.org>, 2026.
# FULL NAME <EMAIL@ADDRESS>, YEAR.
#
msgid ""
msgstr ""
"Language: ky\\n"
"Last-Translator: {last}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# Not A Header <not@example.org>
msgid "One"
msgstr "Бир"
"""

PAGE = """# Page

:::{translator-credits}
Nobody is named yet.
:::
"""


def names(last: str) -> list[str]:
    return list(read_names(HEADER.format(last=last).encode(), 'ky'))


def test_the_last_translator_and_those_before_are_named() -> None:
    assert names('Second Translator <second@example.org>') == [
        'Биринчи Котормочу',
        'Second Translator',
    ]


@pytest.mark.parametrize(
    'last',
    [
        'awaiting review by a native speaker',
        'FULL NAME <EMAIL@ADDRESS>',
        'Anonymous <noreply@weblate.org>',
        'Automatically generated',
        'second@example.org',
        '',
    ],
)
def test_what_tools_write_is_nobody(last) -> None:
    assert names(last) == ['Биринчи Котормочу']


def test_a_catalog_with_windows_line_ends_and_one_without_a_header_are_read() -> None:
    data = (
        HEADER.format(last='Second Translator <second@example.org>').replace('\n', '\r\n').encode()
    )
    assert list(read_names(data, 'ky')) == ['Биринчи Котормочу', 'Second Translator']
    assert list(read_names(b'msgid "One"\nmsgstr "Bir"\n', 'ky')) == []
    assert list(read_names(b'', 'ky')) == []


def test_each_is_named_once_in_the_order_of_the_alphabet(tmp_path) -> None:
    for number, last in enumerate(('second <b@example.org>', 'First <a@example.org>') * 2):
        (tmp_path / f'{number}.po').write_text(HEADER.format(last=last), encoding='utf-8')
    assert list_names(sorted(tmp_path.iterdir()), 'ky') == ['First', 'second', 'Биринчи Котормочу']


@pytest.mark.parametrize(
    ('language', 'shown'),
    [
        ('en', ['Nobody is named yet.']),
        ('nb', ['Første Oversetter']),
        ('ar', ['Nobody is named yet.']),
    ],
)
def test_a_page_names_the_translators_of_its_language(
    make_app, copy_root, parse_page, language, shown
) -> None:
    root = copy_root('fallback-chain')
    (root / 'second.md').write_text(PAGE, encoding='utf-8')
    catalog = root / 'locale' / 'nb' / 'LC_MESSAGES' / 'second.po'
    named = '"Last-Translator: Første Oversetter <first@example.org>\\n"\n"Language: nb'
    catalog.write_text(catalog.read_text().replace('"Language: nb', named), encoding='utf-8')
    app = make_app('html', srcdir=root, confoverrides={'language': language})
    app.build()
    credits = parse_page(app.outdir / 'second.html').select_one('.translator-credits')
    assert [item.get_text().strip() for item in credits.select('p')] == shown
