"""The page of a document: sizes, sections, tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from agreement_kit.layout import House, Layout, Sheet
from agreement_kit.layout.house import MM
from agreement_kit.layout.model import Direction
from agreement_kit.layout.opening import Opening, opening
from agreement_kit.writers.docx.xml import escape

_HEADER_DISTANCE: Final = 12.0


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * MM)


@dataclass(frozen=True, slots=True)
class Page:
    """Lengths in twips. ``padding`` is the space between a cell's side and its words. ``notes``, in millimetres, is
    left free on the trailing side of the page, and lines are numbered, where the document is a proof."""

    house: House
    landscape: bool
    # Languages of a sheet -> number of its header and footer part, and of the header of its first page.
    running: dict[tuple[str, ...], int] = field(default_factory=dict)
    first: dict[tuple[str, ...], int] = field(default_factory=dict)
    openings: dict[tuple[str, ...], Opening] = field(default_factory=dict)
    notes: float = 0.0
    line_numbers: bool = False

    # Ids of styles by those of ours, where a letterhead has its own.
    names: dict[str, str] = field(default_factory=dict)

    def named(self, style: str) -> str:
        """The id of a style in this document."""
        return self.names.get(style, style)

    @classmethod
    def of(cls, layout: Layout, house: House) -> Page:
        """The page of ``layout``; each set of columns has its own header and footer."""
        sets = dict.fromkeys(sheet.languages for sheet in layout.sheets)
        shown = {sheet.languages: head for sheet in layout.sheets if (head := opening(house, sheet)) is not None}
        return cls(
            house,
            layout.landscape,
            {languages: index for index, languages in enumerate(sets, 1)},
            {languages: index for index, languages in enumerate(shown, len(sets) + 1)},
            shown,
            layout.notes,
            layout.line_numbers,
        )

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as the page lies."""
        width, height = twips(self.house.page_width), twips(self.house.page_height)
        return (height, width) if self.landscape else (width, height)

    @property
    def measure(self) -> int:
        """Width of the page less its side margins and the room for notes."""
        return self.size[0] - 2 * twips(self.house.margin_side) - twips(self.notes)

    def stories(self, sheet: Sheet, *, titled: bool) -> dict[str, int]:
        """The numbers of the header and footer parts of ``sheet``, by type. ``titled``: a text begins in its
        section."""
        first = self.first.get(sheet.languages) if titled else None
        default = {"default": self.running[sheet.languages]}
        return default if first is None else {**default, "first": first}

    def leads_right(self, sheet: Sheet) -> bool:
        """Whether the section of ``sheet`` runs from the right."""
        return sheet.direction == "rtl"

    def paper(self, sheet: Sheet) -> str:
        """Paper and margins of the section of ``sheet``; the room for notes is on its trailing side."""
        width, height = self.size
        house = self.house
        orient = ' w:orient="landscape"' if self.landscape else ""
        side, distance = twips(house.margin_side), twips(_HEADER_DISTANCE)
        free = side + twips(self.notes)
        right, left = (side, free) if sheet.direction == "rtl" else (free, side)
        return (
            f'<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
            f'<w:pgMar w:top="{twips(house.margin_top)}" w:right="{right}" w:bottom="{twips(house.margin_bottom)}" '
            f'w:left="{left}" w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        )

    @property
    def hang(self) -> int:
        """How far the words stand behind the number of a paragraph."""
        return twips(self.house.hang)

    @property
    def point_hang(self) -> int:
        """The same behind the letter of a point."""
        return twips(self.house.point_hang)

    @property
    def point_hang_rtl(self) -> int:
        """The same in a text from the right."""
        return twips(self.house.point_hang_rtl)

    @property
    def padding(self) -> int:
        """Half a gutter."""
        return twips(self.house.gutter / 2)

    def widths(self, count: int) -> tuple[int, ...]:
        """``count`` columns over the measure; the last takes what does not divide."""
        width = self.measure // count
        return (*[width] * (count - 1), self.measure - width * (count - 1))


def section(page: Page, sheet: Sheet, *, titled: bool) -> str:
    """The section that ends here: its header and footer, paper, margins and direction. ``titled``: a text begins in
    it."""
    stories = page.stories(sheet, titled=titled)
    references = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="rId{kind.title()}{number}"/>'
        for which, number in stories.items()
        for kind in ("header", "footer")
    )
    numbers = '<w:lnNumType w:countBy="1" w:restart="newPage"/>' if page.line_numbers else ""
    first = "<w:titlePg/>" if "first" in stories else ""
    bidi = "<w:bidi/><w:rtlGutter/>" if page.leads_right(sheet) else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>{page.paper(sheet)}{numbers}{first}{bidi}'
        '<w:docGrid w:linePitch="360"/></w:sectPr>'
    )


def table_start(style: str, widths: tuple[int, ...], direction: Direction, caption: str = "") -> str:
    """The start of a table over the full width. In ``rtl`` the first cell of a row stands rightmost."""
    visual = "<w:bidiVisual/>" if direction == "rtl" else ""
    named = f'<w:tblCaption w:val="{escape(caption)}"/>' if caption else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{visual}<w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{named}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
