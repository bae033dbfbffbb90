"""The pages stand in the order in which readers need them."""

from __future__ import annotations

import pytest

from handbook.publishing.project import Project
from handbook.publishing.status.outline import order_pages, read_titles

TOCTREE = '# {title}\n\n```{{toctree}}\n:hidden:\n\n{entries}\n```\n'


@pytest.fixture
def write(project):
    def page(docname: str, title: str, *entries: str) -> None:
        path = project.source_dir / f'{docname}.md'
        path.parent.mkdir(exist_ok=True)
        path.write_text(TOCTREE.format(title=title, entries='\n'.join(entries)), 'utf-8')

    return page


def first_pages(project, *docnames: str) -> Project:
    with (project.folder / 'conf.py').open('a', encoding='utf-8') as file:
        file.write(f'\ncatalog_first_pages = {list(docnames)!r}\n')
    return Project.read(project.folder)


def test_first_pages_come_first_then_the_contents_then_all_others(project, write) -> None:
    write('index', 'Welcome', 'a/one', 'Another title <a/two.md>', 'missing', 'self')
    write('a/one', 'One', '/a/three', 'index')
    for name in ('two', 'three', 'zebra', 'ape'):
        write(f'a/{name}', name.title())
    names = {f'a/{name}' for name in ('one', 'two', 'three', 'zebra', 'ape')}
    ordered = order_pages(first_pages(project, 'a/two'), {*names, 'index', 'sphinx'})
    assert ordered == ['a/two', 'index', 'a/one', 'a/three', 'a/ape', 'a/zebra', 'sphinx']


def test_a_catalog_whose_page_is_gone_is_no_page(project) -> None:
    assert order_pages(project, {'index', 'gone'}) == ['index']


def test_a_page_that_cannot_be_read_lists_nothing_and_stays(project) -> None:
    (project.source_dir / 'index.md').write_bytes(b'# \xff\n\n```{toctree}\nsecond\n```\n')
    assert order_pages(project, {'index', 'second'}) == ['index', 'second']


def test_a_title_is_the_first_heading(project) -> None:
    (project.source_dir / 'second.md').write_text('Before.\n\n# A **title**\n\n## More\n', 'utf-8')
    assert read_titles(project, ['index', 'second', 'gone']) == {
        'index': 'Welcome',
        'second': 'A **title**',
    }
