"""The header of a first page: besmele, emblem, the words of the house, number and date."""

from __future__ import annotations

from typing import Final

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import Layout, Sheet
from agreement_kit.layout.house import Emblem
from agreement_kit.layout.model import Direction
from agreement_kit.layout.opening import Opening
from agreement_kit.writers.docx.page import Page, table_start
from agreement_kit.writers.docx.parts import EMBLEM_ID
from agreement_kit.writers.docx.running import beside, draft_line
from agreement_kit.writers.docx.xml import DECLARATION, END, W, escape, paragraph, run, words_xml

EMU: Final = 36000  # to a millimetre
# The share of the measure on each side of the besmele: the emblem, and number and date.
_SIDE: Final = 0.34
_DRAWING: Final = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def first_header_xml(layout: Layout, sheet: Sheet, page: Page, shown: Opening) -> str:
    """The header part of the first page of ``sheet``, with the draft mark below what the house has."""
    content = "".join((_above(shown, sheet, page), _words(shown, sheet, page), draft_line(layout, sheet, page)))
    return f"{DECLARATION}<w:hdr {W} {_DRAWING}>{content or END}</w:hdr>"


def picture_xml(emblem: Emblem, language: str, number: int) -> str:
    """``emblem`` in a run, in its own proportion, with the words that stand for it; ``number`` is its own here."""
    width, height = round(emblem.width * EMU), round(emblem.height * EMU)
    named = f'name="Emblem {number}" descr="{escape(emblem.alternative(language))}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" {named}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{EMBLEM_ID}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _above(shown: Opening, sheet: Sheet, page: Page) -> str:
    """Besmele, emblem, number and date: one under the other, or beside each other where there is a block."""
    besmele = "" if shown.besmele is None else _line("AKBesmele", shown.besmele[1], shown.besmele[0])
    emblem = ""
    if shown.emblem is not None:
        emblem = paragraph(
            "AKLetterhead", shown.language, picture_xml(shown.emblem, shown.language, page.first[sheet.languages])
        )
    if shown.block is None:
        return besmele + emblem
    if shown.beside:
        code, lines = shown.lines[0]
        emblem += "".join(_line("AKLetterhead", line, code) for line in lines)
    measure = page.measure
    side = round(measure * _SIDE)
    widths = (side, measure - 2 * side, side)
    block = _block(*shown.block, widths[-1] - 2 * page.padding)
    cells = [emblem, besmele, block] if shown.block_trails else [block, besmele, emblem]
    return _row(cells, widths, sheet.direction)


def _row(cells: list[str], widths: tuple[int, ...], direction: Direction) -> str:
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell or END}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"{table_start('AKRunning', widths, direction)}<w:tr>{row}</w:tr></w:tbl>{END}"


def _block(language: str, labels: tuple[str, ...], width: int) -> str:
    """The labels, each with dots to the end of the cell, to be written on."""
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    mark = run(":", language)
    return "".join(
        paragraph("AKReference", language, f"{_shown(label, language)}{mark}<w:r><w:tab/></w:r>", before=tabs)
        for label in labels
    )


def _words(shown: Opening, sheet: Sheet, page: Page) -> str:
    """The words of the house over the columns of their texts."""
    if not shown.lines or shown.beside:
        return ""
    known = dict(shown.lines)
    cells = [
        "".join(_line("AKLetterhead", line, code) for line in known.get(code, ()))
        or paragraph("AKLetterhead", code, "")
        for code in sheet.languages
    ]
    return beside(cells, sheet, page)


def _line(style: str, text: str, language: str) -> str:
    return paragraph(style, language, _shown(text, language))


def _shown(text: str, language: str) -> str:
    return words_xml((Text(text),), language, frozenset())
