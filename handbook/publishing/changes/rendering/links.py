"""Lead from a passage to the pages of a site that was built before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from docutils import nodes

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A built site: its ``folder``, or None if it lies on the web, and the ``address`` it is reached by.

    The address ends with a slash.
    """

    folder: Path | None
    address: str

    def find(self, uri: str) -> str:
        """Return the address of the page ``uri`` (``nb/how-to/events.html#id``), empty if there is none."""
        path = unquote(urlsplit(uri).path)
        is_there = self.folder is None or (self.folder / path).is_file()
        return f'{self.address}{uri}' if is_there else ''


def lead_links(passage: nodes.Element, page: str, site: BuiltSite) -> None:
    """Let the links of a passage of the page ``page`` (``nb/how-to/events.html``) lead to ``site``.

    What leads to no page there stays as text; addresses on the web stay as they are.
    """
    for link in list(passage.findall(nodes.reference)):
        uri = f'#{link["refid"]}' if 'refid' in link else link.get('refuri', '')
        if urlsplit(uri).scheme or urlsplit(uri).netloc:
            continue
        address = site.find(urljoin(page, uri))
        if address:
            link.attributes.pop('refid', None)
            link['refuri'] = address
        else:
            link.replace_self(nodes.inline('', '', *link.children, classes=['link']))
