"""Write a doctree as Typst code."""

from __future__ import annotations

from handbook.pdf.writer.blocks import BlockWriter
from handbook.pdf.writer.boxes import BoxWriter
from handbook.pdf.writer.code import CodeWriter
from handbook.pdf.writer.figures import FigureWriter
from handbook.pdf.writer.formulas import FormulaWriter
from handbook.pdf.writer.inline import InlineWriter
from handbook.pdf.writer.links import LinkWriter
from handbook.pdf.writer.lists import ListWriter
from handbook.pdf.writer.objects import ObjectWriter
from handbook.pdf.writer.tables import TableWriter
from handbook.pdf.writer.unknown import UnknownWriter


class TypstTranslator(
    LinkWriter,
    BlockWriter,
    CodeWriter,
    InlineWriter,
    BoxWriter,
    ListWriter,
    FigureWriter,
    FormulaWriter,
    ObjectWriter,
    TableWriter,
    UnknownWriter,
):
    """The visitor of the ``typst`` builder; ``astext()`` is one block of code."""
