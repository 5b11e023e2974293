"""word/document.xml: titles, tables of bands, signatures, annexes, sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from agreement_kit.instrument.nodes import NumberLabel
from agreement_kit.layout import Band, Cell, Column, House, Layout, Role, Sheet
from agreement_kit.locales import locale
from agreement_kit.readers.docx.names import number_bookmark, words_bookmark
from agreement_kit.writers.docx.page import Page, section, table_start
from agreement_kit.writers.docx.signatures import signature_cell
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
# A row may hold the signatures of this many parties and still stand on one page.
_UNBROKEN_PARTIES: Final = 6


@dataclass
class Body:
    """The text of one document under way: what was written, and the last bookmark."""

    layout: Layout
    house: House
    page: Page
    live: frozenset[str]
    out: list[str] = field(default_factory=list)
    bookmark: int = 0

    def document(self) -> str:
        """The whole part."""
        self.out.append(f"{DECLARATION}<w:document {W} {_RELATIONSHIPS}><w:body>")
        last = len(self.layout.sheets) - 1
        for index, sheet in enumerate(self.layout.sheets):
            self._sheet(sheet, first=index == 0)
            following = None if index == last else self.layout.sheets[index + 1]
            if following is None:
                self.out.append(f"{END}{section(self.page, sheet)}")
            elif following.languages != sheet.languages:
                ending = f'<w:p><w:pPr><w:pStyle w:val="AKEnd"/>{section(self.page, sheet)}</w:pPr></w:p>'
                self.out.append(ending)
        self.out.append("</w:body></w:document>")
        return "".join(self.out)

    def _sheet(self, sheet: Sheet, *, first: bool) -> None:
        for title in sheet.titles:
            words = words_xml(title.words, title.language, self.live)
            content = self._bookmarked(words_bookmark("title", title.language), words)
            self.out.append(paragraph("Title", title.language, content, keep=True))
        if sheet.heading is not None:
            self._heading(sheet.heading, breaks=not sheet.titles)
        if len(sheet.columns) == 1:
            for band in sheet.bands:
                self._paragraph(band, band.cells[0])
            for block in sheet.signatures:
                self.out.append(signature_cell(block, self.page.measure, self.live))
        elif sheet.bands or sheet.signatures:
            self._table(sheet)

    def _heading(self, band: Band, *, breaks: bool) -> None:
        """The heading of an annex or of a letter, on a new page unless the titles have just begun one."""
        for index, cell in enumerate(band.cells):
            before = "<w:pageBreakBefore/>" if breaks and index == 0 else ""
            self._paragraph(band, cell, before)

    def _table(self, sheet: Sheet) -> None:
        widths = self.page.widths(len(sheet.columns))
        starts = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths]
        caption = self.layout.titles[sheet.columns[0].language]
        self.out.append(table_start("AKColumns", widths, sheet.direction, caption))
        self._column_heads(sheet.columns, widths)
        for band in sheet.bands:
            self.out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>" if band.keep_together else "<w:tr>")
            for start, cell in zip(starts, band.cells, strict=True):
                self.out.append(start)
                self._paragraph(band, cell)
                self.out.append("</w:tc>")
            self.out.append("</w:tr>")
        if sheet.signatures:
            unbroken = max(len(block.cells) for block in sheet.signatures) <= _UNBROKEN_PARTIES
            self.out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>" if unbroken else "<w:tr>")
            for width, block in zip(widths, sheet.signatures, strict=True):
                inner = signature_cell(block, width - 2 * self.page.padding, self.live)
                self.out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}{END}</w:tc>')
            self.out.append("</w:tr>")
        self.out.append("</w:tbl>")

    def _column_heads(self, columns: tuple[Column, ...], widths: tuple[int, ...]) -> None:
        """A row that names the languages, repeated on every page: for screen readers, and for who turns the pages."""
        self.out.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        for width, column in zip(widths, columns, strict=True):
            name = paragraph("AKColumnHead", column.language, run(column.name, column.language), keep=True)
            self.out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{name}</w:tc>')
        self.out.append("</w:tr>")

    def _paragraph(self, band: Band, cell: Cell, before: str = "") -> None:
        language = cell.language
        out = self.out
        out.append(opening(_STYLES[band.role], language, band.keep_with_next, before, self._indent(band, cell)))
        if cell.number is not None:
            out.append(self._number(band.eid, cell.number, language))
            if cell.words:
                out.append("<w:r><w:br/></w:r>" if cell.stacked else "<w:r><w:tab/></w:r>")
        self.bookmark = number = self.bookmark + 1
        out.append(
            f'<w:bookmarkStart w:id="{number}" w:name="{words_bookmark(band.eid, language)}"/>'
            f'{words_xml(cell.words, language, self.live)}<w:bookmarkEnd w:id="{number}"/></w:p>'
        )

    def _indent(self, band: Band, cell: Cell) -> str:
        if band.role is Role.POINT:
            own = self.page.point_hang_rtl if locale(cell.language).rtl else self.page.point_hang
            before = self.page.hang if band.under_number else 0
            return f'<w:ind w:left="{before + own * band.level}" w:hanging="{own}"/>'
        if cell.number is not None and band.role is not Role.ARTICLE_HEADING and not cell.stacked:
            return f'<w:ind w:left="{self.page.hang}" w:hanging="{self.page.hang}"/>'
        return ""

    def _number(self, eid: str, label: NumberLabel, language: str) -> str:
        if eid not in self.live:
            return label_xml(label, language)
        literal = self._bookmarked(number_bookmark(eid, language), run(label.number, language))
        before = run(label.before, language) if label.before else ""
        after = run(label.after, language) if label.after else ""
        return f"{before}{literal}{after}"

    def _bookmarked(self, name: str, content: str) -> str:
        self.bookmark += 1
        return (
            f'<w:bookmarkStart w:id="{self.bookmark}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{self.bookmark}"/>'
        )
