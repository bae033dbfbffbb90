"""Name the people who translated, as the catalogs of their language name them."""

from __future__ import annotations

from email.utils import getaddresses
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

from handbook.catalogs.strict.sorted_entries import sort_entries
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CREDITS = 'translator-credits'
NO_PERSONS = frozenset({'FULL NAME', 'Anonymous', 'Automatically generated', 'Weblate'})
"""What gettext and platforms write where nobody gave a name."""


class TranslatorCredits(SphinxDirective):
    """A list of the translators of the page's language; its content is shown where nobody is named."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        container = nodes.container('', *self.parse_content_to_nodes(), classes=[CREDITS])
        self.set_source_info(container)
        return [container]


class NameTranslators(SphinxTransform):
    """Put the names in place of what stands in for them, once translations are in."""

    default_priority = 25

    def apply(self, **kwargs: object) -> None:
        for container in filter(_is_credits, self.document.findall(nodes.container)):
            folder = Path(self.config.catalog_dir, self.config.language)
            paths = sorted(folder.rglob('*.po')) if self.config.language != SOURCE_LANGUAGE else []
            for path in paths:
                self.env.note_dependency(path)
            if names := list_names(paths, self.config.language):
                items = (nodes.list_item('', nodes.paragraph('', name)) for name in names)
                container.clear()
                container += nodes.bullet_list('', *items)


def list_names(catalogs: Iterable[Path], language: str) -> list[str]:
    """Return the people named in the headers of ``catalogs``, each once, in alphabetical order.

    gettext's way to name one is ``Name <address>``, in ``Last-Translator`` or in a comment above the
    header; the address is for other translators and not returned. ``language`` is a CLDR code.
    """
    names = {name for path in catalogs for name in read_names(path.read_bytes(), language)}
    return sorted(names, key=str.casefold)


def read_names(catalog: bytes, language: str) -> Iterator[str]:
    """Yield the people whom the header of ``catalog`` names."""
    head = catalog.replace(b'\r\n', b'\n').lstrip(b'\n').partition(b'\n\n')[0] + b'\n'
    entries = sort_entries(head, language)
    lines = entries.header_entry.lines if entries.header_entry else ()
    comments = [line.text.lstrip('# ') for line in lines if line.kind == 'comment']
    for text in (*comments, entries.header.get('Last-Translator', '')):
        for name, address in getaddresses([text]):
            if name and '@' in address and name not in NO_PERSONS:
                yield name


def _is_credits(container: nodes.container) -> bool:
    return CREDITS in container['classes']
