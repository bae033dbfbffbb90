"""Typeset Typst code as PDF."""

from __future__ import annotations

import re
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from handbook.pdf.typst_code import Place, find_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

MAIN = 'main.typ'
_NO_GLYPH = 'the text `"', '"` could not be displayed'
_CODE_POINT = re.compile(r'\\u\{([0-9a-f]+)\}')
TEMPLATE = Path(__file__).with_name('template.typ')


@dataclass(frozen=True, slots=True)
class Complaint:
    """What Typst has to say about the code, and where the text is from, if known."""

    message: str
    place: Place | None
    missing: tuple[str, ...] = ()
    """All letters and signs that no font has, if that is the complaint."""


class TypesettingError(Exception):
    """Typst could not make a PDF of the code."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.message)
        self.complaint = complaint


def typeset(
    code: str,
    images: Mapping[str, Path],
    fonts: typst.Fonts,
    released: datetime,
    *,
    archival: bool = False,
) -> tuple[bytes, list[Complaint]]:
    """Return the PDF of ``code``, tagged for readers who listen, and Typst's warnings.

    ``images`` are the files by the names that ``code`` uses; ``released`` is the only date in the
    PDF. It follows PDF/UA-1 (ISO 14289-1), and if it is ``archival`` PDF/A-2a (ISO 19005-2), too.
    Raises TypesettingError.
    """
    with laid_out(code, {TEMPLATE.name: TEMPLATE, **images}) as main:
        try:
            pdf, warnings = typst.compile_with_warnings(
                main,
                root=main.parent,
                font_paths=fonts,
                ignore_system_fonts=True,
                pdf_standards=['ua-1', 'a-2a'] if archival else ['ua-1'],
                timestamp=released,
            )
        except typst.TypstError as error:
            raise TypesettingError(_complaint(error, code)) from None
    return pdf, [_complaint(warning, code) for warning in warnings]


@contextmanager
def laid_out(code: str, files: Mapping[str, Path]) -> Iterator[Path]:
    """Lend a folder with a main file of ``code`` and copies of ``files`` under the names it uses."""
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder, MAIN)
        main.write_text(code, encoding='utf-8')
        for name, path in files.items():
            copy = main.parent / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        yield main


def _complaint(report: typst.TypstError | typst.TypstWarning, code: str) -> Complaint:
    line = _line(report.diagnostic)
    return Complaint(
        message='; '.join((report.message, *report.hints)),
        place=find_place(code, line) if line else None,
        missing=tuple(dict.fromkeys(_missing(report.diagnostic))),
    )


def _missing(diagnostic: str) -> Iterator[str]:
    """Yield each text of which ``diagnostic``, which holds all errors, says that no font has it."""
    for error in diagnostic.splitlines():
        _, found, rest = error.partition(_NO_GLYPH[0])
        if found and _NO_GLYPH[1] in rest:
            yield _CODE_POINT.sub(_character, rest.partition(_NO_GLYPH[1])[0])


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def _line(diagnostic: str) -> int | None:
    """Return the line of the main file that ``diagnostic`` points at (``┌─ main.typ:12:3``)."""
    _, _, pointer = diagnostic.partition(f'{MAIN}:')
    number = pointer.partition(':')[0]
    return int(number) if number.isdecimal() else None
