"""The body of the page: sheets, texts, bands, signatures.

Each text is whole in the source, so that it is read, copied and stacked as one; only the grid puts what belongs
together side by side, by the number of its row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from agreement_kit.instrument.nodes import Blank, SignatureBlock, SignatureLine, Words, plain
from agreement_kit.layout import Band, Cell, Layout, Role, Sheet
from agreement_kit.writers.html.words import attributes, escape, words_html

_HEADINGS: Final = (Role.ARTICLE_HEADING, Role.ANNEX_HEADING)
_COUNTS: Final = {2: "two", 3: "three"}
_DEEPEST: Final = 3


@dataclass
class Page:
    """One page under way: ``used`` are the ids that were given, ``shown`` the texts that the navigation can reach."""

    layout: Layout
    used: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    anchors: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def body(self) -> str:
        """Everything between the tags of ``body``."""
        layout = self.layout
        live = sorted(layout.referenced())
        self.anchors = {code: {eid: self._anchor(eid, code) for eid in live} for code in layout.languages}
        columns = max(len(sheet.columns) for sheet in layout.sheets)
        state = "is-draft" if layout.draft else "is-final"
        sheets = "".join(self._sheet(sheet) for sheet in layout.sheets)
        return f'<div class="{state} {_COUNTS.get(columns, "one")}">\n{self._header()}<main>\n{sheets}</main>\n</div>\n'

    def _anchor(self, eid: str, code: str) -> str:
        return eid if code == self.layout.languages[0] else f"{eid}.{code}"

    def _id(self, eid: str, code: str) -> str:
        """The ``id`` attribute of an element, where it is the first of its eId."""
        anchor = self._anchor(eid, code)
        if anchor in self.used:
            return ""
        self.used.add(anchor)
        return f' id="{escape(anchor)}"'

    def _header(self) -> str:
        layout = self.layout
        names = {column.language: column.name for sheet in layout.sheets for column in sheet.columns}
        marks = ((code, layout.running[code].draft) for code in layout.languages)
        drafts = "".join(f'<p class="draft" {attributes(code)}>{escape(mark)}</p>' for code, mark in marks if mark)
        links = "".join(
            f'<a {attributes(code)} href="#text-{code}">{escape(names[code])}</a>' for code in layout.languages
        )
        nav = f"<nav>{links}</nav>" if len(layout.languages) > 1 else ""
        return f"<header>{drafts}{nav}</header>\n" if drafts or nav else ""

    def _sheet(self, sheet: Sheet) -> str:
        lead = next(code for code in self.layout.languages if code in sheet.languages)
        count = _COUNTS.get(len(sheet.columns))
        kind = f"columns {count}-columns" if count else "body"
        texts = [code for code in self.layout.languages if code in sheet.languages]
        head = "".join(self._title(cell) for cell in sheet.titles)
        if sheet.heading is not None:
            cells = {cell.language: cell for cell in sheet.heading.cells}
            head += "".join(self._band(sheet.heading, cells[code]) for code in texts)
        shown = "".join(self._text(sheet, code) for code in texts)
        return (
            f'<section class="sheet sheet-{lead}" {attributes(lead)}>\n{head}'
            f'<div class="{kind}" lang="{lead}" dir="{sheet.direction}">\n{shown}</div>\n</section>\n'
        )

    def _title(self, cell: Cell) -> str:
        return f"<h1 {attributes(cell.language)}>{self._words(cell.words, cell.language)}</h1>\n"

    def _text(self, sheet: Sheet, code: str) -> str:
        index = sheet.languages.index(code)
        column = sheet.columns[index]
        own = attributes(code)
        target = "" if code in self.shown else f' id="text-{code}"'
        self.shown.add(code)
        several = len(sheet.columns) > 1
        label = escape(column.name)
        out = [f'<section class="text"{target} {own} aria-label="{label}" style="--column:{index + 1}">\n']
        if several:
            out.append(f'<p class="language" {own} style="--row:1">{label}</p>\n')
        for row, band in enumerate(sheet.bands, 2):
            out.append(self._band(band, band.cells[index], row if several else None))
        last = len(sheet.bands) + 2
        out += [self._signatures(block, last) for block in sheet.signatures if block.language == code]
        out.append("</section>\n")
        return "".join(out)

    def _band(self, band: Band, cell: Cell, row: int | None = None) -> str:
        name = "h2" if band.role in _HEADINGS else "p"
        own = attributes(cell.language)
        place = f' style="--row:{row}"' if row else ""
        number = ""
        if cell.number is not None:
            kind = "stacked" if cell.stacked else "number"
            number = f'<span class="{kind}" {own}>{escape(str(cell.number))}</span>{" " if cell.words else ""}'
        inner = number + self._words(cell.words, cell.language)
        if band.keep_together:
            # In a grid Chromium breaks what should not be broken, but never a line, nor a block that stands in one.
            inner = f'<span class="kept" {own}>{inner}</span>'
        kind = " ".join(_classes(band, cell))
        return f'<{name} class="{kind}"{self._id(band.eid, cell.language)} {own}{place}>{inner}</{name}>\n'

    def _words(self, words: Words, code: str) -> str:
        return words_html(words, code, self.anchors[code])

    def _signatures(self, block: SignatureBlock, row: int) -> str:
        code = block.language
        own = attributes(code)
        heading = f"<p {own}>{self._words(block.heading, code)}</p>\n" if block.heading else ""
        cells = "".join(self._signed(lines, code) for _, lines in block.cells)
        return (
            f'<div class="signatures" {own} style="--row:{row}">\n{heading}'
            f'<div class="parties" {own}>\n{cells}</div>\n</div>\n'
        )

    def _signed(self, lines: tuple[SignatureLine, ...], code: str) -> str:
        own = attributes(code)
        at = next((index for index, line in enumerate(lines) if line.role == "signature"), len(lines))
        above = "".join(self._line(line, code) for line in lines[:at])
        below = "".join(self._line(line, code) for line in lines[at:])
        return f'<div class="signed" {own}><div {own}>{above}</div><div {own}>{below}</div></div>\n'

    def _line(self, line: SignatureLine, code: str) -> str:
        own = attributes(code)
        words = line.words
        if line.role == "signature":
            caption = tuple(node for node in words if not isinstance(node, Blank))
            shown = self._words(caption, code) if plain(caption).strip(" :") else ""
            return f'<p class="signature" {own}><span class="rule" {own}></span>{shown}</p>'
        if words and isinstance(last := words[-1], Blank):
            label = f"<span {own}>{self._words(words[:-1], code)}</span>" if words[:-1] else ""
            fill = f'<span class="fill" {own} data-path="{escape(last.path)}"></span>'
            return f'<p class="{line.role} ruled" {own}>{label}{fill}</p>'
        return f'<p class="{line.role}" {own}>{self._words(words, code)}</p>'


def _classes(band: Band, cell: Cell) -> Iterator[str]:
    yield "annex" if band.role is Role.ANNEX_HEADING else band.role.value
    if band.role is Role.POINT:
        yield f"l{min(band.level, _DEEPEST)}"
        if band.under_number:
            yield "under"
    if cell.number is not None and band.role not in _HEADINGS and not cell.stacked:
        yield "hung"
    if band.keep_with_next:
        yield "next"
    if band.keep_together:
        yield "whole"
