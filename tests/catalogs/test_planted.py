"""Whatever mistake is planted in a catalog, readers see the English in its place, marked as such."""

from __future__ import annotations

import pytest
from sphinx.util.console import strip_colors

from tests.catalogs.checks.test_parts import BAD as BAD_PARTS
from tests.catalogs.checks.test_remains import BAD as BAD_REMAINS
from tests.catalogs.checks.test_shape import BAD as BAD_SHAPES
from tests.catalogs.test_problems_page import BAD as BAD_EXAMPLES

# The errors that the page of problems shows, but for the words of the interface.
TOLD = [
    (language, entry.english, translation, code)
    for entry, code, language, translation in BAD_EXAMPLES
    if entry.severities[code] == {'error'} and entry.group != 'Words of the interface'
]
# A footnote without its text is not extracted as it stands; placeholders need a setting.
CASES = [
    (source, translation, problem)
    for _, source, translation, problem in (*BAD_SHAPES, *BAD_PARTS, *BAD_REMAINS, *TOLD)
    if '[^' not in source and '{{' not in source and '\n' not in source
]


@pytest.fixture(scope='module')
def planted(tmp_path_factory, rootdir):
    """A page for each mistake, with a catalog in Bokmål that makes it."""
    import shutil

    root = tmp_path_factory.mktemp('planted') / 'root'
    shutil.copytree(rootdir / 'test-planted-mistakes', root)
    (root / 'a.svg').write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding='utf-8')
    catalogs = root / 'locale' / 'nb' / 'LC_MESSAGES'
    catalogs.mkdir(parents=True)
    for number, (source, translation, _) in enumerate(CASES):
        (root / f'case{number}.md').write_text(f'# Case\n\n{source}\n', encoding='utf-8')
        catalog = f'msgid {quoted(source)}\nmsgstr {quoted(translation)}\n'
        (catalogs / f'case{number}.po').write_text(catalog, encoding='utf-8')
    return root


def quoted(text: str) -> str:
    return '"{}"'.format(text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n'))


@pytest.fixture(scope='module')
def built(planted, parse_page):
    """The pages in English and in Bokmål, and what the Bokmål build had to say."""
    from sphinx.testing.util import SphinxTestApp

    pages = {}
    for language in ('en', 'nb'):
        app = SphinxTestApp('html', srcdir=planted, confoverrides={'language': language})
        app.build(force_all=True)
        warnings = strip_colors(app.warning.getvalue())
        pages[language] = [
            parse_page(app.outdir / f'case{number}.html') for number in range(len(CASES))
        ]
        app.cleanup()
    return pages, warnings


@pytest.mark.parametrize('number', range(len(CASES)), ids=lambda number: CASES[number][2])
def test_a_planted_mistake_never_reaches_a_reader(built, number: int) -> None:
    pages, warnings = built
    english = pages['en'][number].select('section > p')
    shown = pages['nb'][number].select('section > p:not(.translation-notice)')
    assert [each.get_text() for each in shown] == [each.get_text() for each in english]
    assert all(each.get('lang') == 'en' for each in shown)
    assert pages['nb'][number].select('section script') == []
    assert f'case{number}.po:2: WARNING' in warnings


def test_nothing_from_outside_the_guides_is_in_a_page(built) -> None:
    pages, _ = built
    assert not [page for page in pages['nb'] if 'root:x:' in page.get_text()]
