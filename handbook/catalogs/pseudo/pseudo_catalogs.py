"""Write the catalogs of a pseudo-language from the messages of the English guides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import babel
from babel.messages.catalog import Catalog

from handbook.catalogs.checks.placeholders import find_places
from handbook.catalogs.compile import messages_dir
from handbook.catalogs.gate import INTERFACE_DOMAIN
from handbook.catalogs.pseudo.pseudo_text import ACCENTED
from handbook.catalogs.updates.stored_catalog import texts_of, write_catalog
from handbook.files import write_if_changed
from handbook.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from babel.messages.catalog import Message

    from handbook.catalogs.pseudo.prose_spans import ProseSpans
    from handbook.catalogs.pseudo.pseudo_text import Pseudo
    from handbook.catalogs.updates.update import Extraction

_MONTH = 'month:'


def write_pseudo_catalogs(
    extraction: Extraction, pseudo: Pseudo, catalog_dir: Path, spans: ProseSpans
) -> None:
    """Write a catalog for each template of ``extraction`` into ``catalog_dir``, nothing left out.

    Patterns of dates stay empty, so that CLDR speaks; but the accented language has months of its own.
    Catalogs of pages that are gone are deleted.
    """
    folder, written = messages_dir(catalog_dir, pseudo.code), set()
    for domain, template in extraction.templates.items():
        catalog = Catalog(
            locale=pseudo.code,
            creation_date=extraction.released,
            revision_date=extraction.released,
            header_comment='',
            fuzzy=False,
        )
        for message in template:
            if message.id:
                text = _translate(message, domain, pseudo, spans, catalog.num_plurals)
                catalog.add(message.id, text, locations=message.locations)
        written.add(path := folder / f'{domain}.po')
        write_if_changed(path, write_catalog(catalog))
    for path in set(folder.rglob('*.po')) - written:
        path.unlink()


def _translate(
    message: Message, domain: str, pseudo: Pseudo, spans: ProseSpans, forms: int
) -> str | tuple[str, ...]:
    singular, *plural = texts_of(message.id)
    if domain != INTERFACE_DOMAIN:
        return pseudo.write(singular, spans.find(singular))
    if plural:
        return (pseudo.write(plural[0], _interface_spans(plural[0])),) * forms
    if _is_pattern(singular):
        return _month(singular, pseudo)
    return pseudo.write(singular, _interface_spans(singular))


def _interface_spans(text: str) -> list[tuple[int, int]]:
    """Return the words of a text of the interface, which is no MyST: all but what programs fill in."""
    edges = [0, *(edge for place in find_places(text) for edge in place), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_pattern(msgid: str) -> bool:
    return ':' in msgid and ' ' not in msgid and msgid.islower()


def _month(key: str, pseudo: Pseudo) -> str:
    """Return the month that a key such as ``month:12`` asks for; CLDR has it in right-to-left letters."""
    if pseudo is not ACCENTED or not key.startswith(_MONTH):
        return ''
    months: Mapping[int, str] = babel.Locale(SOURCE_LANGUAGE).months['format']['wide']
    return months[int(key.removeprefix(_MONTH))].translate(pseudo.letters)
