"""Typeset Typst code as PDF."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from handbook.pdf.typst_code import Place, find_place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

MAIN = 'main.typ'
TEMPLATE = Path(__file__).with_name('template.typ')


@dataclass(frozen=True, slots=True)
class Complaint:
    """What Typst has to say about the code, and where the text is from, if known."""

    message: str
    place: Place | None
    text: str | None = None
    """The text that the complaint is about, for instance a letter that no font has."""


class TypesettingError(Exception):
    """Typst could not make a PDF of the code."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.message)
        self.complaint = complaint


def typeset(
    code: str, images: Mapping[str, Path], fonts: typst.Fonts, released: datetime
) -> tuple[bytes, list[Complaint]]:
    """Return the PDF of ``code``, tagged for readers who listen, and Typst's warnings.

    ``images`` are the files by the names that ``code`` uses; ``released`` is the only date in the
    PDF. Raises TypesettingError.
    """
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder, MAIN)
        main.write_text(code, encoding='utf-8')
        _copy_files(main.parent, images)
        try:
            pdf, warnings = typst.compile_with_warnings(
                main,
                root=main.parent,
                font_paths=fonts,
                ignore_system_fonts=True,
                pdf_standards=['ua-1'],
                timestamp=released,
            )
        except typst.TypstError as error:
            raise TypesettingError(_complaint(error, code)) from None
    return pdf, [_complaint(warning, code) for warning in warnings]


def _copy_files(folder: Path, images: Mapping[str, Path]) -> None:
    shutil.copyfile(TEMPLATE, folder / TEMPLATE.name)
    for name, path in images.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / name)


def _complaint(report: typst.TypstError | typst.TypstWarning, code: str) -> Complaint:
    line = _line(report.diagnostic)
    _, _, quoted = report.message.partition('the text `"')
    return Complaint(
        message='; '.join((report.message, *report.hints)),
        place=find_place(code, line) if line else None,
        text=quoted.partition('"`')[0] or None,
    )


def _line(diagnostic: str) -> int | None:
    """Return the line of the main file that ``diagnostic`` points at (``┌─ main.typ:12:3``)."""
    _, _, pointer = diagnostic.partition(f'{MAIN}:')
    number = pointer.partition(':')[0]
    return int(number) if number.isdecimal() else None
