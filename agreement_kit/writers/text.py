"""Plain text, for mail, for comparing, for a terminal: each text whole, in the order of the layout."""

from __future__ import annotations

from collections.abc import Iterator

from agreement_kit.instrument.nodes import SignatureBlock, plain
from agreement_kit.layout import Band, Cell, Layout, Role, Sheet

_INDENT = "   "


def text_of(layout: Layout, language: str | None = None) -> str:
    """The texts one after another, or the one in ``language``: logical order, no direction marks, a line per
    paragraph."""
    chosen = layout.languages if language is None else (language,)
    return "\n\n\n".join("\n\n".join(_paragraphs(layout, code)) for code in chosen) + "\n"


def _paragraphs(layout: Layout, language: str) -> Iterator[str]:
    running = layout.running[language]
    if running.draft:
        yield f"[{running.draft}]"
    for sheet in layout.sheets:
        if language in sheet.languages:
            yield from _sheet(sheet, language)


def _sheet(sheet: Sheet, language: str) -> Iterator[str]:
    yield from (title_text(title) for title in sheet.titles if title.language == language)
    for band in sheet.all_bands():
        yield from (band_text(band, cell) for cell in band.cells if cell.language == language)
    yield from (signatures_text(block) for block in sheet.signatures if block.language == language)


def title_text(title: Cell) -> str:
    """A title."""
    return plain(title.words)


def band_text(band: Band, cell: Cell) -> str:
    """One element in one text, with its number; a point is set in."""
    words = plain(cell.words)
    indent = _INDENT * band.level if band.role is Role.POINT else ""
    if cell.number is None:
        return f"{indent}{words}"
    separator = "\n" if cell.stacked and words else " " if words else ""
    return f"{indent}{cell.number}{separator}{words}"


def signatures_text(block: SignatureBlock) -> str:
    """The signatures of one text, party after party."""
    cells = ("\n".join(plain(line.words) or "_" * 24 for line in lines) for _, lines in block.cells)
    heading = plain(block.heading)
    return "\n\n".join((*([heading] if heading else []), *cells))
