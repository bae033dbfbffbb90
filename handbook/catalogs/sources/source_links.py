"""Find links that break once their page is translated."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from docutils.nodes import fully_normalize_name, make_id
from myst_parser.slugs import github_slugify, unique_slug

from handbook.catalogs.checks.pair import ERROR, WARNING
from handbook.catalogs.sources.source_faults import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from handbook.catalogs.sources.source_pages import SourcePage


def reference_links(page: SourcePage) -> Iterator[Place]:
    """A link whose address stands elsewhere shows its brackets in every translation."""
    for line, block in page.blocks:
        if block.type == 'definition':
            message = (
                f'the address of {block.meta["label"]!r} stands apart from its links, which shows '
                'brackets in translations; write each link as [text](address) and delete this line'
            )
            yield Place(line, 'reference_link', message)
    for passage in page.passages:
        for line, token in passage.located():
            if 'label' in token.meta and token.type in {'link_open', 'image'}:
                address = token.attrs.get('href') or token.attrs.get('src')
                message = (
                    'this link shows its brackets in every translation, because its address stands '
                    f'elsewhere; write the address in the link: [text]({address})'
                )
                yield Place(line, 'reference_link', message)


class Anchors:
    """The targets of all pages: those with a name, and those that follow from a heading."""

    def __init__(
        self, pages: Iterable[SourcePage], source_dir: Path, slugify: Callable[[str], str] | None
    ) -> None:
        self._folder = source_dir.resolve()
        self._slugify = slugify or github_slugify
        self._names: set[str] = set()
        self._slugs: dict[Path, set[str]] = {}
        for page in pages:
            self._names |= {fully_normalize_name(name) for name in _named_targets(page)}
            self._slugs[page.path.resolve()] = set(self._heading_slugs(page))

    def follows_from_heading(self, page: SourcePage, href: str) -> bool:
        """Whether ``href``, a link in ``page``, leads to a heading only by the heading's words."""
        path, _, fragment = href.removeprefix('project:').partition('#')
        if not fragment or ':' in path or fully_normalize_name(fragment) in self._names:
            return False
        folder = self._folder if path.startswith('/') else page.path.resolve().parent
        target = (folder / path.lstrip('/')).resolve() if path else page.path.resolve()
        return fragment in self._slugs.get(target, ())

    def _heading_slugs(self, page: SourcePage) -> Iterator[str]:
        seen: set[str] = set()
        for passage in page.passages:
            if passage.kind == 'heading':
                kinds = {'text', 'code_inline'}
                title = ''.join(token.content for token in passage.tokens if token.type in kinds)
                seen.add(unique_slug(self._slugify(title), seen))
                yield make_id(title)
        yield from seen


def _named_targets(page: SourcePage) -> Iterator[str]:
    for _, block in page.blocks:
        if block.type == 'myst_target':
            yield block.content
        for token in (block, *(block.children or ())):
            if 'id' in token.attrs:
                yield str(token.attrs['id'])
    for use in page.directives:
        for option in ('name', 'label'):
            if option in use.options:
                yield use.options[option]


def slug_links(page: SourcePage, anchors: Anchors) -> Iterator[Place]:
    """A link by the words of a heading is lost when they change, and is English without own words."""
    for passage in page.passages:
        tokens = list(passage.located())
        for (line, token), (_, following) in pairwise(tokens):
            href = str(token.attrs.get('href', ''))
            if token.type != 'link_open' or not anchors.follows_from_heading(page, href):
                continue
            bare = following.type == 'link_close'
            harm = (
                'its words stay English in translations'
                if bare
                else 'it breaks in every language when the heading is worded anew'
            )
            fragment = href.partition('#')[2]
            message = (
                f'the link {href!r} leads to a heading by the words of the heading: {harm}; write '
                f'({fragment})= on the line above the heading'
            )
            yield Place(line, 'slug_link', message, ERROR if bare else WARNING)
