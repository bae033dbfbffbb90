"""Give readers the handbook on paper: one PDF in each language, without TeX."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook.pdf.builder import TypstBuilder
from handbook.pdf.card import add_card
from handbook.pdf.fonts import FAMILIES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    app.setup_extension('handbook.settings')
    text, many = frozenset({str}), frozenset({list, tuple})
    # A paper size that Typst knows, such as a4 or us-letter; empty for the one of the region.
    app.add_config_value('pdf_paper', '', '', types=text)
    # How many levels of headings the list of contents has.
    app.add_config_value('pdf_contents_depth', 2, '', types=frozenset({int}))
    # Font families in order of preference, and more folders to look for them.
    app.add_config_value('pdf_fonts', FAMILIES, '', types=many)
    app.add_config_value('pdf_font_folders', [], '', types=many)
    # Whether the address of a link stands in a note at the foot of the page.
    app.add_config_value('pdf_link_notes', True, '', types=frozenset({bool}))
    # Whether the files follow PDF/A-2a, too, which archives ask for.
    app.add_config_value('pdf_archival', False, '', types=frozenset({bool}))
    # Where the pictures for social networks are kept.
    app.add_config_value('card_static', 'build/static/card', '', types=frozenset({str, Path}))
    # Whether the book ends with an index of the words that ``index`` and the like mark.
    app.add_config_value('pdf_index', False, '', types=frozenset({bool}))
    app.connect('write-started', add_card)
    app.add_builder(TypstBuilder)
    return {'parallel_read_safe': True, 'parallel_write_safe': True}
