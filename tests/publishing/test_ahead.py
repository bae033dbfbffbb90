"""What all languages need is there before they are forked."""

from __future__ import annotations

import pytest
from pygments.lexer import RegexLexerMeta
from sphinx.highlighting import PygmentsBridge

from handbook.catalogs import structure
from handbook.publishing.ahead import work_ahead

PAGES = {
    'index': '# Page\n\nWords with *stress*.\n\n```rust\nfn main() {}\n```\n',
    'other': '# Other\n\n```elixir\n:ok\n```\n\n```{eval-rst}\n::\n\n   no language of its own\n```\n',
}


@pytest.fixture
def english(tmp_path, make_app):
    """An application in English, and the pages that it has read."""
    (tmp_path / 'conf.py').write_text(
        "extensions = ['myst_parser', 'handbook.catalogs']\n"
        "catalog_dir, catalog_build = 'locale', 'build'\n"
        "html_theme, exclude_patterns = 'furo', []\n"
        "highlight_language = 'zig'\n"
    )
    for docname, text in PAGES.items():
        (tmp_path / f'{docname}.md').write_text(text)
    app = make_app('html', srcdir=tmp_path, freshenv=True)
    app.builder.read()
    return app, [app.env.get_doctree(docname) for docname in PAGES]


def test_the_lexers_of_all_pages_are_prepared(english, monkeypatch) -> None:
    prepared = []
    make = RegexLexerMeta.__call__
    monkeypatch.setattr(
        RegexLexerMeta,
        '__call__',
        lambda cls, *args, **options: (prepared.append(cls.name), make(cls, *args, **options))[1],
    )
    work_ahead(*english)
    assert set(prepared) == {'Elixir', 'Rust', 'Zig'}


def test_a_lexer_that_nobody_knows_is_left_to_each_language(english, monkeypatch) -> None:
    app, documents = english
    app.config.highlight_language = 'unheard-of'
    asked = []
    get_lexer = PygmentsBridge.get_lexer
    monkeypatch.setattr(
        PygmentsBridge,
        'get_lexer',
        lambda self, source, name: (asked.append(name), get_lexer(self, source, name))[1],
    )
    work_ahead(app, documents)
    assert sorted(asked) == ['elixir', 'rust', 'unheard-of']


def test_the_english_messages_are_read(english, monkeypatch) -> None:
    monkeypatch.setattr(structure, '_SHARED', {})
    work_ahead(*english)
    (reader,) = structure._SHARED.values()
    assert {'Page', 'Words with *stress*.', 'Other'} <= reader._read.keys()
