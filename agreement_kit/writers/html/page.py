"""The body of the page: sheets, texts, bands, signatures.

Each text is whole in the source, so that it is read, copied and stacked as one; only the grid puts what belongs
together side by side, by the number of its row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from agreement_kit.instrument.nodes import plain
from agreement_kit.layout import PLAIN, Band, Cell, House, Layout, Role, Sheet
from agreement_kit.layout.defined import Definition, Definitions
from agreement_kit.layout.remarks import TITLE
from agreement_kit.writers.html.opening import opening_html
from agreement_kit.writers.html.remarks import remark_html
from agreement_kit.writers.html.signatures import signatures_html
from agreement_kit.writers.html.style import lead_of
from agreement_kit.writers.html.words import Links, attributes, escape, words_html

_HEADINGS: Final = (Role.ARTICLE_HEADING, Role.ANNEX_HEADING)
_COUNTS: Final = {2: "two", 3: "three"}
_DEEPEST: Final = 3


@dataclass
class Page:
    """One page under way: ``used`` are the ids that were given, ``shown`` the texts that the navigation can reach."""

    layout: Layout
    house: House = PLAIN
    used: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    links: dict[str, Links] = field(default_factory=dict)
    definitions: tuple[Definition, ...] = ()

    def body(self) -> str:
        """Everything between the tags of ``body``."""
        layout = self.layout
        live = layout.referenced()
        for code in layout.languages:
            terms = Definitions(layout, code)
            self.definitions += terms.entries
            targets = sorted(live | {entry.eid for entry in terms.entries})
            self.links[code] = Links({eid: self._anchor(eid, code) for eid in targets}, terms.uses)
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
        drafts = f'<div class="drafts" {attributes(layout.languages[0])}>{drafts}</div>' if drafts else ""
        links = "".join(
            f'<a {attributes(code)} href="#text-{code}">{escape(names[code])}</a>' for code in layout.languages
        )
        nav = f"<nav>{links}</nav>" if len(layout.languages) > 1 else ""
        return f"<header>{drafts}{nav}</header>\n" if drafts or nav else ""

    def _sheet(self, sheet: Sheet) -> str:
        lead = lead_of(self.layout, sheet)
        annotated = bool(self.layout.remarks)
        beside = annotated or len(sheet.columns) > 1
        count = _COUNTS.get(len(sheet.columns), "one")
        kind = f"columns {count}-columns{' annotated' if annotated else ''}" if beside else "body"
        texts = [code for code in self.layout.languages if code in sheet.languages]
        head = opening_html(self.house, sheet) + "".join(self._title(cell) for cell in sheet.titles)
        if sheet.titles:
            head += self._remarks(TITLE, texts)
        if sheet.heading is not None:
            cells = {cell.language: cell for cell in sheet.heading.cells}
            head += "".join(self._band(sheet.heading, cells[code]) for code in texts)
            head += self._remarks(sheet.heading.eid, texts)
        shown = "".join(self._text(sheet, code, beside) for code in texts)
        return (
            f'<section class="sheet sheet-{lead}" {attributes(lead)}>\n{head}'
            f'<div class="{kind}" lang="{lead}" dir="{sheet.direction}">\n{shown}</div>\n</section>\n'
        )

    def _title(self, cell: Cell) -> str:
        return f"<h1 {attributes(cell.language)}>{words_html(cell.words, cell.language)}</h1>\n"

    def _text(self, sheet: Sheet, code: str, beside: bool) -> str:
        index = sheet.languages.index(code)
        name = sheet.columns[index].name
        own = attributes(code)
        target = "" if code in self.shown else f' id="text-{code}"'
        self.shown.add(code)
        # Each annex is a region of its own, and regions are told apart by their names.
        region = name if sheet.heading is None else f"{name}: {_heading_of(sheet.heading, code)}"
        out = [f'<section class="text"{target} {own} aria-label="{escape(region)}" style="--column:{index + 1}">\n']
        if len(sheet.columns) > 1:
            out.append(f'<p class="language" {own} style="--row:1">{escape(name)}</p>\n')
        rows = self._rows(sheet)
        margin = dict(self._margin(sheet, code, rows))
        for place, band in enumerate(sheet.bands):
            out.append(self._band(band, band.cells[index], rows[place] if beside else None))
            out.append(margin.get(place, ""))
        out += [signatures_html(block, rows[-1]) for block in sheet.signatures if block.language == code]
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
        terms = "" if band.role in _HEADINGS else band.eid
        inner = number + words_html(cell.words, cell.language, self.links[cell.language], terms)
        if band.keep_together:
            # In a grid Chromium breaks what should not be broken, but never a line, nor a block that stands in one.
            inner = f'<span class="kept" {own}>{inner}</span>'
        kind = " ".join(_classes(band, cell))
        return f'<{name} class="{kind}"{self._id(band.eid, cell.language)} {own}{place}>{inner}</{name}>\n'

    def entries(self) -> tuple[Definition, ...]:
        """The definitions that the body's terms point to."""
        return self.definitions

    def _margin(self, sheet: Sheet, code: str, rows: list[int]) -> Iterator[tuple[int, str]]:
        """The remarks that are written out with the text in ``code``, by the place of their band. A row has one place
        for them, beside all texts: they stand with the first text that has any, and run down to the next that are."""
        remarked = [place for place, band in enumerate(sheet.bands) if self._remarked(band, sheet)]
        for place, until in zip(remarked, [*(rows[place] for place in remarked), rows[-1]][1:], strict=True):
            band = sheet.bands[place]
            texts = self._remarked(band, sheet)
            if texts[0] == code:
                row = rows[place]
                yield (
                    place,
                    self._remarks(
                        band.eid,
                        texts,
                        f' style="--row:{row};--rows:{until - row}"',
                        " next" if band.keep_with_next else "",
                    ),
                )

    def _rows(self, sheet: Sheet) -> list[int]:
        """The row of each band, and of what follows the last. The first row is of the languages' names; on paper the
        remarks of a band have a row below it."""
        rows = [2]
        for band in sheet.bands:
            rows.append(rows[-1] + (2 if self._remarked(band, sheet) else 1))
        return rows

    def _remarked(self, band: Band, sheet: Sheet) -> list[str]:
        texts = [code for code in self.layout.languages if code in sheet.languages]
        return [code for code in texts if (band.eid, code) in self.layout.remarks]

    def _remarks(self, eid: str, texts: Sequence[str], place: str = "", kept: str = "") -> str:
        names = {column.language: column.name for sheet in self.layout.sheets for column in sheet.columns}
        shown = [
            remark_html(remark, None if code == texts[0] else names[code], code)
            for code in texts
            for remark in self.layout.remarks.get((eid, code), ())
        ]
        if not shown:
            return ""
        own = attributes(texts[0])
        return f'<div class="remarks{kept}" {own}{place}>\n{"".join(shown)}</div>\n'


def _heading_of(band: Band, code: str) -> str:
    cell = next(cell for cell in band.cells if cell.language == code)
    return " ".join(part for part in (str(cell.number or ""), plain(cell.words)) if part)


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
