"""Headers and footers: short title and draft mark above, page number and count below, per text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import Layout, Running, Sheet
from agreement_kit.layout.ending import INITIALS_ACROSS
from agreement_kit.writers.docx.page import Page, table_start, twips
from agreement_kit.writers.docx.xml import DECLARATION, END, W, field, opening, paragraph, properties, run, words_xml

# Free space behind a rule, in millimetres.
_BETWEEN_INITIALS: Final = 8


def header_xml(layout: Layout, sheet: Sheet, page: Page) -> str:
    """The header part of a sheet."""
    return f"{DECLARATION}<w:hdr {W}>{running_line(layout, sheet, page)}</w:hdr>"


def footer_xml(layout: Layout, sheet: Sheet, page: Page) -> str:
    """The footer part of a sheet."""
    initials = initials_line(layout, sheet, page)
    return f"{DECLARATION}<w:ftr {W}>{initials}{page_line(layout, sheet, page)}</w:ftr>"


def initials_line(layout: Layout, sheet: Sheet, page: Page) -> str:
    """For every side a short rule to initial the page on, its name below in the languages of the page; nothing where
    nobody initials."""
    if not layout.initials:
        return ""
    width = page.measure // INITIALS_ACROSS
    lead = sheet.languages[0]
    rule = f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{width - twips(_BETWEEN_INITIALS)}"/></w:tabs>'
    out = [table_start("AKRunning", (width,) * INITIALS_ACROSS, sheet.direction)]
    for start in range(0, len(layout.initials), INITIALS_ACROSS):
        row = [(rule, names) for names in layout.initials[start : start + INITIALS_ACROSS]]
        empty: tuple[str, Mapping[str, str]] = ("", {})
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        for tabs, names in [*row, *[empty] * (INITIALS_ACROSS - len(row))]:
            pen = paragraph("AKInitials", lead, "<w:r><w:tab/></w:r>" if tabs else "", before=tabs)
            told = paragraph("AKInitialsName", lead, _named(names, sheet)) if tabs else ""
            out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{pen}{told}</w:tc>')
        out.append("</w:tr>")
    return f"{''.join(out)}</w:tbl>{END}"


def _named(names: Mapping[str, str], sheet: Sheet) -> str:
    """The name of a side in the languages of the page, on one line."""
    parts = [words_xml((Text(names[code]),), code, frozenset()) for code in sheet.languages if names.get(code)]
    return run(" \u00b7 ", sheet.languages[0]).join(parts)


def running_line(layout: Layout, sheet: Sheet, page: Page) -> str:
    """Short title and draft mark of every text."""
    return beside([_title(layout.running[code], code, page) for code in sheet.languages], sheet, page)


def draft_line(layout: Layout, sheet: Sheet, page: Page) -> str:
    """The draft mark of every text; nothing where the document is final."""
    if not layout.draft:
        return ""
    marks = [replace(layout.running[code], title="") for code in sheet.languages]
    cells = [_title(mark, code, page) for mark, code in zip(marks, sheet.languages, strict=True)]
    return beside(cells, sheet, page)


def page_line(layout: Layout, sheet: Sheet, page: Page) -> str:
    """Page number and count in the words of every text."""
    return beside([_page_of(layout.running[code], code, page) for code in sheet.languages], sheet, page)


def beside(cells: list[str], sheet: Sheet, page: Page) -> str:
    """One paragraph, or a table of one row whose columns are those of the body."""
    if len(cells) == 1:
        return cells[0]
    widths = page.widths(len(cells))
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"{table_start('AKRunning', widths, sheet.direction)}<w:tr>{row}</w:tr></w:tbl>{END}"


def _title(running: Running, language: str, page: Page) -> str:
    colour = f'<w:color w:val="{page.house.draft_colour}"/>'
    mark = run(running.draft, language, bold=True, extra=colour) if running.draft else ""
    between = run(" \u2013 ", language) if running.draft and running.title else ""
    title = words_xml((Text(running.title),), language, frozenset()) if running.title else ""
    return paragraph(page.named("Header"), language, f"{title}{between}{mark}")


def _page_of(running: Running, language: str, page: Page) -> str:
    before, between, after = running.page
    formatting = properties(language)
    one = "<w:t>1</w:t>"
    parts = (
        run(before, language) if before else "",
        field(" PAGE ", one, formatting),
        run(between, language) if between else "",
        field(" NUMPAGES ", one, formatting),
        run(after, language) if after else "",
    )
    return f"{opening(page.named('Footer'), language)}{''.join(parts)}</w:p>"
