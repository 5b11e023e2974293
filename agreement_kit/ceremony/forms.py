"""Forms: documents of paragraphs, tables and signatures, one sheet per language, written as DOCX."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.text import digits, say, to_fill, word
from agreement_kit.instrument.nodes import Blank, SignatureBlock, SignatureLine, Text, Words, plain
from agreement_kit.layout import PLAIN, Cell, Column, Layout, Running, Sheet
from agreement_kit.layout.blocks import Block, Paragraph, Signatures, Style, Table, TableCell
from agreement_kit.locales import locale
from agreement_kit.writers import docx_bytes

#: The blocks of a form in one language.
Build = Callable[[str], Iterable[Block]]
Row = Sequence[Words | TableCell]

_STATUS: Final = "form"


def form(
    pack: Pack, kind: str, build: Build, *, languages: Sequence[str] | None = None, landscape: bool = False
) -> Layout:
    """A form whose title is the fixed sentence ``kind``, in ``languages`` (default: those of the pack)."""
    codes = tuple(languages or pack.languages)
    sheets = []
    for code in codes:
        its = locale(code)
        column = Column(code, its.direction, its.bcp47, its.name[:1].upper() + its.name[1:])
        title = Cell(code, (Text(word(code, kind)),))
        blocks = (*_reprint(pack, code), *build(code))
        sheets.append(Sheet((column,), its.direction, (title,), (), blocks=blocks))
    return Layout(
        kind="sequential",
        type=f"ceremony-{kind}",
        status=_STATUS,
        languages=codes,
        direction=locale(codes[0]).direction,
        landscape=landscape,
        draft=not pack.final,
        sheets=tuple(sheets),
        running={code: _running(pack, kind, code) for code in codes},
        titles={code: word(code, kind) for code in codes},
    )


def form_file(
    pack: Pack, path: str, kind: str, layout: Layout, document: int | None = None, *, size: float = PLAIN.size
) -> File:
    """The form as a file of the pack; ``path`` is without suffix, ``size`` that of the letters in points."""
    data = docx_bytes(layout, house=replace(PLAIN, size=size), properties={"print": pack.number}, modified=pack.moment)
    return File(pack.name(path, "docx"), data, kind, document)


def _running(pack: Pack, kind: str, code: str) -> Running:
    its = locale(code)
    title = word(code, kind)
    if pack.number > 1:
        title = f"{title} – {plain(say(code, 'print', number=digits(pack.number, code)))}"
    return Running(title, None if pack.final else its.draft, its.page_parts())


def _reprint(pack: Pack, code: str) -> tuple[Block, ...]:
    if pack.number == 1:
        return ()
    return (Paragraph(say(code, "reprint", number=digits(pack.number, code)), Style.NOTE),)


def text(words: Words) -> Paragraph:
    """A paragraph."""
    return Paragraph(words)


def note(language: str, key: str) -> Paragraph:
    """A fixed sentence in small print."""
    return Paragraph(say(language, key), Style.NOTE)


def heading(language: str, key: str) -> Paragraph:
    """A fixed sentence as a heading."""
    return Paragraph(say(language, key), Style.HEADING)


def blank_lines(language: str, *keys: str) -> list[Block]:
    """Labels, each with a line to write on."""
    return [Paragraph(to_fill(language, key)) for key in keys]


def table(language: str, widths: Sequence[int], head: Sequence[str], rows: Iterable[Row], height: float = 8.0) -> Table:
    """A table whose column heads are the fixed sentences ``head``; an empty key is a column without head."""
    cells = tuple(TableCell(say(language, key) if key else ()) for key in head)
    return table_of(widths, cells, rows, height)


def table_of(widths: Sequence[int], head: tuple[TableCell, ...], rows: Iterable[Row], height: float = 8.0) -> Table:
    """A table with the cells of its head given."""
    made = tuple(tuple(cell if isinstance(cell, TableCell) else TableCell(cell) for cell in row) for row in rows)
    return Table(tuple(widths), head, made, height)


def words(text: str) -> Words:
    """Plain words of ours."""
    return (Text(text),)


def pens(language: str, heads: Sequence[tuple[str, Words]], *, named: bool = False, seal: bool = False) -> Signatures:
    """Lines to sign on, for each of ``heads`` (an id and what stands above). ``named``: the name is known already."""
    its = locale(language)
    cells = []
    for owner, head in heads:
        lines = [SignatureLine("party", head), SignatureLine("signature", _pen(owner, "signature"))]
        if not named:
            lines.append(SignatureLine("name", _labelled(its.name_label, owner, "name")))
            lines.append(SignatureLine("title", _labelled(its.title_label, owner, "title")))
        lines.append(SignatureLine("date", _labelled(its.date_label, owner, "date")))
        if seal:
            lines.append(SignatureLine("seal", words(its.seal_label)))
        cells.append((owner, tuple(lines)))
    return Signatures(SignatureBlock(language, (), tuple(cells)))


def _pen(owner: str, what: str) -> Words:
    return (Blank(f"ceremony.{owner}.{what}", by_hand=True),)


def _labelled(label: str, owner: str, what: str) -> Words:
    return (Text(f"{label}: "), *_pen(owner, what))
