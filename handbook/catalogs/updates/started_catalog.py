"""Start the catalog of a page in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog

from handbook.catalogs.reading import as_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook.catalogs.reading import Texts

AWAITING_REVIEW = 'awaiting review by a native speaker'
"""The Last-Translator of a catalog that nobody has signed yet."""


def start_catalog(template: Catalog, language: str, known: Mapping[Texts, Texts]) -> Catalog:
    """Return an empty catalog whose header says what is true: nobody has translated it yet."""
    catalog = Catalog(
        locale=language,
        project=template.project,
        version='1',
        last_translator=AWAITING_REVIEW,
        language_team=language,
        header_comment='',
        fuzzy=False,
    )
    catalog.msgid_bugs_address = ''
    for message in template:
        if not message.id:
            continue
        catalog.add(
            message.id,
            known.get(as_texts(message.id), as_texts(message.string)),
            locations=message.locations,
            auto_comments=message.auto_comments,
        )
    return catalog
