"""Write a compendium: one catalog with all translations of a language."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from handbook.catalogs.exports.translations import Translation
    from handbook.languages import Language

# Babel wraps at 76 otherwise.
_NO_WRAPPING = 1_000_000


def write_compendium(
    translations: Iterable[Translation], language: Language, project: str, released: datetime
) -> bytes:
    """Return a ``.po`` file, as ``msgmerge --compendium`` and Poedit's memory read it.

    Of two translations of one English text the first stays; each message names the pages it is on.
    ``released`` is the date of the edition, the only one that is written.
    """
    catalog = Catalog(
        locale=language.code,
        project=project,
        version='1',
        header_comment=f'# All finished translations of the handbook into {language.name}.',
        creation_date=released,
        revision_date=released,
        last_translator='see the catalogs of the pages',
        language_team=language.code,
        fuzzy=False,
    )
    catalog.msgid_bugs_address = ''
    for each in translations:
        present = catalog.get(each.id)
        string = present.string if present else each.string
        catalog.add(each.id, string, locations=[(each.domain, 0)])
    for message in catalog:
        # Babel guesses these from "50 % of" and "{role}".
        message.flags -= {'python-format', 'python-brace-format'}
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=_NO_WRAPPING, include_lineno=False)
    return buffer.getvalue()
