"""Build the whole handbook as one PDF, and each guide as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from sphinx.builders import Builder
from sphinx.errors import ConfigError, SphinxError
from sphinx.util import logging
from sphinx.util.display import progress_message, status_iterator
from sphinx.util.i18n import format_date

from handbook.files import write_if_changed
from handbook.guides import find_description
from handbook.pdf.anchors import DOCUMENT_SCHEME, web_address
from handbook.pdf.book import assemble, assemble_page, take_checklist
from handbook.pdf.book_index import index_code
from handbook.pdf.cover import Handout, book_code, handout_code
from handbook.pdf.fonts import load_fonts
from handbook.pdf.glyphs import report_missing
from handbook.pdf.typesetting import Complaint, TypesettingError, typeset
from handbook.pdf.typst_code import block
from handbook.pdf.writer import TypstTranslator

if TYPE_CHECKING:
    from collections.abc import Set

    from docutils import nodes

logger = logging.getLogger(__name__)


class PDFError(SphinxError):
    """The PDF could not be made."""

    category = 'PDF error'


class TypstBuilder(Builder):
    """Writes ``OUTDIR/<pdf_name>.pdf``: all pages that the toctrees of the first page reach.

    With ``pdf_handouts`` each page but the first also becomes a PDF of its own, under its docname,
    and the checklist of a page another one, under its docname with ``-checklist``.
    """

    name = 'typst'
    format = 'typst'
    epilog = 'The PDF is in %(outdir)s.'
    default_translator_class = TypstTranslator
    supported_image_types: ClassVar[list[str]] = [
        'image/svg+xml',
        'image/png',
        'image/jpeg',
        'image/gif',
        'image/webp',
    ]
    # Nothing is downloaded during a build; the writer warns about images on the web.
    supported_remote_images = True

    def init(self) -> None:
        self.released = edition_date(self.config.released)
        self.fonts = load_fonts(self.config.pdf_fonts, self.config.pdf_font_folders)

    def get_outdated_docs(self) -> str:
        return 'one book'

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return the address of any page; the writer drops links to pages outside the book."""
        return f'{DOCUMENT_SCHEME}{docname}'

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        return self.get_target_uri(to, typ)

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the book and the handouts; which pages changed does not matter to the book."""
        with progress_message('putting the pages together', nonl=False):
            document = assemble(self, self.config.root_doc)
            body = self._write(document, index=self.config.pdf_index)
            code = book_code(self.config, body, find_description(document))
        with progress_message('typesetting'):
            self._typeset(code, document, self.config.pdf_name)
        if self.config.pdf_handouts:
            pages = sorted(self.env.found_docs - {self.config.root_doc})
            for docname in status_iterator(pages, 'handouts... ', length=len(pages)):
                self._write_handout(docname)

    def _write_handout(self, docname: str) -> None:
        title, address = self.env.titles[docname].astext(), web_address(self.config, docname)
        page = assemble_page(self, docname)
        guide = Handout('handout', title, find_description(page), address)
        checklist = take_checklist(page)
        self._typeset_handout(guide, page, docname)
        if checklist:
            alone = replace(guide, kind='checklist')
            self._typeset_handout(alone, checklist, f'{docname}-checklist')

    def _typeset_handout(self, handout: Handout, document: nodes.document, name: str) -> None:
        self._typeset(handout_code(self.config, handout, self._write(document)), document, name)

    def _write(self, document: nodes.document, *, index: bool = False) -> str:
        translator = self.create_translator(document, self)
        assert isinstance(translator, TypstTranslator)
        document.walkabout(translator)
        words = index_code(self, translator.targets) if index else ''
        return block((translator.astext(), words))

    def _typeset(self, code: str, document: nodes.document, name: str) -> None:
        images = {name: Path(self.srcdir, uri) for uri, name in self.images.items()}
        try:
            pdf, warnings = typeset(
                code, images, self.fonts, self.released, archival=self.config.pdf_archival
            )
        except TypesettingError as error:
            raise PDFError(explain(error.complaint, document)) from None
        for complaint in warnings:
            logger.warning(
                'typesetting the PDF: %s',
                complaint.message,
                location=complaint.place,
                type='pdf',
                subtype='typst',
            )
        target = self.outdir / f'{name}.pdf'
        target.parent.mkdir(parents=True, exist_ok=True)
        write_if_changed(target, pdf)


def edition_date(released: str) -> datetime:
    """Return midnight (UTC) of the day ``released``, written as 2026-11-20.

    Without it the day is the one that Sphinx takes for its own dates: of SOURCE_DATE_EPOCH or today.
    Raises ConfigError if it is not a day.
    """
    text = released or format_date('%Y-%m-%d', language='en')
    try:
        day = date.fromisoformat(text)
    except ValueError:
        msg = f"'released' is {released!r}, which is no day; write it as in '2026-11-20'"
        raise ConfigError(msg) from None
    return datetime.combine(day, time.min, UTC)


def explain(complaint: Complaint, document: nodes.document) -> str:
    """Return what is wrong, where, and what to do; letters without a font are reported one by one."""
    if complaint.missing:
        report_missing(complaint.missing, document)
        letters = ' '.join(complaint.missing)
        return f'no font has these letters or signs, see the warnings before this: {letters}'
    where = f'{complaint.place.docname}:{complaint.place.line}: ' if complaint.place else ''
    return f'{where}the PDF cannot be typeset: {complaint.message}'
