"""Write the template catalogs for platforms that read their English from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog

from handbook.catalogs.updates.stored_catalog import write_catalog
from handbook.files import write_if_changed

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.catalogs.updates.update import Extraction


def write_templates(extraction: Extraction, folder: Path) -> None:
    """Write one file a domain, ``folder/<domain>.pot``, in the form of our catalogs.

    Its header has no sample text, because platforms copy it into every catalog they make. Nothing in
    it depends on the time or the machine.
    """
    for domain, template in extraction.templates.items():
        catalog = Catalog(
            project=template.project,
            version='1',
            header_comment='',
            creation_date=extraction.released,
            revision_date=extraction.released,
            fuzzy=False,
        )
        # Babel would put sample text in the place of what it is given empty.
        catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ''
        for message in template:
            if message.id:
                catalog.add(
                    message.id,
                    locations=message.locations,
                    auto_comments=message.auto_comments,
                )
        write_if_changed(folder / f'{domain}.pot', write_catalog(catalog))
