"""word/document.xml: titles, tables of bands, signatures, annexes, sections."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Final

from agreement_kit.instrument.kept import Kept
from agreement_kit.instrument.nodes import NumberLabel
from agreement_kit.layout import Band, Cell, Column, House, Layout, Role, Sheet
from agreement_kit.locales import locale
from agreement_kit.readers.docx.names import number_bookmark, words_bookmark
from agreement_kit.writers.docx.blocks import block_xml
from agreement_kit.writers.docx.page import Page, section, table_start
from agreement_kit.writers.docx.signatures import SIGNED_ACROSS, signature_cell
from agreement_kit.writers.docx.xml import DECLARATION, END, W, label_xml, opening, paragraph, run, words_xml

_RELATIONSHIPS: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

_STYLES: Final = {
    Role.PREFACE: "AKPreface",
    Role.RECITAL: "AKRecital",
    Role.ARTICLE_HEADING: "Heading1",
    Role.PARAGRAPH: "AKParagraph",
    Role.POINT: "AKPoint",
    Role.CLOSING: "AKClosing",
    Role.ANNEX_HEADING: "AKAnnex",
}
# Stands where the number of a bookmark will; no text can hold it, for XML has no such character.
_OPEN: Final = "\0"
_KEPT: Final = Kept[str](8192)


@dataclass
class Body:
    """The text of one document under way, its bookmarks without their numbers."""

    layout: Layout
    house: House
    page: Page
    live: frozenset[str]
    out: list[str] = field(default_factory=list)
    look: Look = field(init=False)

    def __post_init__(self) -> None:
        page = self.page
        self.look = look_of(
            self.live, page.hang, page.point_hang, page.point_hang_rtl, page.named(_STYLES[Role.ARTICLE_HEADING])
        )

    def document(self) -> str:
        """The whole part."""
        self.out.append(f"{DECLARATION}<w:document {W} {_RELATIONSHIPS}><w:body>")
        last = len(self.layout.sheets) - 1
        titled = False
        for index, sheet in enumerate(self.layout.sheets):
            self._sheet(sheet)
            titled = titled or bool(sheet.titles)
            following = None if index == last else self.layout.sheets[index + 1]
            if following is None:
                self.out.append(f"{END}{section(self.page, sheet, titled=titled)}")
            elif following.languages != sheet.languages:
                ending = section(self.page, sheet, titled=titled)
                self.out.append(f'<w:p><w:pPr><w:pStyle w:val="AKEnd"/>{ending}</w:pPr></w:p>')
                titled = False
        self.out.append("</w:body></w:document>")
        return numbered("".join(self.out))

    def _sheet(self, sheet: Sheet) -> None:
        for title in sheet.titles:
            words = words_xml(title.words, title.language, self.live)
            content = bookmarked(words_bookmark("title", title.language), words)
            self.out.append(paragraph(self.page.named("Title"), title.language, content, keep=True))
        if sheet.heading is not None:
            self._heading(sheet.heading, breaks=not sheet.titles)
        for block in sheet.blocks:
            language = sheet.columns[0].language
            caption = self.layout.titles[language]
            self.out.append(block_xml(block, language, self.page.measure, caption, self.look.heading))
        if len(sheet.columns) == 1:
            for band in sheet.bands:
                self._paragraph(band, band.cells[0])
            for signed in sheet.signatures:
                self.out.append(signature_cell(signed, self.page.measure, self.live, together=sheet.signed_together))
        elif sheet.bands or sheet.signatures:
            self._table(sheet)

    def _heading(self, band: Band, *, breaks: bool) -> None:
        """The heading of an annex or of a letter, on a new page unless the titles have just begun one."""
        for index, cell in enumerate(band.cells):
            before = "<w:pageBreakBefore/>" if breaks and index == 0 else ""
            self._paragraph(band, cell, before)

    def _table(self, sheet: Sheet) -> None:
        widths = self.page.widths(len(sheet.columns))
        starts, look = tuple(map(_cell_start, widths)), self.look
        caption = self.layout.titles[sheet.columns[0].language]
        self.out.append(table_start("AKColumns", widths, sheet.direction, caption))
        self._column_heads(sheet.columns, widths)
        for band in sheet.bands:
            self.out.append(_KEPT.get(band, (starts, look), partial(_row, band, starts, look)))
        self._signatures(sheet, widths)
        self.out.append("</w:tbl>")

    def _signatures(self, sheet: Sheet, widths: tuple[int, ...]) -> None:
        """For two parties at a time a row that does not break."""
        count = max((len(block.cells) for block in sheet.signatures), default=0)
        for first in range(0, count, SIGNED_ACROSS):
            kept = sheet.signed_together and first + SIGNED_ACROSS < count
            self.out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
            for width, block in zip(widths, sheet.signatures, strict=True):
                cells = block.cells[first : first + SIGNED_ACROSS]
                part = replace(block, cells=cells, heading=() if first else block.heading)
                inner = signature_cell(part, width - 2 * self.page.padding, self.live, kept=kept)
                self.out.append(f"{_cell_start(width)}{inner}{END}</w:tc>")
            self.out.append("</w:tr>")

    def _column_heads(self, columns: tuple[Column, ...], widths: tuple[int, ...]) -> None:
        """A row that names the languages, repeated on every page: for screen readers, and for who turns the pages."""
        self.out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        for width, column in zip(widths, columns, strict=True):
            name = paragraph("AKColumnHead", column.language, run(column.name, column.language), keep=True)
            self.out.append(f"{_cell_start(width)}{name}</w:tc>")
        self.out.append("</w:tr>")

    def _paragraph(self, band: Band, cell: Cell, before: str = "") -> None:
        look = self.look
        kept = _KEPT.get(band, (cell.language, before, look), partial(_paragraph, band, cell, before, look))
        self.out.append(kept)


def bookmarked(name: str, content: str) -> str:
    """``content`` within a bookmark, which ``numbered`` gives its number."""
    return f'<w:bookmarkStart w:id="{_OPEN}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{_OPEN}"/>'


def numbered(xml: str) -> str:
    """``xml`` with its bookmarks numbered from 1. No bookmark stands within another."""
    parts = xml.split(_OPEN)
    out = [parts[0]]
    for index, after in enumerate(parts[1:]):
        out += (str(index // 2 + 1), after)
    return "".join(out)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What of a document decides how a band is written; compared by identity, so made by ``look_of`` alone."""

    live: frozenset[str]
    hang: int
    point_hang: int
    point_hang_rtl: int
    heading: str


@lru_cache(maxsize=64)
def look_of(live: frozenset[str], hang: int, point_hang: int, point_hang_rtl: int, heading: str) -> Look:
    """The look of these facts, the same object each time."""
    return Look(live, hang, point_hang, point_hang_rtl, heading)


@lru_cache(maxsize=64)
def _cell_start(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'


def _row(band: Band, starts: tuple[str, ...], look: Look) -> str:
    cells = zip(starts, band.cells, strict=True)
    inner = "".join([f"{start}{_paragraph(band, cell, '', look)}</w:tc>" for start, cell in cells])
    return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if band.keep_together else ''}{inner}</w:tr>"


def _paragraph(band: Band, cell: Cell, before: str, look: Look) -> str:
    language = cell.language
    style = look.heading if band.role is Role.ARTICLE_HEADING else _STYLES[band.role]
    out = [opening(style, language, band.keep_with_next, before, _indent(band, cell, look))]
    if cell.number is not None:
        out.append(_number(band.eid, cell.number, language, look.live))
        if cell.words:
            out.append("<w:r><w:br/></w:r>" if cell.stacked else "<w:r><w:tab/></w:r>")
    out.append(bookmarked(words_bookmark(band.eid, language), words_xml(cell.words, language, look.live)))
    return f"{''.join(out)}</w:p>"


def _indent(band: Band, cell: Cell, look: Look) -> str:
    if band.role is Role.POINT:
        own = look.point_hang_rtl if locale(cell.language).rtl else look.point_hang
        before = look.hang if band.under_number else 0
        return f'<w:ind w:left="{before + own * band.level}" w:hanging="{own}"/>'
    if cell.number is not None and band.role is not Role.ARTICLE_HEADING and not cell.stacked:
        return f'<w:ind w:left="{look.hang}" w:hanging="{look.hang}"/>'
    return ""


def _number(eid: str, label: NumberLabel, language: str, live: frozenset[str]) -> str:
    if eid not in live:
        return label_xml(label, language)
    literal = bookmarked(number_bookmark(eid, language), run(label.number, language))
    before = run(label.before, language) if label.before else ""
    after = run(label.after, language) if label.after else ""
    return f"{before}{literal}{after}"
