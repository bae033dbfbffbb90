"""Say what a listener would miss in a tagged PDF: rules of PDF/UA-1 that a program can look up."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from tests.pdf.structure import Part, read_contents, read_structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdf

PDFUA = 'http://www.aiim.org/pdfua/ns/id/'
LEVELS = ('H1', 'H2', 'H3', 'H4', 'H5', 'H6')


def find_faults(pdf: pypdf.PdfReader, language: str, direction: str) -> list[str]:
    """Return the faults of ``pdf``, which is in ``language`` (BCP 47) with ``direction`` (rtl, ltr)."""
    whole = read_structure(pdf)
    return [
        *_find_document_faults(pdf.trailer['/Root'], pdf, language, direction),
        *_find_heading_faults(whole),
        *_find_table_faults(whole),
        *_find_loose_text(pdf),
        *(f'no text for a picture after {part.text!r}' for part in _silent_pictures(whole)),
        *_find_link_faults(pdf),
    ]


def _find_document_faults(
    root: Any, pdf: pypdf.PdfReader, language: str, direction: str
) -> Iterator[str]:
    """ISO 14289-1, 7.1 and 7.2: title, language, tags, and that it claims to follow the standard."""
    if (
        not pdf.metadata
        or not pdf.metadata.title
        or not root['/ViewerPreferences']['/DisplayDocTitle']
    ):
        yield 'no title to show'
    if root.get('/Lang') != language:
        yield f'language {root.get("/Lang")!r}, not {language!r}'
    if not root['/MarkInfo']['/Marked']:
        yield 'not tagged'
    if (root['/ViewerPreferences'].get('/Direction') == '/R2L') != (direction == 'rtl'):
        yield f'not {direction}'
    if not pdf.xmp_metadata or not list(pdf.xmp_metadata.get_element('', PDFUA, 'part')):
        yield 'does not say that it follows PDF/UA'


def _find_heading_faults(whole: Part) -> Iterator[str]:
    """7.4.2: the first heading is of level 1, and none skips a level."""
    levels = [LEVELS.index(part.role) + 1 for part in whole.all_of(*LEVELS)]
    for above, level in pairwise([0, *levels]):
        if level > above + 1:
            yield f'heading of level {level} after one of level {above}'
    if not levels:
        yield 'no heading'


def _find_table_faults(whole: Part) -> Iterator[str]:
    """7.5: each cell can be told from its headers, which say what they are for."""
    for table in whole.all_of('Table'):
        headers = table.all_of('TH')
        if not headers:
            yield 'a table without headers'
        if any(
            header.attributes.get('/Scope') not in {'/Column', '/Row', '/Both'}
            for header in headers
        ):
            yield 'a header of a table that does not say for what'


def _silent_pictures(whole: Part) -> list[Part]:
    """7.3: pictures without an alternative text."""
    return [part for part in whole.all_of('Figure', 'Formula') if not part.alternative]


def _find_loose_text(pdf: pypdf.PdfReader) -> Iterator[str]:
    """7.1: all that is on a page is either read aloud or said to be of no matter."""
    for (_, mark), text in read_contents(pdf).items():
        if mark is None:
            yield f'text that is in no part: {text!r}'


def _find_link_faults(pdf: pypdf.PdfReader) -> Iterator[str]:
    """7.18: a link belongs to the structure and says where it leads."""
    for page in pdf.pages:
        for reference in page.get('/Annots', []):
            note = reference.get_object()
            if '/StructParent' not in note or not note.get('/Contents'):
                yield f'a link on a page that is in no order: {note.get("/A")}'
