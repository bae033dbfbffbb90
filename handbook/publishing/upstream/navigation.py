"""Make the menu of the site once, and mark in it where each page stands."""

from __future__ import annotations

import posixpath
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import furo
from bs4 import BeautifulSoup
from bs4.element import Tag
from furo.navigation import get_navigation_tree
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from handbook.publishing.upstream.replacing import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx

_WHOLE_TREE = {'collapse': False, 'titles_only': True, 'maxdepth': -1, 'includehidden': True}
"""What Furo asks Sphinx for."""


@contextmanager
def shared_menu() -> Iterator[None]:
    """Resolve, render and parse the menu of the site once, and mark in it where each page stands.

    ``furo/__init__.py``, ``_compute_navigation_tree``, asks Sphinx for the tree of all pages anew for
    each of them, and parses it; the memory of ``get_navigation_tree`` never helps, because its key
    has the marks of the page in it. Unnecessary once Furo marks a tree it has; up to 2025.12.19.
    """
    menus: dict[StandaloneHTMLBuilder, _Menu] = {}
    prepare = StandaloneHTMLBuilder.prepare_writing
    add_context, compute = furo._html_page_context, furo._compute_navigation_tree

    def navigation(builder: StandaloneHTMLBuilder, context: dict[str, Any]) -> str:
        if builder.name != 'html':
            return str(compute(context))
        if builder not in menus:
            menus[builder] = _Menu(builder)
        return menus[builder].of_page(context['pagename']) or str(compute(context))

    def page_context(app: Sphinx, pagename: str, name: str, context: Any, doctree: Any) -> None:
        builder: Any = app.builder
        with replaced(furo, '_compute_navigation_tree', lambda ctx: navigation(builder, ctx)):
            add_context(app, pagename, name, context, doctree)

    def prepare_writing(self: StandaloneHTMLBuilder, docnames: AbstractSet[str]) -> None:
        # A process that has written pages may have other titles now.
        menus.pop(self, None)
        prepare(self, docnames)

    with (
        replaced(furo, '_html_page_context', page_context),
        replaced(StandaloneHTMLBuilder, 'prepare_writing', prepare_writing),
    ):
        yield


class _Menu:
    """The menu as a page sees it that stands beside the first page, and in no menu."""

    def __init__(self, builder: StandaloneHTMLBuilder) -> None:
        nowhere = '-'
        while nowhere in builder.env.all_docs:
            nowhere += '-'
        html = builder._get_local_toctree(nowhere, **_WHOLE_TREE)  # type: ignore[arg-type]
        self._soup = BeautifulSoup(get_navigation_tree.__wrapped__(html), 'html.parser')
        self._builder = builder
        self._folder = ''
        self._html: list[str] = []
        self._places: dict[int, int] = {}
        self._write(self._soup)
        self._links: dict[str, list[tuple[str, Tag]]] = {}
        for link in self._soup.find_all('a'):
            if 'internal' in link['class']:
                address, mark, anchor = str(link['href']).partition('#')
                self._links.setdefault(address, []).append((mark + anchor, link))

    def of_page(self, pagename: str) -> str:
        """Return the menu of a page; nothing if it stands there more than once, or by its sections."""
        address = self._builder.get_target_uri(pagename)
        self._move(address)
        links = self._links.get(address, [])
        if len(links) > 1 or any(anchor for anchor, _ in links):
            return ''
        html = self._html.copy()
        for _, link in links:
            for tag, attributes in _marks(link):
                html[self._places[id(tag)]] = self._begin(tag, {**tag.attrs, **attributes})
        return ''.join(html)

    def _move(self, address: str) -> None:
        """Let the links lead from the folder of ``address``."""
        folder = posixpath.dirname(address)
        if folder != self._folder:
            nowhere = posixpath.join(folder, '-')
            for target, links in self._links.items():
                for anchor, link in links:
                    link['href'] = relative_uri(nowhere, target) + anchor
                    self._html[self._places[id(link)]] = self._begin(link, link.attrs)
            self._folder = folder

    def _write(self, tag: Tag) -> None:
        """Write what is in ``tag``, and note the place of each tag."""
        for child in tag.children:
            if isinstance(child, Tag):
                self._places[id(child)] = len(self._html)
                self._html.append(self._begin(child, child.attrs))
                self._write(child)
                self._html.append('' if child.is_empty_element else f'</{child.name}>')
            else:
                self._html.append(str(child.output_ready()))  # type: ignore[attr-defined]

    def _begin(self, tag: Tag, attributes: Mapping[str, Any]) -> str:
        alone = self._soup.new_tag(tag.name, attrs=dict(attributes))
        return str(alone).removesuffix(f'</{tag.name}>')


def _marks(link: Tag) -> Iterator[tuple[Tag, dict[str, Any]]]:
    """Yield what Sphinx and Furo write at a page's link to itself, and at all that is around it."""
    yield link, {'href': '#', 'class': ['current', *link['class']]}
    page = ['current-page']
    for tag in link.parents:
        if tag.name == 'ul':
            yield tag, {'class': ['current']}
        elif tag.name == 'li':
            depth, *with_children = list(tag['class'])
            yield tag, {'class': [depth, 'current', *with_children, *page]}
            page = []
            if toggle := tag.find('input', recursive=False):
                yield toggle, {'checked': ''}
