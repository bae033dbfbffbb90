"""A passage that is older than its English says so, calmly, in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

import pytest
from docutils import nodes

from handbook.catalogs.progress import Step, read_progress, read_steps
from handbook.catalogs.stale_marks import mark_stale
from handbook.interface_words import Word

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

OLD = 'A sentence of which only the wording has changed, it is shown.'
NEW = 'A sentence of which only the wording has changed is shown.'
OLD_TITLE, NEW_TITLE = 'Prepare your lesson with the class', 'Prepare a lesson with the class'
MARK = 'older than the English'

NB, NN, AR = 'Bare ordene er endret.', 'Berre orda er endra.', 'تغيّرت الصياغة فقط.'
TITLES = {'nb': 'Forbered timen med klassen'}


def catalog(messages: dict[tuple[str, str], str]) -> str:
    current = [
        f'#, fuzzy\n#| msgid "{old}"\nmsgid "{new}"\nmsgstr "{words}"\n'
        for (old, new), words in messages.items()
    ]
    obsolete = [f'#~ msgid "{old}"\n#~ msgstr "{words}"\n' for (old, _), words in messages.items()]
    return '\n'.join((*current, *obsolete))


@pytest.fixture
def root(copy_root):
    """A project whose first page was reworded; Nynorsk falls back to Bokmål."""
    root = copy_root('fallback-chain')
    (root / 'index.md').write_text(
        f'# In Nynorsk\n\n{NEW}\n\n## {NEW_TITLE}\n\n```{{toctree}}\nsecond\n```\n',
        encoding='utf-8',
    )
    texts = {
        'nb': catalog({(OLD, NEW): NB, (OLD_TITLE, NEW_TITLE): TITLES['nb']}),
        'nn': catalog({}),
        'ar': catalog({(OLD, NEW): AR}),
    }
    for code, text in texts.items():
        path = root / 'locale' / code / 'LC_MESSAGES' / 'index.po'
        path.write_text(text, encoding='utf-8')
    return root


def add_word(root, code: str, word: str) -> None:
    path = root / 'locale' / code / 'LC_MESSAGES' / 'sphinx.po'
    before = path.read_text(encoding='utf-8') if path.is_file() else ''
    path.write_text(f'{before}\nmsgid "{MARK}"\nmsgstr "{word}"\n', encoding='utf-8')


@pytest.fixture
def build(root, make_app, parse_page):
    def run(language: str, **settings: object) -> BeautifulSoup:
        app = make_app('html', srcdir=root, confoverrides={'language': language, **settings})
        app.build()
        return parse_page(app.outdir / 'index.html')

    return run


@pytest.mark.parametrize(
    ('language', 'text', 'mark'),
    [('nb', NB, 'eldre enn den engelske teksten'), ('ar', AR, 'أقدم من النص الإنجليزي')],
)
def test_the_passage_stays_and_its_mark_is_in_the_language_of_the_page(
    root, build, language: str, text: str, mark: str
) -> None:
    add_word(root, language, mark)
    page = build(language)
    passage = page.select_one('article p.stale')
    assert passage.get_text() == f'{text} {mark}'
    assert passage.select_one('.stale-mark').get('lang') is None


def test_in_a_fallback_passage_the_mark_says_its_own_language(root, build) -> None:
    add_word(root, 'nn', 'eldre enn den engelske teksten')
    passage = build('nn').select_one('article p.stale')
    assert passage['lang'] == 'nb'
    assert passage.select_one('.stale-mark')['lang'] == 'nn'


def test_a_stale_translation_comes_before_a_fresh_one_of_the_next_language(root, build) -> None:
    folder = root / 'locale'
    (folder / 'nn/LC_MESSAGES/index.po').write_text(catalog({(OLD, NEW): NN}), encoding='utf-8')
    (folder / 'nb/LC_MESSAGES/index.po').write_text(f'msgid "{NEW}"\nmsgstr "{NB}"\n')
    assert NN in build('nn').select_one('article p.stale').get_text()


def test_the_mark_of_a_title_stands_below_it_and_not_in_the_contents(build) -> None:
    page = build('nb')
    title = page.find('h2')
    assert MARK not in title.get_text()
    assert title.find_next_sibling('p').get_text() == MARK
    contents = page.select('.toc-tree a[href]')
    assert TITLES['nb'] in [link.get_text() for link in contents]
    assert not [link for link in contents if MARK in link.get_text()]


def test_a_setting_switches_it_off(build) -> None:
    page = build('nb', catalog_show_stale=False)
    assert page.select('.stale, .stale-mark') == []
    assert page.find(string=NEW).parent['lang'] == 'en'


def test_the_words_count_as_translated_for_readers(root, build) -> None:
    catalogs, store = root / 'locale', root / 'build' / 'catalogs'
    own, total = read_progress(catalogs, store, 'nb', stale=True)['index']
    assert own == total
    assert read_progress(catalogs, store, 'nb')['index'] == (0, total)
    assert read_steps(catalogs, store, ['ar'], stale=True)['ar']['index'] == Step.COMPLETE


def test_the_search_does_not_find_the_words_of_the_mark(root, build, make_app) -> None:
    add_word(root, 'nb', 'utdatertord')
    app = make_app('html', srcdir=root, confoverrides={'language': 'nb'})
    app.build()
    assert 'utdatertord' in (app.outdir / 'index.html').read_text(encoding='utf-8')
    assert 'utdatert' not in (app.outdir / 'searchindex.js').read_text(encoding='utf-8')


def test_a_picture_says_it_in_its_alternative_text() -> None:
    image = nodes.image(alt='Tre barn')
    mark_stale(image, Word('eldre', 'nb'), 'nb')
    assert image['alt'] == 'Tre barn (eldre)'


def test_a_description_for_search_engines_gets_no_mark() -> None:
    meta = nodes.meta(content='Om timen')
    mark_stale(meta, Word('eldre', 'nb'), 'nb')
    assert meta['content'] == 'Om timen'


def test_whoever_asks_for_the_text_of_a_passage_gets_it_without_the_mark() -> None:
    """So no letter, no shared post and no label of a table has it."""
    passage = nodes.paragraph('', 'Kjære leser!')
    mark_stale(passage, Word('eldre', 'nb'), 'nb')
    assert passage.astext() == 'Kjære leser!'
    assert passage.deepcopy().astext() == 'Kjære leser!'
    assert [text.astext() for text in passage.findall(nodes.Text)] == ['Kjære leser!', ' ', 'eldre']


def test_a_shared_post_is_what_the_reader_wrote(copy_root, make_app, parse_page) -> None:
    root = copy_root('campaign-share-links')
    post = 'Our pupils write their first program and so can you!'
    (root / 'index.md').write_text(f'# Hour\n\n:::{{share-links}}\n{post}\n:::\n')
    path = root / 'locale' / 'nb' / 'LC_MESSAGES' / 'index.po'
    path.write_text(catalog({(f'{post[:-1]}.', post): 'Vær med!'}), encoding='utf-8')
    settings = {
        'language': 'nb',
        'extensions': ['myst_parser', 'handbook.campaign', 'handbook.catalogs'],
    }
    app = make_app('html', srcdir=root, confoverrides=settings)
    app.build()
    page = parse_page(app.outdir / 'index.html')
    assert page.select_one('.stale-mark').get_text() == MARK
    shared = [unquote_plus(link['href']) for link in page.select('.share-targets a')]
    assert any('Vær med!' in each for each in shared)
    assert not [each for each in shared if MARK in each]
