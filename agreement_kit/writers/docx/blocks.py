"""The blocks of a form as WordprocessingML."""

from __future__ import annotations

from typing import Final

from agreement_kit.instrument.nodes import Blank
from agreement_kit.layout.blocks import Block, Paragraph, Signatures, Style, Table, TableCell
from agreement_kit.locales import locale
from agreement_kit.writers.docx.page import table_start, twips
from agreement_kit.writers.docx.signatures import signature_cell
from agreement_kit.writers.docx.xml import END, paragraph, words_xml

_STYLES: Final = {Style.TEXT: "AKFormText", Style.NOTE: "AKFormNote"}
_NO_LINKS: Final[frozenset[str]] = frozenset()
_TAB: Final = "<w:r><w:tab/></w:r>"


def block_xml(block: Block, language: str, measure: int, caption: str, heading: str = "Heading1") -> str:
    """``block`` of a form in ``language``, ``measure`` twips wide. ``caption`` names a table for screen readers;
    ``heading`` is the style of headings."""
    match block:
        case Paragraph():
            return _paragraph(block, language, measure, heading)
        case Table():
            return _table(block, language, measure, caption)
        case Signatures():
            return signature_cell(block.block, measure, _NO_LINKS) + END


def _paragraph(block: Paragraph, language: str, measure: int, heading: str) -> str:
    words, keep = block.words, block.style is Style.HEADING
    style = heading if keep else _STYLES[block.style]
    if words and isinstance(words[-1], Blank):
        tabs = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{measure}"/></w:tabs>'
        content = words_xml(words[:-1], language, _NO_LINKS) + _TAB
        return paragraph(style, language, content, before=tabs)
    return paragraph(style, language, words_xml(words, language, _NO_LINKS), keep=keep)


def _table(block: Table, language: str, measure: int, caption: str) -> str:
    total = sum(block.widths)
    widths = [measure * share // total for share in block.widths]
    widths[-1] += measure - sum(widths)
    height = f'<w:trHeight w:val="{twips(block.height)}" w:hRule="atLeast"/>'
    out = [table_start("AKForm", tuple(widths), locale(language).direction, caption)]
    out.append(_row(block.head, widths, language, "AKFormHead", "<w:cantSplit/><w:tblHeader/>"))
    for cells in block.rows:
        out.append(_row(cells, widths, language, "AKFormCell", f"<w:cantSplit/>{height}"))
    out.append(f"</w:tbl>{END}")
    return "".join(out)


def _row(cells: tuple[TableCell, ...], widths: list[int], language: str, style: str, properties: str) -> str:
    out = [f"<w:tr><w:trPr>{properties}</w:trPr>"]
    for width, cell in zip(widths, cells, strict=True):
        own = cell.language or language
        words = paragraph(style, own, words_xml(cell.words, own, _NO_LINKS))
        out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{words}</w:tc>')
    out.append("</w:tr>")
    return "".join(out)
