"""Read a tagged PDF as a screen reader does: its parts in reading order, with their texts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdf

ARTIFACT = 'artifact'
"""In place of a number: content that is read to nobody, such as a page number."""

Content = tuple[int, int | str | None]
"""The object number of a page, and the number of the marked content on it."""


@dataclass(kw_only=True, slots=True)
class Part:
    """An element of the structure tree; ``role`` is as in ``H1``, ``language`` that in force."""

    role: str
    language: str
    title: str = ''
    alternative: str = ''
    attributes: dict[str, Any] = field(default_factory=dict)
    pieces: list[Part | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is read aloud of this part, with single spaces."""
        return ' '.join(''.join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for piece in self.pieces:
            if isinstance(piece, str):
                yield piece
            else:
                yield from piece._texts()
                yield ' ' * (piece.role in BLOCKS)

    def walk(self) -> Iterator[Part]:
        """Yield this part and all inside it, in reading order."""
        yield self
        for piece in self.pieces:
            if isinstance(piece, Part):
                yield from piece.walk()

    def all_of(self, *roles: str) -> list[Part]:
        return [part for part in self.walk() if part.role in roles]


BLOCKS = frozenset(
    {'P', 'LI', 'LBody', 'Lbl', 'TD', 'TH', 'TR', 'Caption', 'H1', 'H2', 'H3', 'H4', 'TOCI'}
)


def read_structure(pdf: pypdf.PdfReader) -> Part:
    """Return the root of the structure tree of ``pdf``."""
    root = pdf.trailer['/Root']
    texts = read_contents(pdf)
    whole = Part(role='root', language=str(root.get('/Lang', '')))
    _add(whole, root['/StructTreeRoot']['/K'], None, texts)
    return whole


def read_contents(pdf: pypdf.PdfReader) -> dict[Content, str]:
    """Return the text of each piece of marked content; that of no number is under None."""
    texts: dict[Content, str] = defaultdict(str)
    for page in pdf.pages:
        assert page.indirect_reference is not None
        _read_page(page, page.indirect_reference.idnum, texts)
    return texts


def _read_page(page: pypdf.PageObject, number: int, texts: dict[Content, str]) -> None:
    marks: list[int | str | None] = [None]

    def note_mark(operator: bytes, operands: list[Any], *matrices: object) -> None:
        if operator in {b'BDC', b'BMC'}:
            own = operands[1].get('/MCID') if operator == b'BDC' else None
            mark = ARTIFACT if operands[0] == '/Artifact' else own
            marks.append(marks[-1] if mark is None else mark)
        elif operator == b'EMC':
            marks.pop()

    def note_text(text: str, *rest: object) -> None:
        if text.strip():
            texts[number, marks[-1]] += text

    page.extract_text(visitor_operand_before=note_mark, visitor_text=note_text)


def _add(parent: Part, children: Any, page: int | None, texts: dict[Content, str]) -> None:
    for child in children if isinstance(children, list) else [children]:
        if isinstance(child, int):
            parent.pieces.append(texts.get((page or 0, child), ''))
            continue
        element = child.get_object()
        reference = element.raw_get('/Pg') if '/Pg' in element else None
        own_page = reference.idnum if reference else page
        if '/MCID' in element:
            parent.pieces.append(texts.get((own_page or 0, element['/MCID']), ''))
        elif '/S' in element:
            part = _read_element(element, parent.language)
            parent.pieces.append(part)
            _add(part, element.get('/K', []), own_page, texts)


def _read_element(element: Any, language: str) -> Part:
    attributes = element.get('/A', [])
    return Part(
        role=element['/S'].removeprefix('/'),
        language=str(element.get('/Lang', language)),
        title=str(element.get('/T', '')),
        alternative=str(element.get('/Alt', '')),
        attributes={
            key: value
            for group in (attributes if isinstance(attributes, list) else [attributes])
            for key, value in group.get_object().items()
        },
    )
