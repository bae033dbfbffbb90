"""Where a file is, is remembered as long as the answer is the same."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import docutils.utils
import pytest
import sphinx.builders.html
from sphinx.environment import BuildEnvironment

from handbook.publishing.upstream import lookups


@pytest.fixture
def searches(monkeypatch) -> list[str]:
    """The paths whose links were followed and the files that were looked for."""
    found = []
    resolve, find = Path.resolve, docutils.utils.find_file_in_dirs
    monkeypatch.setattr(lookups, '_TARGETS', {})
    monkeypatch.setattr(Path, 'resolve', lambda self: found.append(str(self)) or resolve(self))
    monkeypatch.setattr(
        docutils.utils,
        'find_file_in_dirs',
        lambda path, dirs: found.append(path) or find(path, dirs),
    )
    return found


def make_env(folder: Path) -> BuildEnvironment:
    env = BuildEnvironment.__new__(BuildEnvironment)
    env.srcdir = folder
    env.doc2path = lambda docname, base: Path(f'{docname}.md')  # type: ignore[method-assign]
    return env


@pytest.mark.parametrize(
    ('docname', 'filename'),
    [('a/page', 'other.md'), ('a/page', '../x.png'), ('b/page', 'other.md'), ('page', '/a/b.md')],
)
def test_a_target_is_looked_for_once_and_is_what_sphinx_finds(
    tmp_path, searches, docname, filename
) -> None:
    env = make_env(tmp_path)
    expected = env.relfn2path(filename, docname)
    searches.clear()
    with lookups.kept_lookups():
        assert [env.relfn2path(filename, docname) for _ in range(3)] == [expected] * 3
    assert len(searches) == 1


def test_the_same_words_mean_other_targets_on_other_pages(tmp_path) -> None:
    env = make_env(tmp_path)
    with lookups.kept_lookups():
        names = [env.relfn2path('x.png', docname)[0] for docname in ('a/page', 'b/page')]
    assert names == ['a/x.png', 'b/x.png']


def test_an_asset_is_looked_for_once_and_has_its_checksum(tmp_path, searches) -> None:
    (tmp_path / 'style.css').write_text('p { color: red }')
    expected = sphinx.builders.html._file_checksum(tmp_path, 'style.css')
    searches.clear()
    with lookups.kept_lookups():
        ask = sphinx.builders.html._file_checksum
        assert [ask(tmp_path, 'style.css') for _ in range(3)] == [expected] * 3
    assert len(searches) == 1
    assert expected


def test_stylesheets_are_looked_for_once_for_each_setting(tmp_path, searches) -> None:
    (tmp_path / 'minimal.css').touch()
    settings = SimpleNamespace(stylesheet=None, stylesheet_dirs=[str(tmp_path)])
    settings.stylesheet_path = ['minimal.css']
    other = SimpleNamespace(stylesheet='a.css, b.css', stylesheet_path=None)
    expected = docutils.utils.get_stylesheet_list(settings)
    searches.clear()
    with lookups.kept_lookups():
        ask = docutils.utils.get_stylesheet_list
        assert [ask(settings) for _ in range(3)] == [expected] * 3
        assert ask(other) == ['a.css', 'b.css']
    assert searches == ['minimal.css']
