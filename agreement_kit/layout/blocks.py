"""What a form is made of: paragraphs, tables to fill in, signatures. A form has one text per sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from agreement_kit.instrument.nodes import SignatureBlock, Words


class Style(StrEnum):
    """What a paragraph of a form looks like."""

    TEXT = "text"
    HEADING = "heading"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. Where its words end in a ``Blank``, a line to write on runs to the end of the line."""

    words: Words
    style: Style = Style.TEXT


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table; without words it is room to write. ``language`` is None for that of the sheet."""

    words: Words = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table, its first column on the leading side.

    ``widths`` are shares of the measure, ``height`` is the least height of a row in millimetres. The head is repeated
    on every page.
    """

    widths: tuple[int, ...]
    head: tuple[TableCell, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    height: float = 8.0


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines for the pens, two to a row, the first on the leading side."""

    block: SignatureBlock


Block = Paragraph | Table | Signatures
