"""A page leads to its catalog, and for translators each passage leads to its message."""

from __future__ import annotations

import shutil

import pytest
from sphinx.errors import ConfigError

from handbook.catalogs.translation_links import Place
from handbook.catalogs.weblate import message_checksum

PAGES = 'https://example.org/edit/{path}'
PASSAGES = 'https://example.org/blob/{path}#L{line}'
PLACE = Place(
    path='locale/zh_TW/LC_MESSAGES/a/b.po',
    language='zh_TW',
    domain='a/b',
    line=7,
    message='Ask & “tell”',
)


@pytest.fixture
def root(copy_root, project_dir):
    root = copy_root('fallback-chain')
    shutil.copytree(project_dir / '_templates', root / '_templates')
    return root


@pytest.fixture
def build(root, make_app):
    def run(language: str, builder: str = 'html', **settings: object):
        confoverrides = {
            'language': language,
            'templates_path': [str(root / '_templates')],
            **settings,
        }
        app = make_app(builder, srcdir=root, confoverrides=confoverrides, freshenv=True)
        app.build(force_all=True)
        return app.outdir

    return run


def links(page) -> list[str]:
    return [link['href'] for link in page.select('.improve-translation a')]


@pytest.mark.parametrize(
    ('template', 'address'),
    [
        (PASSAGES, 'https://example.org/blob/locale/zh_TW/LC_MESSAGES/a/b.po#L7'),
        ('https://w.org/{component}/{tag}/', 'https://w.org/a-b/zh-TW/'),
        ('mailto:x@w.org?body={message}', 'mailto:x@w.org?body=Ask%20%26%20%E2%80%9Ctell%E2%80%9D'),
        ('https://w.org/?c={checksum}', f'https://w.org/?c={message_checksum(PLACE.message)}'),
    ],
    ids=['repository', 'platform', 'mail', 'checksum'],
)
def test_the_fields_of_an_address_are_filled_in(template: str, address: str) -> None:
    assert PLACE.address(template) == address


def test_a_page_leads_to_its_own_catalog(build, parse_page) -> None:
    page = parse_page(build('ar', translation_link=PAGES) / 'index.html')
    assert links(page) == ['https://example.org/edit/locale/ar/LC_MESSAGES/index.po']


@pytest.mark.parametrize(
    ('language', 'name'), [('en', 'index'), ('nn', 'second'), ('nb', 'search')]
)
def test_a_page_without_a_catalog_of_its_own_has_no_link(build, parse_page, language, name) -> None:
    assert links(parse_page(build(language, translation_link=PAGES) / f'{name}.html')) == []


def test_without_the_setting_nothing_is_shown(build, parse_page) -> None:
    assert links(parse_page(build('nb') / 'index.html')) == []


@pytest.mark.parametrize(
    ('text', 'msgid'),
    [
        ('En setning som bare bokmål har.', 'A sentence that only Bokmål has.'),
        ('A sentence that nobody has.', 'A sentence that nobody has.'),
    ],
    ids=['translated', 'not translated'],
)
def test_a_passage_leads_to_the_line_of_its_message(build, root, parse_page, text, msgid) -> None:
    catalog = root / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    lines = catalog.read_text(encoding='utf-8').splitlines()
    if f'msgid "{msgid}"' not in lines:
        lines += ['', f'msgid "{msgid}"', 'msgstr ""', '']
        catalog.write_text('\n'.join(lines), encoding='utf-8')
    expected = lines.index(f'msgid "{msgid}"') + 2
    outdir = build(
        'nb', translation_link=PAGES, translation_passage_link=PASSAGES, translator_view=True
    )
    page = parse_page(outdir / 'index.html')
    passage = page.find(string=lambda each: each and text in each).parent
    (link,) = passage.select('.improve-passage a')
    assert link['href'].endswith(f'nb/LC_MESSAGES/index.po#L{expected}')


def test_the_path_may_be_counted_from_a_folder_above(build, root, parse_page) -> None:
    outdir = build('nb', translation_link=PAGES, translation_root='..')
    assert links(parse_page(outdir / 'index.html')) == [
        f'https://example.org/edit/{root.name}/locale/nb/LC_MESSAGES/index.po'
    ]


def test_the_link_of_a_passage_says_which_language_it_is_in(build, parse_page) -> None:
    outdir = build('nb', translation_link=PASSAGES, translator_view=True)
    (language,) = {
        link['lang'] for link in parse_page(outdir / 'index.html').select('.improve-passage')
    }
    assert language == 'en', 'nobody has translated the label'


def test_a_button_has_its_link_beside_it(root, make_app, copy_root, parse_page) -> None:
    folder = copy_root('campaign-signup-button')
    extensions = ['myst_parser', 'handbook.campaign', 'handbook.catalogs', 'handbook.site']
    settings = {'translation_link': PASSAGES, 'translator_view': True, 'language': 'nb'}
    overrides = {**settings, 'extensions': extensions, 'html_theme': 'furo'}
    app = make_app('html', srcdir=folder, confoverrides=overrides)
    app.build()
    label = parse_page(app.outdir / 'index.html').select_one('.signup-button a.reference')
    assert not label.select('a')
    assert label.find_next_sibling().select_one('a')['href'].startswith('https://example.org/blob/')


def test_titles_and_the_search_know_nothing_of_the_links(build, parse_page) -> None:
    outdir = build('nb', translation_link=PASSAGES, translator_view=True)
    page = parse_page(outdir / 'index.html')
    assert page.select('h1 + .improve-beside a')
    assert 'Improve' not in page.title.get_text()
    assert not page.select('.toc-tree .improve-passage, .sidebar-tree .improve-passage')
    assert 'improv' not in (outdir / 'searchindex.js').read_text(encoding='utf-8')


def test_ordinary_pages_have_the_same_bytes_whatever_translators_see(build) -> None:
    def read(**settings: object) -> dict[str, bytes]:
        outdir = build('nb', **settings)
        files = [path for path in outdir.rglob('*') if path.suffix in {'.html', '.css', '.js'}]
        return {path.relative_to(outdir).as_posix(): path.read_bytes() for path in files}

    before = read()
    assert read(translation_passage_link=PASSAGES) == before
    with_links = read(translation_link=PASSAGES, translator_view=True)
    assert '_static/translators.css' in with_links
    assert '_static/translators.css' not in before


@pytest.mark.parametrize(
    ('settings', 'words'),
    [
        ({'translation_link': 'ftp://x/{path}'}, 'must begin with one of https://'),
        (
            {'translation_link': 'https://x/{page}'},
            r'{page} that is not known; known: {path}, {line}',
        ),
        ({'translation_link': 'https://x/{path.parent}'}, 'not known'),
        ({'translation_passage_link': 'https://x/{line!r}'}, 'not known'),
        ({'translation_passage_link': 'https://x/{line'}, 'for braces that stay'),
        ({'translator_view': True}, 'say in translation_link where'),
    ],
)
def test_a_link_that_leads_nowhere_stops_the_build_with_a_remedy(build, settings, words) -> None:
    with pytest.raises(ConfigError) as error:
        build('nb', **settings)
    assert words in str(error.value)
